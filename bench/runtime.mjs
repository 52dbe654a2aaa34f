// How are the platform and the floors it is measured against brought up in one workerd?
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare, NoOpLog } from "miniflare";
import { bundleSimulators } from "../test/harness/simulators.ts";

const out = path.resolve(".cache/bench");
const compatibilityDate = "2026-10-01";

/** One file from TypeScript, for workerd. */
export async function bundle(entry, name) {
  mkdirSync(out, { recursive: true });
  const outfile = `${out}/${name}.mjs`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: !process.env.BENCH_READABLE,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outfile;
}

function modulesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".mjs"))
    .sort((a) => (a === "entry.mjs" ? -1 : 1))
    .map((file) => ({ type: "ESModule", path: path.resolve(folder, file) }));
}

/** The variables of a wrangler.toml's [vars] table. */
function variables(file) {
  const section = /\[vars\]\n([\s\S]*?)(?=\n\[|$)/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  return Object.fromEntries([...section.matchAll(/^(\w+) = "(.*)"$/gm)].map(([, name, value]) => [name, value]));
}

const socket = (port) => [{ host: "127.0.0.1", port, proxy: false }];

/**
 * Platform, storefront, simulators and floors, each on a port of its own in the same process.
 * @param {{ ports: Record<string, number> }} options
 */
export async function startRuntime({ ports, inspectorPort }) {
  const simulators = await bundleSimulators();
  const platform = {
    name: "tradewind",
    modules: true,
    scriptPath: await bundle("bench/entry.ts", "platform"),
    compatibilityDate,
    compatibilityFlags: ["nodejs_compat"],
    bindings: variables("wrangler.toml"),
    d1Databases: { PLATFORM_DB: "platform", STORE_DB_0: "stores-0" },
    r2Buckets: { MEDIA: "media" },
    images: { binding: "IMAGES" },
    queueProducers: { QUICK: "quick", SUPPLIERS: "suppliers", AI: "ai", OUTBOUND: "outbound", BULK: "bulk" },
    queueConsumers: Object.fromEntries(
      ["quick", "suppliers", "ai", "outbound", "bulk"].map((queue) => [queue, { maxBatchSize: 10, maxBatchTimeout: 0 }]),
    ),
    durableObjects: Object.fromEntries(
      [
        ["STORE_HUB", "StoreHub"],
        ["RATE_LIMITER", "RateLimiter"],
        ["SUPPLIER_THROTTLE", "SupplierThrottle"],
      ].map(([binding, className]) => [binding, { className, useSQLite: true }]),
    ),
    workflows: { STORE_CREATION: { name: "store-creation", className: "StoreCreation" } },
    serviceBindings: {
      SIMULATORS: "simulators",
      STOREFRONT: { name: "storefront", entrypoint: "Pages" },
      DASHBOARD: "hello",
      WWW: "hello",
    },
    unsafeDirectSockets: socket(ports.platform),
  };
  const storefront = {
    name: "storefront",
    modulesRoot: path.resolve("sites/storefront/dist/server"),
    modules: modulesBelow("sites/storefront/dist/server"),
    compatibilityDate,
    compatibilityFlags: ["nodejs_compat"],
    bindings: { PLATFORM_DOMAIN: "localhost:8787" },
    assets: { directory: path.resolve("sites/storefront/dist/client"), binding: "ASSETS", routerConfig: { has_user_worker: true } },
    serviceBindings: { PLATFORM: "tradewind" },
  };
  const hello = {
    name: "hello",
    modules: true,
    scriptPath: await bundle("bench/floors/hello.ts", "hello"),
    compatibilityDate,
    unsafeDirectSockets: socket(ports.hello),
  };
  const reads = {
    name: "reads",
    modules: true,
    scriptPath: await bundle("bench/floors/reads.ts", "reads"),
    compatibilityDate,
    d1Databases: { STORE_DB_0: "stores-0" },
    unsafeDirectSockets: socket(ports.reads),
  };
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      log: new NoOpLog(),
      ...(inspectorPort ? { inspectorPort } : {}),
      workers: [platform, storefront, simulators, hello, reads],
    }),
  );
  await runtime.ready;
  return runtime;
}

/** The migrations of one schema as single statements, for a database that has none. */
export function migrationStatements(kind) {
  const folder = `db/migrations/${kind}`;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, "utf8")
        .replace(/^--(?!>).*$/gm, "")
        .split(/-->\s*statement-breakpoint|;\s*\n(?!\s*end)/i),
    )
    .map((statement) => statement.trim().replace(/;$/, ""))
    .filter(Boolean);
}

/** How long a Worker takes from nothing to its first answer, ms. */
export async function startUpTime(scriptPath, options = {}) {
  const started = performance.now();
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      log: new NoOpLog(),
      workers: [{ name: "one", modules: true, scriptPath, compatibilityDate, compatibilityFlags: ["nodejs_compat"], ...options }],
    }),
  );
  const response = await runtime.dispatchFetch("http://unknown.invalid/");
  await response.arrayBuffer();
  const took = performance.now() - started;
  await runtime.dispose();
  return took;
}
