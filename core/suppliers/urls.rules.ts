// Which supplier's product does a pasted address mean?
import { no, type Verdict, yes } from "../../kit/result.ts";
import { unknownSupplierUrl } from "./refusals.contract.ts";
import type { SupplierName } from "./supplier-products.contract.ts";

export const longestUrl = 2_048;

export interface ProductAddress {
  kind: "product";
  supplier: SupplierName;
  external_id: string;
  /** Without tracking parameters. */
  url: string;
}

/** An address that only its owner can resolve: it has to be followed. */
export interface ShortAddress {
  kind: "short";
  url: string;
}

const refuse = (detail: string) => no(unknownSupplierUrl, detail);
const help = "Paste the address of a product page of AliExpress or CJ Dropshipping.";

/** An AliExpress product: ten to twenty digits in practice; fewer is a category or a shop. */
const aliexpressId = /^\d{8,20}$/;
/** CJ's old products carry a UUID, its new ones 15 to 20 digits. */
const cjId = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{15,20})$/i;

export const aliexpressUrl = (id: string): string => `https://www.aliexpress.com/item/${id}.html`;

/** The page of a CJ product; the words before the id are for people. */
export function cjUrl(id: string, title = ""): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
  return `https://cjdropshipping.com/product/${words || "product"}-p-${id}.html`;
}

const within = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

function aliexpress(url: URL): ProductAddress | ShortAddress | null {
  const host = url.hostname;
  if (!["aliexpress.com", "aliexpress.us", "aliexpress.ru"].some((domain) => within(host, domain))) return null;
  const inPath = /\/(?:item|i)\/(?:[^/]+\/)?(\d+)(?:\.html?)?\/?$/.exec(url.pathname)?.[1] ?? /\/\d+_(\d+)\.html$/.exec(url.pathname)?.[1];
  const inQuery = ["productIds", "productId", "itemId", "item_id", "product_id"].map((name) => url.searchParams.get(name)).find(Boolean);
  const id = inPath ?? /^\d+/.exec(inQuery ?? "")?.[0];
  if (id && aliexpressId.test(id)) return { kind: "product", supplier: "aliexpress", external_id: id, url: aliexpressUrl(id) };
  const short =
    (host === "a.aliexpress.com" && url.pathname.length > 1) ||
    (host === "s.click.aliexpress.com" && /^\/(e\/|s\/|deep_link)/.test(url.pathname));
  return short ? { kind: "short", url: `https://${host}${url.pathname}${url.search}` } : null;
}

function cj(url: URL): ProductAddress | null {
  if (!["cjdropshipping.com", "cjdropshipping.cn"].some((domain) => within(url.hostname, domain))) return null;
  const inPath = /-p-([^/]+?)\.html$/.exec(url.pathname);
  const inQuery = ["id", "pid", "productId"].map((name) => url.searchParams.get(name)).find((value) => value && cjId.test(value));
  const found = (inPath?.[1] ?? inQuery ?? "").toUpperCase();
  if (!cjId.test(found)) return null;
  const title = /\/([^/]*?)-?-p-[^/]+\.html$/.exec(url.pathname)?.[1] ?? "";
  return { kind: "product", supplier: "cj", external_id: found, url: cjUrl(found, title) };
}

/** Partners wrap a product's address into a parameter of their own: `?url=https%3A%2F%2Fwww.aliexpress.com%2Fitem%2F...`. */
function wrapped(url: URL, depth: number): ProductAddress | ShortAddress | null {
  if (depth === 0) return null;
  for (const value of url.searchParams.values()) {
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) continue;
    const found = read(new URL(value), depth - 1);
    if (found) return found;
  }
  return null;
}

function read(url: URL, depth: number): ProductAddress | ShortAddress | null {
  if (url.username || url.password || (url.port !== "" && url.port !== "443" && url.port !== "80")) return null;
  const known = aliexpress(url) ?? cj(url);
  if (known?.kind === "product") return known;
  return wrapped(url, depth) ?? known;
}

/** The first address in a text: apps share "Look at this! https://a.aliexpress.com/_mK1". A name without a scheme is taken as https. */
function addressIn(text: string): string {
  const found = /https?:\/\/[^\s<>"']+/i.exec(text)?.[0];
  if (found) return found.replace(/[)\].,;!?]+$/, "");
  return /^[\w-]+(\.[\w-]+)+\//.test(text) ? `https://${text}` : text;
}

/**
 * Reads any common form of a product's address: localised and mobile hosts, old and new paths, ids in parameters, affiliate wrappers. Nothing is fetched.
 * A short link is recognised as one and left to be followed.
 */
export function recogniseUrl(text: string): Verdict<ProductAddress | ShortAddress> {
  const trimmed = text.trim();
  if (trimmed.length > longestUrl) return refuse(`This is longer than an address may be (${longestUrl} letters). ${help}`);
  const address = addressIn(trimmed);
  if (!URL.canParse(address)) return refuse(`This is not a web address. ${help}`);
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return refuse(`This is not a web address. ${help}`);
  const found = read(url, 3);
  if (found) return yes(found);
  const known = ["aliexpress.com", "aliexpress.us", "aliexpress.ru", "cjdropshipping.com"].some((domain) => within(url.hostname, domain));
  return refuse(
    known
      ? "This page of the supplier is not a product. Open the product and copy its address."
      : `${url.hostname} is not a supplier we know. ${help}`,
  );
}
