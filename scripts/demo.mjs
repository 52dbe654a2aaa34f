// The demo: three stores with goods, customers and orders, and the simulated world around them.
import { startPlatform } from "./platform.mjs";
import { seeded, seedOnce } from "./seed.mjs";

const port = Number(process.env.PORT ?? 8787);
const state = process.env.TRADEWIND_STATE ?? ".state";
const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
const say = (text) => console.log(`${text} (${seconds()})`);

if (!seeded(state)) console.log("Making the demo and building the sites: this takes a minute or two, once.");
let platform;
let ending = false;
const end = async () => {
  if (ending) return;
  ending = true;
  await platform?.stop();
  process.exit(0);
};
process.on("SIGINT", end);
process.on("SIGTERM", end);
try {
  platform = await startPlatform({ port, state, prepare: (folder) => seedOnce(folder, port, say), say });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
const { email, password, others, stores } = seeded(state);
const root = `localhost:${port}`;
const line = (what, address, more = "") => `  ${what.padEnd(12)} ${address.padEnd(36)} ${more}`.trimEnd();

console.log(`
Tradewind is running (${seconds()})

${line("Dashboard", `http://app.${root}`, `${email} / ${password}`)}
${line("", "", `also ${others.join(", ")}`)}
${stores.map(({ name, slug }) => line(name, `http://${slug}.${root}`)).join("\n")}
${line("The world", `http://world.${root}`, "inbox, payments, suppliers, faults, clock")}
${line("API", `http://api.${root}/docs`)}
${line("Website", `http://${root}`)}

Pay with 4242 4242 4242 4242. What else is in the demo is told in docs/demo.md.
Ctrl-C stops it. The log is ${state}/platform.log; to begin anew, remove ${state}.
`);

platform.onEnd(() => {
  if (ending) return;
  console.error(`The platform ended by itself; see ${state}/platform.log`);
  process.exit(1);
});
