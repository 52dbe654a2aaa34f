// How is the website built?
import cloudflare from "@astrojs/cloudflare";
import { unified } from "@astrojs/markdown-remark";
import { defineConfig } from "astro/config";
import { guideLinks } from "./src/features/guide-links.mjs";

export default defineConfig({
  output: "server",
  session: false,
  devToolbar: { enabled: false },
  adapter: cloudflare({ imageService: "passthrough" }),
  build: { inlineStylesheets: "auto" },
  markdown: {
    processor: unified({ remarkPlugins: [guideLinks] }),
    shikiConfig: { themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" }, defaultColor: false },
  },
});
