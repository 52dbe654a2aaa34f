// When does the cart slide in beside the page, and which number stands at its sign?
import { hearCart, readCart, tellCart } from "./cart-calls.ts";

const drawer = document.querySelector<HTMLDialogElement>("#cart-drawer");
const onCartPage = location.pathname === "/cart";

function showCount(units: number) {
  for (const badge of document.querySelectorAll<HTMLElement>(".cart-count")) {
    badge.textContent = units > 99 ? "99+" : String(units);
    badge.hidden = units === 0;
  }
}

/** What draws the cart is fetched when the drawer first opens: most pages are left without that. */
let drawn: Promise<void> | undefined;
async function openDrawer(shown: HTMLDialogElement) {
  shown.showModal();
  const holder = shown.querySelector(".drawer-contents") as HTMLElement;
  const words = shown.querySelector("script") as HTMLElement;
  drawn ??= import("./cart-contents.tsx").then(({ drawCart }) => drawCart(holder, JSON.parse(words.textContent)));
  try {
    await drawn;
  } catch {
    // Offline, or the file is gone: the page of the cart shows the same.
    location.assign("/cart");
  }
}

hearCart(({ cart, open }) => {
  showCount(cart.units);
  if (open && drawer && !onCartPage && !drawer.open) void openDrawer(drawer);
});

/** The server leaves the number in a cookie that programs may read: pages that everybody shares hold nothing personal. */
const kept = /(?:^|; )cart_units=(\d+)/.exec(document.cookie)?.[1];
showCount(Number(kept ?? 0));

document.addEventListener("click", async (event) => {
  const link = (event.target as Element).closest?.("a.cart-link");
  if (!link || onCartPage || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const cart = await readCart();
  if (cart) tellCart(cart, true);
  else location.assign("/cart");
});
