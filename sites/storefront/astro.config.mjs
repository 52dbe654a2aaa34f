// How is the storefront built?
import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import cloudflare from "@astrojs/cloudflare";
import solid from "@astrojs/solid-js";
import idleDirective from "astro/client/idle.prebuilt.js";
import loadDirective from "astro/client/load.prebuilt.js";
import visibleDirective from "astro/client/visible.prebuilt.js";
import { defineConfig } from "astro/config";
import islandProgram from "astro/runtime/server/astro-island.prebuilt.js";
import { ISLAND_STYLES } from "astro/runtime/server/astro-island-styles.js";
import { generateHydrationScript } from "solid-js/web";

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const solidStart = /<script>(.*?)<\/script>/s.exec(generateHydrationScript())?.[1] ?? "";

/** The only inline programs our pages hold come from the frameworks; the content security policy names each by its hash. */
const inline = {
  __SCRIPT_HASHES__: JSON.stringify([idleDirective, loadDirective, visibleDirective, islandProgram, solidStart].map(hashOf).join(" ")),
  __STYLE_HASHES__: JSON.stringify(hashOf(ISLAND_STYLES)),
};

/**
 * Pages that were cached or opened before this build ask for files by their names of then. "shop.css" -> "shop.Cx7f.css" tells the Worker what they are
 * called now; names that two files share are left out.
 */
const assetNames = {
  name: "asset-names",
  hooks: {
    "astro:build:done": ({ dir }) => {
      const known = new Map();
      for (const file of readdirSync(new URL("_astro/", dir))) {
        const stem = file.replace(/\.[\w-]{8}(?=\.\w+$)/, "");
        known.set(stem, known.has(stem) ? null : file);
      }
      writeFileSync(new URL("asset-names.json", dir), JSON.stringify(Object.fromEntries([...known].filter(([, file]) => file))));
    },
  },
};

export default defineConfig({
  output: "server",
  session: false,
  devToolbar: { enabled: false },
  adapter: cloudflare({ imageService: "passthrough" }),
  integrations: [solid(), assetNames],
  build: { inlineStylesheets: "never" },
  compressHTML: true,
  // The middleware checks the origin of every form itself: the host a visitor asked for is the gateway's business.
  security: { checkOrigin: false },
  vite: { define: inline, build: { assetsInlineLimit: 0, modulePreload: false } },
});
