// Which cart does this visitor have, and how is it changed?
import type { AstroCookies } from "astro";
import type { Cart } from "../../../../../core/cart/cart.contract.ts";
import { imagePath } from "../../../../../core/ports/media.port.ts";
import type { Shop } from "../../../../../core/storefront/storefront.contract.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import { orNull, type Visit } from "../shop/visit.server.ts";
import { localeOf, price } from "../words/format.server.ts";
import { speechOf } from "../words/words.ts";
import type { CartView } from "./cart-view.ts";

const keptSeconds = 90 * 24 * 60 * 60;
/** Read by programs of the page: only a number. */
const countName = "cart_units";

export interface CartVisit {
  visit: Visit;
  cookies: AstroCookies;
}

const secure = (visit: Visit) => visit.origin.startsWith("https:");
/** The __Host- prefix binds a cookie to its exact host and to https, which a developer's machine does not have. */
const tokenName = (visit: Visit) => (secure(visit) ? "__Host-cart" : "cart");

export function cartToken({ visit, cookies }: CartVisit): string | null {
  return cookies.get(tokenName(visit))?.value ?? null;
}

function keep({ visit, cookies }: CartVisit, cart: Cart): Cart {
  const common = { path: "/", sameSite: "lax", secure: secure(visit), maxAge: keptSeconds } as const;
  cookies.set(tokenName(visit), cart.token, { ...common, httpOnly: true });
  cookies.set(countName, String(cart.units), common);
  return cart;
}

/** After the cart was bought, or when it is gone. */
export function forgetCart({ visit, cookies }: CartVisit): void {
  const common = { path: "/", sameSite: "lax", secure: secure(visit) } as const;
  cookies.delete(tokenName(visit), common);
  cookies.delete(countName, common);
}

/** The visitor's cart, or null when there is none, it is gone or it was bought. */
export async function readCart(on: CartVisit): Promise<Cart | null> {
  const token = cartToken(on);
  if (!token) return null;
  const cart = await orNull(on.visit.cart.get({ cart_token: token }));
  if (cart?.status === "open") return keep(on, cart);
  forgetCart(on);
  return null;
}

/** Puts something in; begins a new cart where there is none, it is gone or it was bought. @throws ApiProblem */
async function add(on: CartVisit, line: { variant_id: string; quantity: number }): Promise<Cart> {
  const token = cartToken(on);
  if (token) {
    try {
      return keep(on, await on.visit.cart.addLine({ cart_token: token, ...line }));
    } catch (error) {
      if (!(error instanceof ApiProblem) || (error.status !== 404 && error.code !== "cart_ordered")) throw error;
    }
  }
  return keep(on, await on.visit.cart.create({ lines: [line] }));
}

/** The variant that a form without a program means by a product and one value an option. */
async function variantOf(visit: Visit, form: FormData): Promise<string> {
  const named = form.get("variant_id");
  if (typeof named === "string" && named) return named;
  const { product } = await visit.storefront.product({ product_slug: String(form.get("product") ?? "") });
  const wanted = product.options.map((_, at) => String(form.get(`option_${at}`) ?? ""));
  return product.variants.find((one) => one.option_values.every((value, at) => value === wanted[at]))?.id ?? "none";
}

const wholeNumber = (form: FormData, name: string, usual: number) => {
  const value = Math.trunc(Number(form.get(name) ?? usual));
  return Number.isFinite(value) ? Math.min(999, Math.max(0, value)) : usual;
};

/** What a form of the cart asks for. Null when there is no cart to change. @throws ApiProblem */
export async function changeCart(on: CartVisit, form: FormData): Promise<Cart | null> {
  const action = form.get("action");
  if (action === "add")
    return add(on, { variant_id: await variantOf(on.visit, form), quantity: Math.max(1, wholeNumber(form, "quantity", 1)) });
  const cart_token = cartToken(on);
  if (!cart_token) return null;
  const line_id = String(form.get("line_id") ?? "none");
  if (action === "set") return keep(on, await on.visit.cart.setLine({ cart_token, line_id, quantity: wholeNumber(form, "quantity", 1) }));
  if (action === "remove") return keep(on, await on.visit.cart.removeLine({ cart_token, line_id }));
  if (action === "accept") return keep(on, await on.visit.cart.accept({ cart_token }));
  return readCart(on);
}

function freeShipping(cart: Cart, shop: Shop, locale: string): CartView["free"] {
  const from = shop.free_shipping_from;
  if (!from || from.currency !== cart.subtotal.currency || from.amount <= 0) return null;
  const missing = from.amount - cart.subtotal.amount;
  return {
    missing: missing > 0 ? price({ amount: missing, currency: from.currency }, locale) : null,
    percent: Math.min(100, Math.floor((cart.subtotal.amount * 100) / from.amount)),
  };
}

/** Written in the shop's language; an empty cart for whoever has none. */
export function showCart(cart: Cart | null, shop: Shop): CartView {
  const locale = localeOf({ language: speechOf(shop.language).language, country: shop.country });
  const subtotal = cart?.subtotal ?? { amount: 0, currency: shop.currency };
  return {
    units: cart?.units ?? 0,
    lines: (cart?.lines ?? []).map((line) => ({
      id: line.id,
      title: line.title,
      variant: line.variant_title,
      href: `/products/${line.product_slug}?variant=${line.variant_id}`,
      picture: line.asset_id && imagePath(shop.id, line.asset_id, 160, "webp"),
      quantity: line.quantity,
      wanted: line.wanted,
      most: line.most,
      unit: price(line.unit_price, locale),
      was: line.compare_at && price(line.compare_at, locale),
      subtotal: price(line.subtotal, locale),
    })),
    changes: (cart?.changes ?? []).map((change) => change.says),
    subtotal: price(subtotal, locale),
    free: cart ? freeShipping(cart, shop, locale) : null,
    ready: cart?.ready ?? false,
    open: shop.payments_ready,
  };
}
