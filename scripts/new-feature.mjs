// `npm run new <nouns>`: how does a feature begin, with the same word on every floor and a test that passes?
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { slice } from "./new-feature.templates.mjs";

const refuse = (why) => {
  console.error(why);
  process.exit(2);
};

const [nouns = "", given] = process.argv.slice(2);
if (!/^[a-z]{3,}(-[a-z]+)*s$/.test(nouns)) refuse("Say the feature's name in the plural: npm run new gift-cards [singular]");
const noun =
  given ??
  nouns
    .replace(/ies$/, "y")
    .replace(/(ss|sh|ch|x)es$/, "$1")
    .replace(/([^s])s$/, "$1");
if (existsSync(`core/${nouns}`)) refuse(`core/${nouns} is there already.`);

const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(name).replace(/^./, (letter) => letter.toUpperCase());
const snake = (name) => name.replaceAll("-", "_");
const names = {
  nouns,
  noun,
  camels: camel(nouns),
  camel: camel(noun),
  pascal: pascal(noun),
  pascals: pascal(nouns),
  snakes: snake(nouns),
  snake: snake(noun),
};

/** Puts a line before the first line that matches. */
function enter(file, before, line) {
  const lines = readFileSync(file, "utf8").split("\n");
  const at = lines.findIndex((one) => before.test(one));
  if (at < 0) throw new Error(`No place found in ${file}`);
  lines.splice(at, 0, line);
  writeFileSync(file, lines.join("\n"));
}

const prefixes = readFileSync("kit/ids.ts", "utf8");
const letters = noun.replace(/[^a-z]/g, "");
const candidates = [
  letters.slice(0, 3),
  letters[0] +
    letters
      .slice(1)
      .replace(/[aeiou]/g, "")
      .slice(0, 2),
  letters.slice(0, 2) + letters.at(-1),
];
const prefix = candidates.find((one) => one.length === 3 && !prefixes.includes(`"${one}"`));
if (!prefix) refuse(`Every prefix of three letters for ${noun} is taken; choose another name.`);

const files = slice(names);
mkdirSync(`core/${nouns}`);
for (const [file, text] of Object.entries(files)) writeFileSync(file, text);
enter("kit/ids.ts", /^ {2}request: /, `  ${names.snake}: "${prefix}",`);
enter("workers/api/table.ts", /^$/, `import { ${names.camels}Routes } from "./${nouns}.routes.ts";`);
enter("workers/api/table.ts", /^\];/, `  ...${names.camels}Routes,`);
const touched = [...Object.keys(files), "kit/ids.ts", "workers/api/table.ts"];
execFileSync("node_modules/.bin/biome", ["check", "--write", ...touched], { stdio: "inherit" });
for (const script of ["migrations", "map"]) execFileSync(process.execPath, [`scripts/${script}.mjs`], { stdio: "inherit" });
console.log(`
${touched.join("\n")}

Its migration and docs/MAP.md are written. Next: what it really holds (db/tables/${nouns}.table.ts), who may do it (can: in the contract), then
  npm run test:features -- test/features/${nouns}.test.ts
`);
