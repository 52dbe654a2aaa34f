// Which products may a seed or a test import, and where are they found?
import { pictureKey, pictureKindsOf } from "../pictures/keys.ts";
import { longTitle, shortTitle } from "./descriptions.ts";
import { aliexpressId, aliexpressShortUrl, aliexpressUrl, aliexpressUsId, cjPid, cjProductSku, cjUrl } from "./ids.ts";
import type { Ending, Oddity } from "./oddities.ts";
import type { Option } from "./options.ts";
import { products } from "./products.ts";

export interface CatalogueEntry {
  /** Stable name: "ceramic-ribbed-vase". */
  code: string;
  niche: string;
  /** The supplier's category: "Home Decor". */
  group: string;
  /** What a careful merchant would call it. */
  title: string;
  /** Three phrases worth saying about it. */
  points: readonly string[];
  material: string;
  options: readonly Option[];
  variants: number;
  /** What the first variant costs at AliExpress before any change, US cents. */
  costCents: number;
  grams: number;
  /** Why it is no ordinary product; null for most. */
  oddity: Oddity | null;
  /** Ships late, disappears or rises in price; null for most. */
  ending: Ending | null;
  /** Keys for `pictureSvg` of pictures.ts, main picture first; none for broken files. */
  pictures: readonly string[];
  aliexpress: { productId: string; usProductId: string; title: string; url: string; shortUrl: string } | null;
  cj: { pid: string; sku: string; title: string; url: string } | null;
}

const broken = new Set(["missing", "gif", "huge"]);

/** Everything the suppliers sell, niche by niche. Products without an oddity or an ending are the ones to fill a store with. */
export const catalogue: readonly CatalogueEntry[] = products.map((product) => {
  const productId = aliexpressId(product);
  const pid = cjPid(product);
  return {
    code: product.code,
    niche: product.niche,
    group: product.group,
    title: product.title,
    points: product.points,
    material: product.material,
    options: product.options,
    variants: product.variants.length,
    costCents: product.cost,
    grams: product.grams,
    oddity: product.oddity,
    ending: product.ending,
    pictures: pictureKindsOf(product)
      .filter((kind) => !broken.has(kind))
      .map((kind) => pictureKey(product, kind)),
    aliexpress: product.atAliexpress
      ? {
          productId,
          usProductId: aliexpressUsId(product),
          title: longTitle(product),
          url: aliexpressUrl(productId),
          shortUrl: aliexpressShortUrl(productId),
        }
      : null,
    cj: product.atCj ? { pid, sku: cjProductSku(product), title: shortTitle(product), url: cjUrl(shortTitle(product), pid) } : null,
  };
});
