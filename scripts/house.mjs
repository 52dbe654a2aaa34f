// Does every file have a name, a size and a first line that the house knows?
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every folder with sources of ours. */
export const roots = [
  "kit",
  "core",
  "db",
  "providers",
  "workers",
  "queues",
  "workflows",
  "durable-objects",
  "simulators",
  "sites",
  "test",
  "bench",
  "scripts",
];
const skipped = /(^|\/)(node_modules|dist|\.astro|\.wrangler|\.cache|migrations|fixtures|data|public)(\/|$)/;
const mostLines = 300;
/** The closed list of roles in core and db: noun.role.ts. */
const roles = ["contract", "rules", "kind", "queries", "commands", "events", "port", "table", "test"];

/** @returns {string[]} paths of every source file below a folder */
export function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (skipped.test(file)) return [];
    if (entry.isDirectory()) return sourceFiles(file);
    return /\.(ts|tsx|mjs|cjs|astro)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [file] : [];
  });
}

function inspect() {
  const complaints = [];
  const complain = (file, what) => complaints.push(`${file}: ${what}`);

  for (const file of roots.filter((root) => existsSync(root)).flatMap(sourceFiles)) {
    const text = readFileSync(file, "utf8");
    const name = path.posix.basename(file);
    const lines = text.split("\n").length - 1;
    if (lines > mostLines) complain(file, `${lines} lines; more than ${mostLines} means more than one reason to change`);
    if (!/^[a-z0-9[\]_.-]+$/.test(name) && !/^[A-Z][A-Za-z0-9]+\.(tsx|astro)$/.test(name))
      complain(file, "names are kebab-case, components PascalCase");
    if (/(^|[-/.])(utils?|helpers?|common|manager|service|misc)([-.]|$)/.test(name)) complain(file, "a name that says nothing");
    if (/^index\.(ts|tsx)$/.test(name) && !["workers/index.ts", "simulators/index.ts"].includes(file)) complain(file, "no barrels");
    const opening = text
      .replace(/^#!.*\n/, "")
      .replace(/^---\n/, "")
      .trimStart();
    const route = /^sites\/[^/]+\/src\/pages\//.test(file);
    // A page's address says what it answers.
    if (!route && !/\.test\.tsx?$/.test(name) && !/^(\/\/|\/\*\*)/.test(opening))
      complain(file, "opens with one line: the question it answers");
    if (/^core\/[^/]+\/[^/]+$/.test(file) && !file.endsWith(".test.ts") && file !== "core/ports/ports.ts") {
      const role = name.split(".").at(-2);
      if (!roles.includes(role)) complain(file, `the role "${role}" is not one of ${roles.join(", ")}`);
    }
    if (/^(kit|core|db|providers|workers|queues|workflows|durable-objects|sites)\//.test(file) && !/\.test\.tsx?$/.test(name)) {
      if (/\b(TODO|FIXME|XXX|HACK)\b/.test(text)) complain(file, "unfinished");
      if (/@ts-(ignore|nocheck)/.test(text)) complain(file, "the compiler was told to look away");
    }
    if (/^(core|kit|db)\//.test(file) && !/\.test\.tsx?$/.test(name) && /\b(Date\.now\(|Math\.random\(|[^.\w]fetch\()/.test(text))
      complain(file, "clock, dice and network are injected");
    if (
      !file.endsWith(".queries.ts") &&
      !/^(db|simulators|test|bench|scripts)\//.test(file) &&
      /sql(<[^>]*>)?`[^`]*\b(from|join)\s+(\$\{|[a-z_]+)/i.test(text)
    )
      complain(file, "raw FROM or JOIN belongs in *.queries.ts");
  }

  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
  else console.log("names, sizes and first lines: good");
}

if (import.meta.filename === process.argv[1]) inspect();
