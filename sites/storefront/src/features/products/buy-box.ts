// What happens in the box that sells a product while a shopper chooses, counts and adds?
import { sendCart } from "../cart/cart-calls.ts";
import { type BuyFacts, stockText } from "./buy-words.ts";
import { chosen, outcome, pick, type Selection } from "./choice.ts";

const mostUnits = 999;

function enhance(form: HTMLFormElement): void {
  const one = <Found extends HTMLElement>(selector: string) => form.querySelector<Found>(selector) as Found;
  const { choices, start, words } = JSON.parse(one("script").textContent) as BuyFacts;
  const all = <Found extends HTMLElement>(selector: string, within: HTMLElement = form) => [...within.querySelectorAll<Found>(selector)];
  const price = one(".buy-price");
  const was = one(".price-was");
  const stock = one(".stock");
  const wrong = one(".form-wrong");
  const button = one<HTMLButtonElement>("[type=submit]");
  const count = one<HTMLInputElement>(".stepper-count");
  const options = all(".option").map((option) => ({
    value: option.querySelector(".option-chosen") as HTMLElement,
    labels: all<HTMLLabelElement>("label", option),
    inputs: all<HTMLInputElement>("input", option),
    list: option.querySelector("select"),
  }));
  let selection: Selection = choices.find((choice) => choice.id === start)?.at ?? [];
  let busy = false;
  const current = () => chosen(choices, selection);

  const drawOption = ({ value, labels, inputs, list }: (typeof options)[number], option: number) => {
    const place = selection[option] ?? 0;
    value.textContent = (list ? list.options[place] : inputs[place])?.value ?? "";
    const said = (at: number) => {
      const led = outcome(choices, selection, option, at);
      return { led, text: led === "offered" ? "" : led === "sold_out" ? words.sold_out : words.not_offered };
    };
    labels.forEach((label, at) => {
      const { led, text } = said(at);
      label.className = `option-value option-${led}`;
      (label.lastElementChild as HTMLElement).textContent = text;
      (inputs[at] as HTMLInputElement).checked = at === place;
    });
    if (!list) return;
    list.selectedIndex = place;
    for (const [at, entry] of [...list.options].entries()) {
      const { text } = said(at);
      entry.text = text ? `${entry.value} (${text})` : entry.value;
    }
  };
  const draw = () => {
    const now = current();
    price.classList.toggle("price-reduced", Boolean(now?.was));
    one(".price-now").textContent = now?.price ?? "–";
    was.hidden = !now?.was;
    (was.lastElementChild as HTMLElement).textContent = now?.was ?? "";
    options.forEach(drawOption);
    stock.className = `stock stock-${now?.stock ?? "sold_out"}`;
    stock.textContent = stockText(now, words);
    const buyable = now !== null && now.stock !== "sold_out";
    button.disabled = !buyable;
    button.textContent = buyable ? (busy ? words.adding : words.add) : now ? words.sold_out : words.not_offered;
    button.setAttribute("aria-busy", String(busy));
  };
  const setCount = (units: number) => {
    count.value = String(Math.min(mostUnits, Math.max(1, Math.trunc(units) || 1)));
  };

  form.addEventListener("change", ({ target }) => {
    if (target === count) setCount(Number(count.value));
    const option = options.findIndex(({ inputs, list }) => target === list || inputs.includes(target as HTMLInputElement));
    const from = options[option];
    if (!from) return;
    selection = pick(choices, selection, option, from.list ? from.list.selectedIndex : from.inputs.indexOf(target as HTMLInputElement));
    wrong.textContent = "";
    draw();
    const now = current();
    if (!now) return;
    history.replaceState(history.state, "", `?variant=${now.id}`);
    if (now.picture !== null) document.dispatchEvent(new CustomEvent("picture", { detail: now.picture }));
  });
  form.addEventListener("click", ({ target }) => {
    const step = (target as HTMLElement).dataset.step;
    if (step) setCount(Number(count.value) + Number(step));
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const now = current();
    if (!now || busy) return;
    busy = true;
    draw();
    const said = await sendCart({ action: "add", variant_id: now.id, quantity: count.value }, true);
    wrong.textContent = said === null ? "" : said || words.go_wrong;
    busy = false;
    draw();
  });
  draw();
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.buy")) enhance(form);
