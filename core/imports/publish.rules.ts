// What keeps an imported product from being published by itself?

import { restrictedWords } from "../suppliers/policies.rules.ts";
import type { ImportResults } from "./results.rules.ts";
import { publishMarginFloorPpm } from "./stages.rules.ts";

export interface Publishable {
  product: ImportResults["normalise"];
  content: ImportResults["content"];
  plan: ImportResults["price"];
  picture_count: number;
  country: string;
}

/** Guard rails for publishing without a person: a sentence each; none when it may go on sale. */
export function publishObstacles({ product, content, plan, picture_count, country }: Publishable): string[] {
  const lowest = Math.min(...plan.prices.map((one) => one.margin_ppm));
  const restricted = restrictedWords([product.title, content.content.title, product.category]);
  const inStock = product.variants.some((one) => one.stock === null || one.stock > 0);
  const obstacles: [boolean, string][] = [
    [picture_count === 0, "It has no picture."],
    [plan.prices.some((one) => one.price <= 0), "It has no price."],
    [lowest < publishMarginFloorPpm, `Its margin is ${Math.floor(lowest / 10_000)} %, below ${publishMarginFloorPpm / 10_000} %.`],
    [plan.shipping === null, `The supplier does not ship it to ${country}.`],
    [!inStock, "The supplier has none in stock."],
    [restricted.length > 0, `It may be restricted goods (${restricted.join(", ")}).`],
    [content.wanted === "ai" && content.by !== "ai", "Its page was not written as you wanted."],
  ];
  return obstacles.filter(([stands]) => stands).map(([, says]) => says);
}
