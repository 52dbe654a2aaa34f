// What has to be built, and has it been already?
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environment } from "./install.mjs";

export const sites = ["storefront", "dashboard", "www"];
const shared = ["kit", "core", "sites/shared", "package-lock.json"];

function filesBelow(entry) {
  const facts = statSync(entry, { throwIfNoEntry: false });
  if (!facts) return [];
  if (!facts.isDirectory()) return [entry];
  return readdirSync(entry).flatMap((name) =>
    /^(node_modules|dist|\.astro|\.wrangler)$/.test(name) ? [] : filesBelow(path.join(entry, name)),
  );
}

/** One number for the content of files and folders: the same content, the same number. */
export function fingerprint(entries) {
  const hash = createHash("sha256");
  for (const file of entries.flatMap(filesBelow).sort()) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Runs a program of node_modules to its end; what it says is shown only when it fails. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(`node_modules/.bin/${program}`, args, {
      env: { ...environment(), ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve(said) : reject(new Error(`${program} ${args.join(" ")} failed:\n${said}`))));
  });
}

async function buildSite(site) {
  const folder = `sites/${site}`;
  const stamp = `.cache/${site}.built`;
  const now = fingerprint([folder, ...shared, ...(site === "www" ? ["docs"] : [])]);
  if (existsSync(`${folder}/dist/server/wrangler.json`) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return false;
  // The reader of the API reference is served from our own site, so that nothing is fetched from elsewhere.
  if (site === "www") copyFileSync("node_modules/rapidoc/dist/rapidoc-min.js", "sites/www/public/docs/reference.js");
  await run("astro", ["build", "--root", folder, "--silent"]);
  mkdirSync(".cache", { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

/** Builds the sites that changed since they were last built, two at a time. */
export async function buildSites(say = console.log) {
  const waiting = [...sites];
  const work = async () => {
    for (let site = waiting.shift(); site; site = waiting.shift()) if (await buildSite(site)) say(`Built ${site}`);
  };
  await Promise.all([work(), work()]);
}

if (import.meta.filename === process.argv[1]) await buildSites();
