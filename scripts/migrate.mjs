// Are the local databases of a state folder up to date?
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fingerprint, run } from "./build.mjs";

/** Applies what is new in db/migrations to the local databases. */
export async function migrate(state) {
  mkdirSync(state, { recursive: true });
  const stamp = `${state}/migrated`;
  const now = fingerprint(["db/migrations"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  for (const database of ["tradewind-platform", "tradewind-stores-0"])
    await run("wrangler", ["d1", "migrations", "apply", database, "--local", "--persist-to", state]);
  writeFileSync(stamp, now);
}
