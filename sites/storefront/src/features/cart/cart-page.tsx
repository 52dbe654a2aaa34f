// How does the page of the cart keep up with what is changed on it?
import { createSignal, onCleanup, onMount, Show } from "solid-js";
import { hearCart } from "./cart-calls.ts";
import { CartLines, CartSum, type CartWords } from "./cart-lines.tsx";
import type { CartView } from "./cart-view.ts";

export function CartPage(props: CartWords & { cart: CartView }) {
  const [cart, setCart] = createSignal(props.cart);
  onMount(() => onCleanup(hearCart((news) => setCart(news.cart))));
  return (
    <Show
      when={cart().lines.length > 0}
      fallback={
        <div class="empty">
          <p>{props.words.empty}</p>
          <a class="button" href="/search">
            {props.words.look_around}
          </a>
        </div>
      }
    >
      <div class="cart-columns">
        <div>
          <CartLines cart={cart()} words={props.words} quantity={props.quantity} less={props.less} more={props.more} wrong={props.wrong} />
        </div>
        <CartSum cart={cart()} words={props.words} />
      </div>
    </Show>
  );
}
