// What does a product's page need besides what the platform says of it?
import type { ProductAnswer, ShopVariant } from "../../../../../core/storefront/storefront.contract.ts";
import type { Frame } from "../shop/frame.server.ts";
import { arrival, placeName, price } from "../words/format.server.ts";
import { fill } from "../words/words.ts";
import type { Choice } from "./choice.ts";

export function choicesOf({ product }: ProductAnswer, locale: string): Choice[] {
  const pictureAt = (variant: ShopVariant) => {
    const at = product.images.findIndex((picture) => picture.asset_id === variant.asset_id);
    return at < 0 ? null : at;
  };
  return product.variants.map((variant) => ({
    id: variant.id,
    at: variant.option_values.map((value, option) => product.options[option]?.values.indexOf(value) ?? -1),
    price: price(variant.price, locale),
    was: variant.compare_at && price(variant.compare_at, locale),
    stock: variant.availability,
    left: variant.left,
    picture: pictureAt(variant),
  }));
}

/** "Arrives Dec 3 – 12, ships from China"; what the supplier promised, else the store's cheapest way of shipping. Null while nothing is known. */
export function deliverySentence({ product, shipping }: ProductAnswer, frame: Frame): string | null {
  const [cheapest] = shipping;
  const known =
    product.delivery_max_days > 0
      ? { min: product.delivery_min_days, max: product.delivery_max_days }
      : cheapest && { min: cheapest.min_days, max: cheapest.max_days };
  if (!known) return null;
  const { words, shop, locale, language, now } = frame;
  const dates = arrival(shop, now, known.min, known.max, locale);
  return product.ships_from
    ? fill(words.product.arrives_ships_from, { dates, place: placeName(product.ships_from, language) })
    : fill(words.product.arrives, { dates });
}

/** "Tax included. Shipping from $4.99" */
export function taxNote({ shop, shipping }: ProductAnswer, frame: Frame): string {
  const { words, locale } = frame;
  const [cheapest] = shipping;
  const tax = shop.tax_included ? words.product.tax_included : words.product.tax_later;
  if (!cheapest) return tax;
  const ship =
    cheapest.price.amount === 0 ? words.product.shipping_free : fill(words.product.shipping_from, { price: price(cheapest.price, locale) });
  return `${tax} · ${ship}`;
}

/** A description for search engines where the merchant wrote none: the beginning of the product's own. */
export function metaDescription(product: ProductAnswer["product"]): string {
  if (product.seo_description) return product.seo_description;
  const text = product.description_html
    .replace(/<[^>]+>/g, " ")
    .replace(/&(?:#39|apos);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/&\w+;/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= 155 ? text : `${text.slice(0, 154).replace(/\s\S*$/, "")}…`;
}
