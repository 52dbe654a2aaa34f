// How does a product get its pictures?
import { eq } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import type { StoreHandle } from "../../db/store.ts";
import { assets, productImages, variants } from "../../db/tables/products.table.ts";
import { conflict, fieldProblem, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { pictureUnusable, type StoredPicture } from "../ports/media.port.ts";
import { tooManyImages } from "./product-images.contract.ts";
import { assertSeen, commitRevision, type SeenRevision } from "./products.commands.ts";
import type { Product } from "./products.contract.ts";
import { productUpdated } from "./products.events.ts";
import { getProduct, getWholeProduct, type ImageRow, type WholeProduct } from "./products.queries.ts";

const mostImages = 250;

/** The row that says what a stored picture is; one a content, so a picture that is there already stays. */
export function assetWrite(store: StoreHandle, picture: StoredPicture, sourceUrl: string | null, at: number): Write {
  const { asset_id, ...facts } = picture;
  return store.insertIfMissing(assets, { id: asset_id, ...facts, source_url: sourceUrl, created_at: at });
}

const covers = (images: readonly Pick<ImageRow, "asset_id">[]) => ({
  cover_asset_id: images[0]?.asset_id ?? null,
  second_asset_id: images[1]?.asset_id ?? null,
});

const told = ({ row }: WholeProduct) => productUpdated(row.id, { title: row.title, slug: row.slug, fields: ["images"] });

/** Several pictures are often added at once: whoever comes second looks again and takes the next place. */
const tries = 5;

async function attach(context: StoreContext, id: string, picture: StoredPicture, sourceUrl: string | null, alt: string): Promise<Product> {
  const { store } = context;
  for (let tried = 1; ; tried++) {
    const before = await getForPicture(context, id);
    const place = { id: context.newId("product_image"), product_id: id, asset_id: picture.asset_id, alt, position: before.images.length };
    const writes = [assetWrite(store, picture, sourceUrl, context.now()), store.insert(productImages, place)];
    try {
      await commitRevision(context, before, null, covers([...before.images, place]), writes, [told(before)]);
      return getProduct(context, id);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== conflict.code || tried === tries) throw error;
    }
  }
}

async function getForPicture(context: StoreContext, id: string): Promise<WholeProduct> {
  const before = await getWholeProduct(context, id);
  if (before.images.length >= mostImages) throw new Problem(tooManyImages);
  return before;
}

/** @throws Problem picture_unreachable, picture_too_large, picture_unusable, product_image_exists, too_many_images */
export async function addImage(context: StoreContext, id: string, wanted: { url: string; alt: string }): Promise<Product> {
  await getForPicture(context, id);
  const picture = await context.ports.media.takeIn(context.store.id, wanted.url);
  return attach(context, id, picture, wanted.url, wanted.alt);
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new Problem(pictureUnusable, { detail: "content_base64 is not base64." });
  }
}

/** @throws Problem picture_too_large, picture_unusable, product_image_exists, too_many_images */
export async function uploadImage(context: StoreContext, id: string, wanted: { content_base64: string; alt: string }): Promise<Product> {
  await getForPicture(context, id);
  const picture = await context.ports.media.store(context.store.id, bytesOf(wanted.content_base64));
  return attach(context, id, picture, null, wanted.alt);
}

/** The list is what stays, in its order. Variants that showed a removed picture show none. @throws Problem invalid_input, precondition_failed, conflict */
export async function updateImages(
  context: StoreContext,
  id: string,
  wanted: readonly { id: string; alt?: string | undefined }[],
  seen: SeenRevision,
): Promise<Product> {
  const before = await getWholeProduct(context, id);
  assertSeen(before.row, seen);
  const strayAt = wanted.findIndex(
    (one, at) => !before.images.some((image) => image.id === one.id) || wanted.findIndex((other) => other.id === one.id) !== at,
  );
  if (strayAt >= 0) throw fieldProblem(`images.${strayAt}.id`, "not_found", "This picture is not one of the product's, or is named twice.");
  const after = wanted.map((one, position) => {
    const image = before.images.find((other) => other.id === one.id) as ImageRow;
    return { ...image, alt: one.alt ?? image.alt, position };
  });
  const gone = before.images.filter((image) => !after.some((one) => one.id === image.id));
  const { store } = context;
  const lost = before.variants.filter((variant) => gone.some((image) => image.asset_id === variant.asset_id));
  await commitRevision(
    context,
    before,
    seen,
    covers(after),
    [
      ...gone.map((image) => store.remove(productImages, eq(productImages.id, image.id))),
      ...after.map(({ id: imageId, alt, position }) => store.update(productImages, eq(productImages.id, imageId), { alt, position })),
      ...lost.map((variant) => store.update(variants, eq(variants.id, variant.id), { asset_id: null })),
    ],
    [told(before)],
  );
  return getProduct(context, id);
}
