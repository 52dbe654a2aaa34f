// Are the types of the sites right: their programs, their islands and what is between the lines of their pages?
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { convertToTsx } from "@astrojs/astro2tsx";
import { run, sites } from "./build.mjs";
import { environment } from "./install.mjs";

/**
 * The compiler knows no pages. Each is rewritten as TSX into a tree beside ours; `rootDirs` lets the two trees find each other's files, and what is
 * wrong there is told at the line of the page.
 */
const mirror = ".cache/types";

function pagesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".astro"))
    .map((name) => path.join(folder, name));
}

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Where in the page is this place of its rewritten form? Null where the form says something that the page does not. */
function placeInPage(mappings, at) {
  for (const [start, length, original] of mappings) if (at >= start && at < start + length) return original + at - start;
  return null;
}

function lineAndColumn(text, at) {
  const before = text.slice(0, at).split("\n");
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

function placeOf(text, line, column) {
  const lines = text.split("\n").slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** Rewrites one page, and its programs for the browser, into the mirror. */
function rewrite(page, rewritten) {
  const source = readFileSync(page, "utf8");
  const form = convertToTsx(source, { filename: path.basename(page), ambientTypes: true });
  const file = `${mirror}/${page}.tsx`;
  write(file, form.code);
  rewritten.set(file, { page, source, code: form.code, mappings: form.mappings });
  for (const [index, script] of form.scripts.entries()) {
    if (script.type !== "processed-module" && script.type !== "module") continue;
    const program = `${mirror}/${page}.${index}.ts`;
    const code = `${script.content}\nexport {};\n`;
    write(program, code);
    rewritten.set(program, { page, source, code, mappings: [[0, script.content.length, script.position.start]] });
  }
  return form.diagnostics
    .filter((diagnostic) => diagnostic.severity === 1)
    .map((diagnostic) => `${page}(${lineAndColumn(source, diagnostic.position.start).join(",")}): ${diagnostic.message}`);
}

/** What the compiler said, each line at the place somebody wrote. */
function told(line, rewritten) {
  const [, file, row, column, rest] = /^(.+)\((\d+),(\d+)\): (.*)$/.exec(line) ?? [];
  const form = rewritten.get(file);
  if (!form) return [line];
  const at = placeInPage(form.mappings, placeOf(form.code, Number(row), Number(column)));
  if (at !== null) return [`${form.page}(${lineAndColumn(form.source, at).join(",")}): ${rest}`];
  // A page that only redirects has no markup, and what stands for it there is never reached.
  return rest.includes("TS7027") ? [] : [`${form.page}: ${rest}`];
}

function compile(project) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["node_modules/tsc7/bin/tsc", "-p", project, "--pretty", "false"], { env: environment() });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("exit", (code) => resolve({ right: code === 0, said }));
  });
}

async function check(site) {
  const folder = `sites/${site}`;
  // Astro writes the types of a site's collections; without collections they never change.
  const types = statSync(`${folder}/.astro/types.d.ts`, { throwIfNoEntry: false });
  const collections = statSync(`${folder}/src/content.config.ts`, { throwIfNoEntry: false });
  if (!types || (collections && collections.mtimeMs > types.mtimeMs)) await run("astro", ["sync", "--root", folder, "--silent"]);

  const rewritten = new Map();
  const wrong = pagesBelow(`${folder}/src`).flatMap((page) => rewrite(page, rewritten));
  const settings = JSON.parse(readFileSync(`${folder}/tsconfig.json`, "utf8"));
  const project = `${mirror}/${site}.json`;
  const projectSettings = {
    extends: `../../${folder}/tsconfig.json`,
    compilerOptions: { rootDirs: ["../..", "."] },
    // First come, first served: after Astro's own stand-in for collections, theirs would not count.
    files: [`../../${folder}/.astro/content.d.ts`, "../../node_modules/astro/astro-jsx.d.ts"],
    include: [...settings.include.map((entry) => `../../${folder}/${entry}`), folder],
  };
  write(project, JSON.stringify(projectSettings));
  const { right, said } = await compile(project);
  if (!right)
    wrong.push(
      ...said
        .trimEnd()
        .split("\n")
        .flatMap((line) => told(line, rewritten)),
    );
  return wrong;
}

rmSync(mirror, { recursive: true, force: true });
let wrong = 0;
for (const site of sites) {
  const lines = await check(site);
  wrong += lines.length;
  if (lines.length > 0) console.log(lines.join("\n"));
}
process.exit(wrong === 0 ? 0 : 1);
