// Which product does a block show?
import type { Card, HomeAnswer } from "../../../../../core/storefront/storefront.contract.ts";
import type { Block } from "../../../../../core/themes/themes.contract.ts";

/** The product each block shows: the one it names, else the next of the best sellers with a picture. */
export function cardsOfBlocks(home: HomeAnswer): Map<Block, Card | null> {
  const named = (slug: string | null) => home.featured.find((card) => card.slug === slug && card.cover);
  const lent = [...home.best_selling, ...home.newest].filter((card) => card.cover);
  let next = 0;
  return new Map<Block, Card | null>(
    home.shop.look.home.map((block) => {
      if (block.kind !== "hero" && block.kind !== "image_text") return [block, null];
      return [block, named(block.product_slug) ?? lent[next++ % Math.max(1, lent.length)] ?? null];
    }),
  );
}
