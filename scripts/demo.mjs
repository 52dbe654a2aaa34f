// The demo: three stores with goods, customers and orders, and the simulated world around them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fingerprint } from "./build.mjs";
import { bundleScript } from "./bundle.mjs";
import { startPlatform } from "./platform.mjs";

const port = Number(process.env.PORT ?? 8787);
const state = process.env.TRADEWIND_STATE ?? ".state";
const started = Date.now();

/** Seeds once per state folder. */
async function seedOnce(folder) {
  const stamp = `${folder}/seeded`;
  if (existsSync(stamp)) return;
  const seed = await bundleScript("scripts/seed.ts");
  const said = await seed.seedDemo({ state: folder, port });
  writeFileSync(stamp, `${fingerprint(["scripts/seed.ts"])}\n${JSON.stringify(said)}`);
}

const platform = await startPlatform({ port, state, prepare: seedOnce });
const root = `localhost:${port}`;
const login = existsSync(`${state}/seeded`) ? JSON.parse(readFileSync(`${state}/seeded`, "utf8").split("\n")[1] ?? "{}") : {};

console.log(`
Tradewind is running (${((Date.now() - started) / 1000).toFixed(0)} s)

  Dashboard    http://app.${root}        ${login.email} / ${login.password}
${(login.stores ?? []).map((store) => `  ${store.name.padEnd(12)} http://${store.slug}.${root}`).join("\n")}
  API          http://api.${root}/docs
  The world    http://world.${root}      inbox, payments, suppliers, faults, clock
  Website      http://${root}

Ctrl-C stops it. The log is ${state}/platform.log.
`);

const end = async () => {
  await platform.stop();
  process.exit(0);
};
process.on("SIGINT", end);
process.on("SIGTERM", end);
