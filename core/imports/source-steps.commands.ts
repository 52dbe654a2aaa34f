// How are a supplier's product and its pictures brought in?
import { Problem, unavailable } from "../../kit/problem.ts";

import { openSupplier } from "../suppliers/accounts.commands.ts";
import { supplierTitles } from "../suppliers/supplier-products.contract.ts";
import { normalise } from "./normalise.rules.ts";
import type { TakenPicture } from "./results.rules.ts";
import { type Outcome, resultOf, type Work } from "./work.queries.ts";

/** Pictures of the product's own, and with those of its variants. A picture is worth a thousand bytes of a thousand shoppers: more are noise. */
const mostGallery = 20;
const mostPictures = 60;
/** Downloads at once: a Worker may hold six connections, and twelve megabytes each. */
const atOnce = 4;
/** While a picture's host is in trouble the whole step is tried again so often; then it goes on with what there is. */
const patientTries = 2;

/** Asks the supplier now, not the preview's memory: what is imported is what it costs today. */
export async function fetchProduct({ context, row, settings }: Work): Promise<Outcome<"fetch">> {
  const supplier = await openSupplier(context, row.supplier);
  const { country, currency, language } = settings;
  const product = await supplier.product(row.external_id, { country, currency, language });
  const count = product.variants.length;
  return {
    result: product,
    detail: `${supplierTitles[row.supplier]} answered with ${count} ${count === 1 ? "variant" : "variants"}`,
    changes: { title: product.title },
  };
}

export function normaliseProduct(work: Work): Outcome<"normalise"> {
  const product = resultOf(work, "fetch");
  const normal = normalise(product);
  const options = normal.options.map((one) => one.name).join(", ");
  return { result: normal, detail: options ? `Options: ${options}` : "One variant, no options", changes: { title: normal.title } };
}

interface Tried {
  url: string;
  picture: TakenPicture | null;
  /** Trying again may help. */
  passing: boolean;
}

async function tryPicture(work: Work, url: string): Promise<Tried> {
  const { context, row } = work;
  try {
    return { url, picture: { ...(await context.ports.media.takeIn(context.store.id, url)), source_url: url }, passing: false };
  } catch (error) {
    const known = error instanceof Problem;
    context.log.warn("picture left out", { import_id: row.id, url, code: known ? error.code : "fault", reason: String(error) });
    return { url, picture: null, passing: !known || error.status >= 500 };
  }
}

async function takeAll(work: Work, urls: readonly string[]): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (let at = 0; at < urls.length; at += atOnce)
    tried.push(...(await Promise.all(urls.slice(at, at + atOnce).map((url) => tryPicture(work, url)))));
  return tried;
}

/** A picture that cannot be had is left out and said so; only when none can be had for a passing reason the step fails. */
export async function takeImages(work: Work): Promise<Outcome<"images">> {
  const product = resultOf(work, "normalise");
  const own = product.images.slice(0, mostGallery);
  const ofVariants = product.variants.flatMap((one) => one.image ?? []);
  const urls = [...new Set([...own, ...ofVariants])].slice(0, mostPictures);
  const tried = await takeAll(work, urls);
  const passing = tried.filter((one) => one.passing).length;
  const pictures = tried.flatMap((one) => one.picture ?? []);
  if (passing > 0 && (pictures.length === 0 || work.row.attempts < patientTries))
    throw new Problem(unavailable, { detail: `${passing} of ${urls.length} pictures could not be fetched just now.` });
  const left_out = urls.length - pictures.length;
  const inGallery = new Set(pictures.filter((one) => own.includes(one.source_url)).map((one) => one.asset_id));
  const gallery = inGallery.size > 0 ? [...inGallery] : [...new Set(pictures.map((one) => one.asset_id))].slice(0, mostGallery);
  return {
    result: { pictures, gallery, left_out },
    detail: `${pictures.length} ${pictures.length === 1 ? "picture" : "pictures"} taken in${left_out > 0 ? `, ${left_out} left out` : ""}`,
  };
}
