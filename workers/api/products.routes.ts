// How are products asked for and changed?
import { addImage, updateImages, uploadImage } from "../../core/products/images.commands.ts";
import { listProducts } from "../../core/products/list-products.queries.ts";
import { createProduct, duplicateProduct } from "../../core/products/new-products.commands.ts";
import {
  archiveProduct,
  publishProduct,
  removeProduct,
  restoreProduct,
  type SeenRevision,
  unpublishProduct,
  updateProduct,
} from "../../core/products/products.commands.ts";
import { type Product, productsContract } from "../../core/products/products.contract.ts";
import { getProduct } from "../../core/products/products.queries.ts";
import { removeVariant, updateOptions, updateVariants } from "../../core/products/variants.commands.ts";
import { Problem, preconditionFailed } from "../../kit/problem.ts";
import { type DoorRequest, reply, routes } from "../door.ts";

/** If-Match: the ETag of a product is its revision. "*" and no header ask for nothing. @throws Problem precondition_failed for any other text */
function seen(request: DoorRequest): SeenRevision {
  const sent = request.header("if-match")?.trim();
  if (!sent || sent === "*") return null;
  const revision = /^"?(\d{1,12})"?$/.exec(sent)?.[1];
  if (!revision) throw new Problem(preconditionFailed, { detail: "The ETag of a product is its revision in quotes." });
  return Number(revision);
}

const tagged = async (product: Promise<Product>) => {
  const shown = await product;
  return reply(shown, { headers: { etag: `"${shown.revision}"` } });
};

export const productsRoutes = routes(productsContract, {
  list: listProducts,
  get: (context, { product_id }) => tagged(getProduct(context, product_id)),
  create: (context, input) => tagged(createProduct(context, input)),
  update: (context, { product_id, ...wanted }, request) => tagged(updateProduct(context, product_id, wanted, seen(request))),
  updateOptions: (context, { product_id, options }, request) => tagged(updateOptions(context, product_id, options, seen(request))),
  updateVariants: (context, { product_id, variants }, request) => tagged(updateVariants(context, product_id, variants, seen(request))),
  removeVariant: (context, { product_id, variant_id }, request) => tagged(removeVariant(context, product_id, variant_id, seen(request))),
  publish: (context, { product_id }, request) => tagged(publishProduct(context, product_id, seen(request))),
  unpublish: (context, { product_id }, request) => tagged(unpublishProduct(context, product_id, seen(request))),
  archive: (context, { product_id }, request) => tagged(archiveProduct(context, product_id, seen(request))),
  restore: (context, { product_id }, request) => tagged(restoreProduct(context, product_id, seen(request))),
  remove: (context, { product_id }, request) => removeProduct(context, product_id, seen(request)),
  duplicate: (context, { product_id }) => tagged(duplicateProduct(context, product_id)),
  addImage: (context, { product_id, url, alt }) => tagged(addImage(context, product_id, { url, alt })),
  uploadImage: (context, { product_id, content_base64, alt }) => tagged(uploadImage(context, product_id, { content_base64, alt })),
  updateImages: (context, { product_id, images }, request) => tagged(updateImages(context, product_id, images, seen(request))),
});
