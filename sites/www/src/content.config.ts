// Which guides does the website show? The ones that lie beside the code, so that there is one truth.

import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

export const collections = {
  guides: defineCollection({ loader: glob({ pattern: ["*.md", "decisions/*.md", "!MAP.md"], base: "../../docs" }) }),
};
