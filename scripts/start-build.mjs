// `npm run build`: the sites, and a dry run of every Worker's bundle as it would be deployed.
import { spawnSync } from "node:child_process";
import { environment, install } from "./install.mjs";

install();
const steps = [
  ["node", ["scripts/build.mjs"]],
  ["wrangler", ["deploy", "--dry-run", "--outdir", ".cache/platform"]],
];
for (const [program, args] of steps) {
  const run = spawnSync(`node_modules/.bin/${program}`, args, { stdio: "inherit", env: environment() });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
