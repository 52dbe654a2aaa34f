// How does a page in the browser change the cart, and who hears of it?
import type { CartView } from "./cart-view.ts";

/** Told on the document to whoever shows the cart. `open` asks for the drawer. */
export const cartEvent = "cart";
export interface CartNews {
  cart: CartView;
  open: boolean;
}

let latest: CartView | null = null;

/** The cart as this page last heard of it: for what is drawn only later. */
export const cartNow = () => latest;

export function tellCart(cart: CartView, open: boolean): void {
  latest = cart;
  document.dispatchEvent(new CustomEvent<CartNews>(cartEvent, { detail: { cart, open } }));
}

export function hearCart(listener: (news: CartNews) => void): () => void {
  const heard = (event: Event) => listener((event as CustomEvent<CartNews>).detail);
  document.addEventListener(cartEvent, heard);
  return () => document.removeEventListener(cartEvent, heard);
}

/** The cart as it is now; null when it cannot be reached. */
export async function readCart(): Promise<CartView | null> {
  try {
    const response = await fetch("/cart/state", { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as CartView) : null;
  } catch {
    return null;
  }
}

/**
 * Sends what a form of the cart would send, and tells the page of the new cart.
 * @returns null when it worked, else a sentence for the shopper ("" when there is none)
 */
export async function sendCart(fields: Record<string, string>, open: boolean): Promise<string | null> {
  try {
    const body = new URLSearchParams(fields);
    // Kept alive: whoever changes a quantity and leaves the page at once has changed it.
    const response = await fetch("/cart", { method: "POST", body, headers: { accept: "application/json" }, keepalive: true });
    const said = (await response.json()) as { cart?: CartView; problem?: string };
    if (said.cart) tellCart(said.cart, open && response.ok);
    return response.ok ? null : (said.problem ?? "");
  } catch {
    return "";
  }
}
