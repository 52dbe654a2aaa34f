// How are the things in a cart shown and changed?
import { createSignal, For, Show } from "solid-js";
import type { Words } from "../words/en.ts";
import { fill } from "../words/words.ts";
import { sendCart } from "./cart-calls.ts";
import type { CartLineView, CartView } from "./cart-view.ts";

export interface CartWords {
  words: Words["cart"];
  quantity: string;
  less: string;
  more: string;
  wrong: string;
}

/** Each row is a form of its own, so that everything works without a program too. */
function Line(props: { line: CartLineView } & CartWords) {
  const [wrong, setWrong] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const set = async (quantity: number) => {
    setBusy(true);
    const said = await sendCart({ action: "set", line_id: props.line.id, quantity: String(quantity) }, false);
    setWrong(said === null ? "" : said || props.wrong);
    setBusy(false);
  };
  const typed = (form: HTMLFormElement) => Math.trunc(Number(new FormData(form).get("quantity"))) || 0;
  return (
    <li class="cart-line" aria-busy={busy()}>
      <div class="cart-line-picture">
        <Show when={props.line.picture}>{(picture) => <img src={picture()} alt="" width="96" height="96" loading="lazy" />}</Show>
      </div>
      <div class="cart-line-words">
        <a class="cart-line-title" href={props.line.href}>
          {props.line.title}
        </a>
        <Show when={props.line.variant}>
          <p class="quiet">{props.line.variant}</p>
        </Show>
        <p class="cart-line-unit">
          {props.line.unit} <Show when={props.line.was}>{(was) => <s>{was()}</s>}</Show>
        </p>
        <form
          class="cart-line-form"
          method="post"
          action="/cart"
          onSubmit={(event) => {
            event.preventDefault();
            void set(event.submitter?.getAttribute("value") === "remove" ? 0 : typed(event.currentTarget));
          }}
          onChange={(event) => void set(typed(event.currentTarget))}
        >
          <input type="hidden" name="line_id" value={props.line.id} />
          <div class="stepper stepper-small">
            <button
              type="button"
              class="stepper-button"
              aria-label={props.less}
              disabled={busy()}
              onClick={() => void set(Math.max(0, props.line.wanted - 1))}
            >
              −
            </button>
            <input
              class="stepper-count"
              type="number"
              name="quantity"
              min="0"
              max="999"
              inputmode="numeric"
              aria-label={props.quantity}
              value={props.line.wanted}
            />
            <button
              type="button"
              class="stepper-button"
              aria-label={props.more}
              disabled={busy() || props.line.wanted >= 999}
              onClick={() => void set(props.line.wanted + 1)}
            >
              +
            </button>
          </div>
          <button type="submit" class="plain-button when-static" name="action" value="set">
            {props.words.update}
          </button>
          <button
            type="submit"
            class="plain-button"
            name="action"
            value="remove"
            aria-label={fill(props.words.remove_item, { title: props.line.title })}
          >
            {props.words.remove}
          </button>
        </form>
        <p class="form-wrong" role="alert">
          {wrong()}
        </p>
      </div>
      <p class="cart-line-sum">{props.line.subtotal}</p>
    </li>
  );
}

export function CartLines(props: { cart: CartView } & CartWords) {
  return (
    <>
      <Show when={props.cart.changes.length > 0}>
        <form
          class="notice"
          method="post"
          action="/cart"
          onSubmit={(event) => {
            event.preventDefault();
            void sendCart({ action: "accept" }, false);
          }}
        >
          <p>{props.words.changed}</p>
          <ul>
            <For each={props.cart.changes}>{(change) => <li>{change}</li>}</For>
          </ul>
          <button type="submit" class="button button-small" name="action" value="accept">
            {props.words.accept}
          </button>
        </form>
      </Show>
      <ul class="cart-lines">
        <For each={props.cart.lines}>
          {(line) => (
            <Line line={line} words={props.words} quantity={props.quantity} less={props.less} more={props.more} wrong={props.wrong} />
          )}
        </For>
      </ul>
    </>
  );
}

export function CartSum(props: { cart: CartView; words: Words["cart"] }) {
  return (
    <div class="cart-sum">
      <Show when={props.cart.free}>
        {(free) => (
          <div class="free-shipping">
            <p>{free().missing === null ? props.words.free_reached : fill(props.words.free_from, { amount: free().missing ?? "" })}</p>
            <progress max="100" value={free().percent} aria-label={props.words.free_from} />
          </div>
        )}
      </Show>
      <p class="cart-subtotal">
        <span>{props.words.subtotal}</span>
        <strong>{props.cart.subtotal}</strong>
      </p>
      <p class="quiet">{props.cart.open ? props.words.later : props.words.closed}</p>
      <form method="post" action="/checkout">
        <button type="submit" class="button button-main button-wide" disabled={!props.cart.ready || !props.cart.open}>
          {props.words.to_checkout}
        </button>
      </form>
    </div>
  );
}
