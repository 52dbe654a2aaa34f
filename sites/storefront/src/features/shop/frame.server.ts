// What surrounds a page's content: the shop, its look, its language?
import type { Shop } from "../../../../../core/storefront/storefront.contract.ts";
import { type Wear, wear } from "../looks/look.server.ts";
import { localeOf } from "../words/format.server.ts";
import { type Speech, speechOf } from "../words/words.ts";
import type { Visit } from "./visit.server.ts";

export interface Frame extends Speech {
  shop: Shop;
  wear: Wear;
  /** For amounts and dates. */
  locale: string;
  now: number;
}

/** Also allows the look's inline style for this answer. */
export async function frameOf(visit: Visit, shop: Shop): Promise<Frame> {
  visit.contentVersion = shop.content_version;
  const worn = await wear(shop.look);
  visit.styleHashes.push(worn.css_hash);
  const speech = speechOf(shop.language);
  return { ...speech, shop, wear: worn, locale: localeOf({ language: speech.language, country: shop.country }), now: Date.now() };
}
