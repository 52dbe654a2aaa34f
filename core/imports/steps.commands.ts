// Which command does each step of an import?
import { content, price, variants } from "./page-steps.commands.ts";
import { announce, create, link } from "./product-steps.commands.ts";
import { fetchProduct, normaliseProduct, takeImages } from "./source-steps.commands.ts";
import type { Steps } from "./work.queries.ts";

export const steps: Steps = {
  fetch: fetchProduct,
  normalise: normaliseProduct,
  images: takeImages,
  variants,
  price,
  content,
  create,
  link,
  announce,
};
