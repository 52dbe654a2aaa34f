// How is the whole platform brought up on this machine: migrated, with its sites and the simulated world, on one port?
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { buildSites, fingerprint, run, sites } from "./build.mjs";
import { environment } from "./install.mjs";
import { request } from "./request.mjs";

const usualPort = 8787;

/**
 * Configuration for another port than the usual one: the same files with another number, written beside the originals because paths in them are
 * relative.
 */
function configurations(port) {
  const files = ["wrangler.toml", "simulators/wrangler.toml", ...sites.map((site) => `sites/${site}/dist/server/wrangler.json`)];
  if (port === usualPort) return files;
  return files.map((file) => {
    const copy = file.replace(/\.(toml|json)$/, `.port-${port}.$1`);
    writeFileSync(copy, readFileSync(file, "utf8").replaceAll(`localhost:${usualPort}`, `localhost:${port}`));
    return copy;
  });
}

/** Applies what is new in db/migrations to the local databases. */
async function migrate(state) {
  const stamp = `${state}/migrated`;
  const now = fingerprint(["db/migrations"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  for (const database of ["tradewind-platform", "tradewind-stores-0"])
    await run("wrangler", ["d1", "migrations", "apply", database, "--local", "--persist-to", state]);
  writeFileSync(stamp, now);
}

async function answers(url, host) {
  try {
    return (await request(url, { host })).ok;
  } catch {
    return false;
  }
}

/**
 * Starts the platform and waits until it is ready.
 * @param {{ port?: number, state?: string, prepare?: (state: string) => Promise<void>, say?: (text: string) => void }} options `prepare` runs on the migrated databases before anything is served
 * @returns {Promise<{ stop(): Promise<void>, port: number }>}
 */
export async function startPlatform({ port = usualPort, state = ".state", prepare, say = console.log } = {}) {
  mkdirSync(state, { recursive: true });
  await Promise.all([buildSites(say), migrate(state)]);
  await prepare?.(state);
  const log = createWriteStream(`${state}/platform.log`);
  const args = [
    "dev",
    ...configurations(port).flatMap((file) => ["-c", file]),
    "--port",
    String(port),
    "--inspector-port",
    String(port + 1000),
    "--persist-to",
    state,
    "--show-interactive-dev-session=false",
    "--log-level",
    "info",
  ];
  const child = spawn("node_modules/.bin/wrangler", args, { env: environment(), stdio: ["ignore", "pipe", "pipe"], detached: true });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let over = false;
  child.on("exit", () => (over = true));
  for (let tries = 0; !(await answers(`http://127.0.0.1:${port}/ready`, `api.localhost:${port}`)); tries++) {
    if (over || tries > 240) throw new Error(`The platform did not come up; see ${state}/platform.log`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  // Local runtimes do not fire cron triggers by themselves.
  const cron = setInterval(
    () => void answers(`http://127.0.0.1:${port}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`, `localhost:${port}`),
    5_000,
  );
  return {
    port,
    async stop() {
      clearInterval(cron);
      if (!over) process.kill(-child.pid, "SIGTERM");
      for (let tries = 0; !over && tries < 40; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
      if (!over) process.kill(-child.pid, "SIGKILL");
    },
  };
}
