// How does a shopper choose a variant and put it into the cart?
import { createSignal, For, Show } from "solid-js";
import { sendCart } from "../cart/cart-calls.ts";
import type { Words } from "../words/en.ts";
import { fill } from "../words/words.ts";
import { type Choice, chosen, outcome, pick, type Selection } from "./choice.ts";

interface Props {
  slug: string;
  options: { name: string; values: string[] }[];
  choices: Choice[];
  /** Id of the variant the page starts with. */
  start: string;
  tax: string;
  words: Pick<
    Words["product"],
    | "add"
    | "adding"
    | "sold_out"
    | "in_stock"
    | "left"
    | "ask_supplier"
    | "quantity"
    | "less"
    | "more"
    | "was"
    | "not_offered"
    | "this_choice_missing"
    | "go_wrong"
  >;
}

/** A form that works as it is; with its program it follows the choice and stays on the page. */
export function BuyBox(props: Props) {
  const first = props.choices.find((one) => one.id === props.start) as Choice;
  const [selection, select] = createSignal<Selection>(first.at);
  const [quantity, setQuantity] = createSignal(1);
  const [busy, setBusy] = createSignal(false);
  const [wrong, setWrong] = createSignal("");
  const current = () => chosen(props.choices, selection());
  const buyable = () => {
    const now = current();
    return now !== null && now.stock !== "sold_out";
  };

  const choose = (option: number, value: number) => {
    const next = pick(props.choices, selection(), option, value);
    select(next);
    setWrong("");
    const now = chosen(props.choices, next);
    if (!now) return;
    history.replaceState(history.state, "", `?variant=${now.id}`);
    if (now.picture !== null) document.dispatchEvent(new CustomEvent("picture", { detail: now.picture }));
  };

  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const now = current();
    if (!now || busy()) return;
    setBusy(true);
    const said = await sendCart({ action: "add", variant_id: now.id, quantity: String(quantity()) }, true);
    setWrong(said === null ? "" : said || props.words.go_wrong);
    setBusy(false);
  };

  return (
    <form class="buy" method="post" action="/cart" onSubmit={add}>
      <input type="hidden" name="action" value="add" />
      <input type="hidden" name="product" value={props.slug} />
      <p class="buy-price" classList={{ "price-reduced": current()?.was != null }} aria-live="polite">
        <span class="price-now">{current()?.price ?? "–"}</span>
        <Show when={current()?.was}>
          {(was) => (
            <s class="price-was">
              <span class="unseen">{fill(props.words.was, { price: "" })}</span>
              {was()}
            </s>
          )}
        </Show>
        <small class="buy-tax">{props.tax}</small>
      </p>
      <For each={props.options}>
        {(option, at) => (
          <Option
            option={option}
            name={`option_${at()}`}
            chosen={selection()[at()] ?? 0}
            outcomeOf={(value) => outcome(props.choices, selection(), at(), value)}
            choose={(value) => choose(at(), value)}
            words={props.words}
          />
        )}
      </For>
      <div class="buy-row">
        <div class="stepper">
          <button
            type="button"
            class="stepper-button"
            aria-label={props.words.less}
            onClick={() => setQuantity((count) => Math.max(1, count - 1))}
          >
            −
          </button>
          <input
            class="stepper-count"
            type="number"
            name="quantity"
            min="1"
            max="999"
            inputmode="numeric"
            aria-label={props.words.quantity}
            value={quantity()}
            onChange={(event) => setQuantity(Math.min(999, Math.max(1, Math.trunc(Number(event.currentTarget.value)) || 1)))}
          />
          <button
            type="button"
            class="stepper-button"
            aria-label={props.words.more}
            onClick={() => setQuantity((count) => Math.min(999, count + 1))}
          >
            +
          </button>
        </div>
        <button class="button button-main" type="submit" disabled={!buyable()} aria-busy={busy()}>
          {buyable() ? (busy() ? props.words.adding : props.words.add) : current() ? props.words.sold_out : props.words.not_offered}
        </button>
      </div>
      <p class={`stock stock-${current()?.stock ?? "sold_out"}`} aria-live="polite">
        <StockText choice={current()} words={props.words} />
      </p>
      <p class="form-wrong" role="alert">
        {wrong()}
      </p>
    </form>
  );
}

/** More values than this are chosen from a list. */
const mostButtons = 12;

interface OptionProps {
  option: { name: string; values: string[] };
  name: string;
  chosen: number;
  outcomeOf: (value: number) => ReturnType<typeof outcome>;
  choose: (value: number) => void;
  words: Props["words"];
}

/** What choosing a value would run into, said beside it. */
const said = (props: OptionProps, value: number) => {
  const result = props.outcomeOf(value);
  return result === "offered" ? "" : result === "sold_out" ? props.words.sold_out : props.words.not_offered;
};

function Option(props: OptionProps) {
  return (
    <fieldset class="option">
      <legend>
        {props.option.name}: <span class="option-chosen">{props.option.values[props.chosen]}</span>
      </legend>
      <Show
        when={props.option.values.length <= mostButtons}
        fallback={
          <select name={props.name} aria-label={props.option.name} onChange={(event) => props.choose(event.currentTarget.selectedIndex)}>
            <For each={props.option.values}>
              {(value, place) => (
                <option value={value} selected={props.chosen === place()}>
                  {value} {said(props, place()) && `(${said(props, place())})`}
                </option>
              )}
            </For>
          </select>
        }
      >
        <div class="option-values">
          <For each={props.option.values}>
            {(value, place) => (
              <label class={`option-value option-${props.outcomeOf(place())}`}>
                <input
                  class="unseen"
                  type="radio"
                  name={props.name}
                  value={value}
                  checked={props.chosen === place()}
                  onChange={() => props.choose(place())}
                />
                <span>{value}</span>
                <span class="unseen">{said(props, place())}</span>
              </label>
            )}
          </For>
        </div>
      </Show>
    </fieldset>
  );
}

function StockText(props: { choice: Choice | null; words: Props["words"] }) {
  return (
    <>
      {props.choice === null
        ? props.words.this_choice_missing
        : props.choice.stock === "low_stock"
          ? fill(props.words.left, { count: props.choice.left ?? 0 })
          : props.choice.stock === "unknown"
            ? props.words.ask_supplier
            : props.words[props.choice.stock]}
    </>
  );
}
