// How is the whole platform brought up on this machine: migrated, with its sites and the simulated world, on one port?
import { readFileSync, writeFileSync } from "node:fs";
import { buildSites, sites } from "./build.mjs";
import { freePort } from "./free-port.mjs";
import { migrate } from "./migrate.mjs";
import { request } from "./request.mjs";
import { startWrangler } from "./wrangler.mjs";

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

/**
 * Starts the platform and waits until it is ready.
 * @param {{ port?: number, state?: string, variables?: Record<string, string>, prepare?: (state: string) => Promise<void>, say?: (text: string) => void }}
 * options `prepare` fills the state folder while the sites are built; `variables` stand in place of wrangler.toml's
 */
export async function startPlatform({ port = usualPort, state = ".state", variables, prepare, say = console.log } = {}) {
  if ((await freePort(port)) === null)
    throw new Error(`Port ${port} is taken. End what listens there, or choose another: PORT=8800 npm start`);
  await Promise.all([buildSites(say), prepare?.(state)]);
  await migrate(state);
  const log = `${state}/platform.log`;
  const wrangler = startWrangler({ files: configurations(port), port, inspectorPort: port + 1000, state, log, variables });
  const asked = (path, host) => request(`http://127.0.0.1:${port}${path}`, { host });
  try {
    await wrangler.ready(async () => (await asked("/ready", `api.localhost:${port}`)).ok);
  } catch (error) {
    await wrangler.stop();
    throw error;
  }
  // Local runtimes do not fire cron triggers by themselves. One that is missed while the machine is busy comes again.
  const cron = setInterval(() => void asked("/cdn-cgi/handler/scheduled?cron=*+*+*+*+*", `localhost:${port}`).catch(() => {}), 5_000);
  return {
    port,
    onEnd: wrangler.onEnd,
    async stop() {
      clearInterval(cron);
      await wrangler.stop();
    },
  };
}
