// `npm test`: does everything work? Installs what it needs, runs every part, and ends with one line of sums.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { environment, install } from "./install.mjs";

const usual = ["rules", "features", "journeys"];
const [wanted, ...rest] = process.argv.slice(2);
const parts = wanted && !wanted.startsWith("-") ? [wanted] : usual;

install();
mkdirSync(".cache", { recursive: true });
let passed = 0;
let failed = 0;
for (const part of parts) {
  const report = `.cache/report-${part}.json`;
  rmSync(report, { force: true });
  console.log(`\n== ${part}`);
  const run = spawnSync(
    "node_modules/.bin/vitest",
    ["run", "--project", part, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...rest],
    { stdio: "inherit", env: environment() },
  );
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
    passed += numPassedTests;
    // A file that could not be loaded has no tests to fail; it counts as one.
    failed += numFailedTests || (run.status === 0 ? 0 : Math.max(1, numFailedTestSuites));
  } catch {
    failed += 1;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
