// How do the simulators get into the tests' runtime?
import { mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/** Bundled once, then given to the runtime as a second Worker, reached by a service binding exactly as in `npm start`. */
export async function bundleSimulators() {
  const outfile = path.resolve(".cache/simulators.mjs");
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: ["simulators/index.ts"],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    logLevel: "error",
    loader: { ".css": "text" },
  });
  return {
    name: "simulators",
    modules: true,
    scriptPath: outfile,
    compatibilityDate: "2026-10-01",
    compatibilityFlags: ["nodejs_compat"],
    durableObjects: { WORLD: { className: "World", useSQLite: true } },
    images: { binding: "IMAGES" },
    bindings: {
      WORLD_ORIGIN: "http://world.localhost:8787",
      WORLD_SPEED: "1",
      // Queued, never sent by itself: tests deliver webhooks by hand.
      STRIPE_WEBHOOK_URL: "http://api.localhost:8787/hooks/stripe",
      STRIPE_WEBHOOK_SECRET: "whsec_test_dHJhZGV3aW5kLXNpbXVsYXRlZC13ZWJob29r",
      RESEND_WEBHOOK_URL: "http://api.localhost:8787/hooks/resend",
      RESEND_WEBHOOK_SECRET: "whsec_dHJhZGV3aW5kLXJlc2VuZC1zaW11bGF0ZWQ=",
    },
  };
}
