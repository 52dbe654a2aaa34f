// What is in the drawer of the cart? Fetched and drawn when it is first opened.
import { createSignal, onCleanup, Show } from "solid-js";
import { render } from "solid-js/web";
import { cartNow, hearCart } from "./cart-calls.ts";
import { CartLines, CartSum, type CartWords } from "./cart-lines.tsx";
import type { CartView } from "./cart-view.ts";

function CartContents(props: CartWords) {
  const [cart, setCart] = createSignal<CartView | null>(cartNow());
  onCleanup(hearCart((news) => setCart(news.cart)));
  return (
    <Show when={cart()?.lines.length ? cart() : null} fallback={<p class="drawer-empty">{cart() ? props.words.empty : "…"}</p>}>
      {(now) => (
        <>
          <div class="drawer-lines">
            <CartLines cart={now()} words={props.words} quantity={props.quantity} less={props.less} more={props.more} wrong={props.wrong} />
          </div>
          <CartSum cart={now()} words={props.words} />
          <a class="drawer-view" href="/cart">
            {props.words.view}
          </a>
        </>
      )}
    </Show>
  );
}

/** Fills the drawer, for as long as the page lives. */
export function drawCart(holder: HTMLElement, words: CartWords): void {
  holder.replaceChildren();
  render(() => <CartContents {...words} />, holder);
}
