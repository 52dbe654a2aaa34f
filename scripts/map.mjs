// Which feature stands on which floor? Writes docs/MAP.md, or with --check says whether it is true.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { sourceFiles } from "./house.mjs";

const floors = [
  ["tables", (noun) => [`db/tables/${noun}.table.ts`]],
  ["core", (noun) => [`core/${noun}`]],
  ["routes", (noun) => [`workers/api/${noun}.routes.ts`, `workers/public/${noun}.routes.ts`]],
  ["hooks", (noun) => [`workers/hooks/${noun}.hook.ts`]],
  ["consumers", (noun) => sourceFiles("queues").filter((file) => file.startsWith(`queues/${noun}`) && file.endsWith(".consumer.ts"))],
  ["dashboard", (noun) => [`sites/dashboard/src/features/${noun}`]],
  ["storefront", (noun) => [`sites/storefront/src/features/${noun}`]],
  ["tests", (noun) => sourceFiles("test/features").filter((file) => file.startsWith(`test/features/${noun}`))],
  ["docs", (noun) => [`docs/${noun}.md`]],
];

const nouns = readdirSync("core", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "ports")
  .map((entry) => entry.name)
  .sort();
const rows = nouns.map(
  (noun) =>
    `| ${noun} | ${floors
      .map(([, where]) =>
        where(noun)
          .filter((file) => existsSync(file))
          .map((file) => `[x](../${file})`)
          .join(" "),
      )
      .join(" | ")} |`,
);
const map = `# Map: feature by floor\n\nWritten by \`npm run map\`; checked by \`npm run check\`. An x leads to the file or folder.\n\n| feature | ${floors.map(([name]) => name).join(" | ")} |\n|${" --- |".repeat(floors.length + 1)}\n${rows.join("\n")}\n`;

if (process.argv[2] === "--check") {
  if (!existsSync("docs/MAP.md") || readFileSync("docs/MAP.md", "utf8") !== map) {
    console.error("docs/MAP.md is not fresh");
    process.exitCode = 1;
  }
} else writeFileSync("docs/MAP.md", map);
