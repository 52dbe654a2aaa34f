// `npm run check`: is the house in order? Format, types, floors, names and sizes, migrations, map.
import { spawnSync } from "node:child_process";
import { roots } from "./house.mjs";
import { environment, install } from "./install.mjs";

install();
// What the scripts import stands on no floor.
const floors = roots.filter((root) => root !== "scripts");

/** What is checked, the command, and what to do about it. */
const checks = [
  ["format and lint", ["biome", "ci", "."], "npm run format"],
  ["types", ["node", "node_modules/tsc7/bin/tsc", "-p", "."], ""],
  ["types of the sites", ["node", "scripts/check-sites.mjs"], ""],
  ["floors", ["depcruise", "--config", ".dependency-cruiser.cjs", ...floors], "Imports go down only; see ARCHITECTURE.md"],
  ["names and sizes", ["node", "scripts/house.mjs"], "See STYLE.md"],
  ["migrations", ["node", "scripts/migrations.mjs", "--check"], "npm run migrations"],
  ["map", ["node", "scripts/map.mjs", "--check"], "npm run map"],
];

let wrong = 0;
for (const [name, [program, ...args], advice] of checks) {
  const run = spawnSync(`node_modules/.bin/${program}`, args, { encoding: "utf8", env: environment(), maxBuffer: 50_000_000 });
  if (run.status === 0) console.log(`ok     ${name}`);
  else {
    wrong += 1;
    console.log(`WRONG  ${name}\n${run.stdout}${run.stderr}${advice ? `-> ${advice}\n` : ""}`);
  }
}
process.exit(wrong === 0 ? 0 : 1);
