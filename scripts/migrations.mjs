// How do the table definitions become SQL? Until the first release each schema is one generated file; after it, every change adds one.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";

const file = "0000_first_tables.sql";
mkdirSync(".cache", { recursive: true });

function generate(kind, out) {
  rmSync(`${out}/${file}`, { force: true });
  rmSync(`${out}/meta`, { recursive: true, force: true });
  execFileSync("node_modules/.bin/drizzle-kit", ["generate", "--name", "first_tables"], {
    env: { ...process.env, SCHEMA: kind, SCHEMA_OUT: out },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

for (const kind of ["platform", "store"]) {
  const committed = `db/migrations/${kind}`;
  if (process.argv[2] !== "--check") {
    generate(kind, committed);
    continue;
  }
  const fresh = mkdtempSync(".cache/migrations-");
  generate(kind, fresh);
  if (readFileSync(`${fresh}/${file}`, "utf8") !== readFileSync(`${committed}/${file}`, "utf8")) {
    console.error(`db/migrations/${kind} does not match db/tables`);
    process.exitCode = 1;
  }
  rmSync(fresh, { recursive: true });
}
