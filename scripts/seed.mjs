// How does a state folder come to hold the demo: made beside it by a Worker of its own, and put in place when it is whole?
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { freePort } from "./free-port.mjs";
import { migrate } from "./migrate.mjs";
import { request } from "./request.mjs";
import { startWrangler } from "./wrangler.mjs";

const siteBindings = /\[\[services\]\]\nbinding = "(?:STOREFRONT|DASHBOARD|WWW)"\nservice = "[^"]+"\n(?:entrypoint = "[^"]+"\n)?/g;

/** On a slow machine that has much else to do. */
const longest_ms = 15 * 60_000;

/**
 * The platform's own configuration with another entry and without sites, and a world in which parcels travel as in life. Same names and bindings, so that
 * the platform finds everything where the seed has put it. Beside the originals, because paths in them are relative.
 */
function configurations(port) {
  const write = (file, change) => {
    const copy = file.replace(/\.toml$/, `.port-${port}.seed.toml`);
    writeFileSync(copy, change(readFileSync(file, "utf8").replaceAll("localhost:8787", `localhost:${port}`)));
    return copy;
  };
  return [
    write("wrangler.toml", (text) =>
      text
        .replace('main = "workers/index.ts"', 'main = "scripts/seed/worker.ts"')
        .replace(siteBindings, "")
        .replace(/^AI_CALLS_PER_SECOND = .*$/m, 'AI_CALLS_PER_SECOND = "500"'),
    ),
    write("simulators/wrangler.toml", (text) => text.replace(/^PARCEL_SPEED = .*$/m, 'PARCEL_SPEED = "1"')),
  ];
}

/** @returns {Promise<object>} the demo's log-in and stores */
async function live(state, port, say) {
  const files = configurations(port);
  const own = await freePort();
  const log = `${state}/seed.log`;
  const hear = (line) => {
    const [, told] = /\bdemo: (.+)/.exec(stripVTControlCharacters(line)) ?? [];
    if (told) say(told);
  };
  const wrangler = startWrangler({ files, port: own, inspectorPort: await freePort(), state, log, hear });
  try {
    await wrangler.ready(async () => (await request(`http://127.0.0.1:${own}/`)).ok);
    const { ok, text } = await request(`http://127.0.0.1:${own}/seed`, { method: "POST", timeout_ms: longest_ms });
    if (ok) return JSON.parse(text);
    throw new Error(`The demo was not made: ${text}\nSee ${log}`);
  } finally {
    await wrangler.stop();
    for (const file of files) rmSync(file, { force: true });
  }
}

const stampOf = (state) => `${state}/seeded.json`;

/** @returns {object | null} what was said when the demo was made, or null when the folder holds none */
export function seeded(state) {
  return existsSync(stampOf(state)) ? JSON.parse(readFileSync(stampOf(state), "utf8")) : null;
}

/** Makes the demo in a folder that has none. One that was interrupted begins anew: the folder is there only when it is whole. */
export async function seedOnce(state, port, say) {
  if (seeded(state)) return;
  const draft = `${state}.new`;
  rmSync(draft, { recursive: true, force: true });
  await migrate(draft);
  const said = await live(draft, port, say);
  writeFileSync(stampOf(draft), JSON.stringify(said));
  rmSync(state, { recursive: true, force: true });
  renameSync(draft, state);
}
