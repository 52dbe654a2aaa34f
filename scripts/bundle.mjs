// How does a script use the platform's own TypeScript in plain Node?
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles a TypeScript module (packages stay outside) and imports it. */
export async function bundleScript(entry) {
  const outfile = path.resolve(".cache", `${path.basename(entry, ".ts")}.mjs`);
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node22",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    logLevel: "error",
    external: ["cloudflare:*"],
  });
  return import(`${pathToFileURL(outfile).href}?at=${Date.now()}`);
}
