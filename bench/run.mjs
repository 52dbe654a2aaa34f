// `npm run bench`: is it fast? Every figure is compared with a floor measured in the same run; the goals stand beside them.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildSites } from "../scripts/build.mjs";
import { bundleScript } from "../scripts/bundle.mjs";
import { request } from "../scripts/request.mjs";
import { importsPerSecond } from "./imports.mjs";
import { compare, median } from "./measure.mjs";
import { bundle, migrationStatements, startRuntime, startUpTime } from "./runtime.mjs";

const ports = { platform: 8890, hello: 8891, reads: 8892 };
const rows = [];
/** `good` is what the goal asks of the figure. */
const report = (what, figure, goal, good) => {
  rows.push({ what, figure, goal, good });
  console.log(`${good ? "good " : "SHORT"}  ${what.padEnd(58)} ${figure.padEnd(34)} ${goal}`);
};

async function migrate(runtime) {
  for (const [binding, kind] of [
    ["PLATFORM_DB", "platform"],
    ["STORE_DB_0", "store"],
  ]) {
    const database = await runtime.getD1Database(binding, "tradewind");
    await database.batch(migrationStatements(kind).map((statement) => database.prepare(statement)));
  }
}

const at = (host, path) => ({ url: `http://127.0.0.1:${ports.platform}${path}`, headers: { host } });

async function witness(host, path) {
  const control = `http://127.0.0.1:${ports.platform}/__witness`;
  await request(control, { method: "POST" });
  const { ok, status, text: body } = await request(at(host, path).url, { host });
  if (!ok) throw new Error(`${path} answered ${status}: ${body.slice(0, 200)}`);
  return { trips: JSON.parse((await request(control)).text), body };
}

/** The platform's answer against its own statements sent by hand. */
async function againstReads(name, host, path, fresh) {
  const { trips, body } = await witness(host, fresh(path, 0));
  const script = trips.filter((one) => one.database === "store").map((one) => one.statements);
  await request(`http://127.0.0.1:${ports.reads}/`, { method: "POST", body: JSON.stringify({ script, bytes: body.length }) });
  let n = 1;
  // Every request asks for another page, so that none is found in a cache.
  const requests = [{ setupRequest: (one) => ({ ...one, path: fresh(path, n++) }) }];
  const { subject, floor, ratio } = await compare({ ...at(host, path), requests }, { url: `http://127.0.0.1:${ports.reads}/` });
  const times = 1 / ratio;
  report(name, `${times.toFixed(2)} x the time (${subject.toFixed(0)} to ${floor.toFixed(0)} a second)`, "at most 1.5 x", times <= 1.5);
  report(`${name}: round trips to databases`, String(trips.length), "at most 2", trips.length <= 2);
}

function scriptBytes(html) {
  const inline = [...html.matchAll(/<script(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, text]) => text)
    .join("");
  const named = [...html.matchAll(/(?:src|href|component-url|renderer-url|before-hydration-url)="(\/_astro\/[^"]+\.js)"/g)].map(
    ([, file]) => file,
  );
  const seen = new Set();
  const follow = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(`sites/storefront/dist/client${file}`, "utf8");
    for (const [, next] of text.matchAll(/(?:from|import)\s*\(?["']\.?\/?([\w.-]+\.js)["']/g)) follow(`/_astro/${next}`);
  };
  named.forEach(follow);
  return (
    gzipSync(inline).length * (inline ? 1 : 0) +
    [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(`sites/storefront/dist/client${file}`)).length, 0)
  );
}

await buildSites();
const runtime = await startRuntime({ ports });
try {
  await migrate(runtime);
  const { seedBench } = await bundleScript("bench/seed.ts");
  const env = await runtime.getBindings("tradewind");
  const shop = await seedBench(env);
  const host = `${shop.slug}.localhost:8787`;
  const page = `/products/${shop.product}`;

  await request(at(host, page).url, { host });
  const again = await witness(host, page);
  report("cached page: round trips to databases", String(again.trips.length), "0", again.trips.length === 0);
  // Both are asked as browsers ask.
  const headers = { host, "accept-encoding": "gzip, deflate, br" };
  const cached = await compare({ ...at(host, page), headers }, { url: `http://127.0.0.1:${ports.hello}/`, headers });
  report(
    "cached page against a bare Hono hello",
    `${cached.ratio.toFixed(2)} of its requests (${cached.subject.toFixed(0)} to ${cached.floor.toFixed(0)} a second)`,
    "at least 0.7",
    cached.ratio >= 0.7,
  );
  await againstReads("product page, uncached", host, page, (path, n) => `${path}?variant=${n}`);
  await againstReads(
    "product list of the public API",
    "api.localhost:8787",
    `/api/v1/public/stores/${shop.slug}/search`,
    (path, n) => `${path}?limit=24&sort=${n % 2 ? "newest" : "price_up"}`,
  );

  const bytes = scriptBytes(again.body);
  report("JavaScript of a product page, gzip", `${(bytes / 1024).toFixed(1)} KB`, "at most 15 KB", bytes <= 15 * 1024);
  const html = gzipSync(again.body).length;
  report("HTML of a product page, gzip", `${(html / 1024).toFixed(1)} KB`, "at most 30 KB", html <= 30 * 1024);
  const imported = await importsPerSecond(runtime, env, shop, ports);
  report("imports through the queue", `${imported.toFixed(2)} a second`, "printed", true);
} finally {
  await runtime.dispose();
}

const [platform, hello] = [await bundle("workers/index.ts", "start-up"), await bundle("bench/floors/hello.ts", "hello")];
const times = { platform: [], hello: [] };
for (let round = 0; round < 5; round++) {
  times.platform.push(await startUpTime(platform, { durableObjects: {} }));
  times.hello.push(await startUpTime(hello));
}
const startUp = median(times.platform) - median(times.hello);
report("start-up of the platform's Worker, beyond a bare hello", `${startUp.toFixed(0)} ms`, "under 400 ms", startUp < 400);
const size = gzipSync(readFileSync(platform)).length;
report("the platform's Worker, compressed", `${(size / 1024 / 1024).toFixed(2)} MB`, "under 2 MB", size < 2 * 1024 * 1024);

process.exitCode = rows.every((row) => row.good) ? 0 : 1;
