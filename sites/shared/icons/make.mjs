// How does icons.svg come about? One <symbol> for each name of names.ts, drawn by Lucide (ISC).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { iconNames } from "./names.ts";

const lucide = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@iconify-json/lucide/icons.json"), "utf8"));
/** Said once by the class "icon" for all of them; what a symbol does not say it takes from there. */
const inherited = / (?:fill="none"|stroke="currentColor"|stroke-linecap="round"|stroke-linejoin="round"|stroke-width="2")/g;
const bodyOf = (name) => {
  const body = lucide.icons[name]?.body ?? lucide.icons[lucide.aliases[name]?.parent]?.body;
  if (!body) throw new Error(`Lucide has no icon "${name}".`);
  return body.replaceAll(inherited, "");
};
const symbols = iconNames.map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${bodyOf(name)}</symbol>`);
writeFileSync(
  new URL("./icons.svg", import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg"><title>Icons</title>\n${symbols.join("\n")}\n</svg>\n`,
);
