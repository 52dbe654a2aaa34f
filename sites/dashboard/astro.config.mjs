// How is the dashboard built?
import { createHash } from "node:crypto";
import cloudflare from "@astrojs/cloudflare";
import solid from "@astrojs/solid-js";
import loadDirective from "astro/client/load.prebuilt.js";
import { defineConfig } from "astro/config";
import islandProgram from "astro/runtime/server/astro-island.prebuilt.js";
import { ISLAND_STYLES } from "astro/runtime/server/astro-island-styles.js";
import { generateHydrationScript } from "solid-js/web";

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const solidStart = /<script>(.*?)<\/script>/s.exec(generateHydrationScript())?.[1] ?? "";

/** The only inline programs and styles our pages hold come from the frameworks; the content security policy names each by its hash. */
const inline = {
  __SCRIPT_HASHES__: JSON.stringify([loadDirective, islandProgram, solidStart].map(hashOf).join(" ")),
  __STYLE_HASHES__: JSON.stringify(hashOf(ISLAND_STYLES)),
};

export default defineConfig({
  output: "server",
  session: false,
  devToolbar: { enabled: false },
  adapter: cloudflare({ imageService: "passthrough" }),
  integrations: [solid()],
  build: { inlineStylesheets: "never" },
  // Pages are only read here; every write goes to the API, which checks the origin itself.
  security: { checkOrigin: false },
  vite: { define: inline },
});
