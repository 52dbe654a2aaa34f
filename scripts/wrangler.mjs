// How is `wrangler dev` started, waited for and ended?
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { environment } from "./install.mjs";

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const patience_ms = 120_000;

/**
 * Starts the Workers of these configurations; the first is the one that is served.
 * @param {{ files: string[], port: number, inspectorPort: number, state: string, log: string, variables?: Record<string, string>,
 * hear?: (line: string) => void }} options `variables` stand in place of the first configuration's own; `hear` is given every line that is logged
 */
export function startWrangler({ files, port, inspectorPort, state, log, variables = {}, hear }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const out = createWriteStream(log);
  const args = [
    "dev",
    ...files.flatMap((file) => ["-c", file]),
    ...["--port", String(port), "--inspector-port", String(inspectorPort), "--persist-to", state],
    ...Object.entries(variables).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
    ...["--show-interactive-dev-session=false", "--log-level", "info"],
  ];
  // A group of its own: workerd is a grandchild, and all of them end together.
  const child = spawn("node_modules/.bin/wrangler", args, { env: environment(), stdio: ["ignore", "pipe", "pipe"], detached: true });
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  if (hear) createInterface({ input: child.stdout }).on("line", hear);
  let over = false;
  // However we end, they do not stay behind.
  const endWithUs = () => void process.kill(-child.pid, "SIGTERM");
  process.on("exit", endWithUs);
  child.on("exit", () => {
    over = true;
    process.off("exit", endWithUs);
    out.end();
  });
  return {
    /** @param {() => Promise<boolean>} answers asked until it says yes */
    async ready(answers) {
      for (const until = Date.now() + patience_ms; ; await wait(100)) {
        if (over || Date.now() > until) throw new Error(`The platform did not come up; see ${log}`);
        if (await answers().catch(() => false)) return;
      }
    },
    async stop() {
      if (!over) process.kill(-child.pid, "SIGTERM");
      for (let tries = 0; !over && tries < 40; tries++) await wait(100);
      if (!over) process.kill(-child.pid, "SIGKILL");
    },
    /** Called when it ends by itself. */
    onEnd(what) {
      child.on("exit", what);
    },
  };
}
