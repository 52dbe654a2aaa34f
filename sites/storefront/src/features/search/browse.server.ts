// What does an address of a list ask for, and how is another one written?

import { type Shop, ShopSort } from "../../../../../core/storefront/storefront.contract.ts";
import { currencyDigits, parseDecimal, toDecimal } from "../../../../../kit/money.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import type { Visit } from "../shop/visit.server.ts";

/** A list's address, as the forms of its page write it. The names are those that the gateway keeps pages apart by. */
export interface Asked {
  q: string;
  sort: ShopSort | undefined;
  /** As typed, in whole units of the currency: "12.50". */
  price_min: string;
  price_max: string;
  available: boolean;
  sale: boolean;
  cursor: string | undefined;
}

export function readAsked(query: URLSearchParams): Asked {
  const text = (name: string, most: number) => (query.get(name) ?? "").slice(0, most).trim();
  return {
    q: text("q", 200),
    sort: ShopSort.safeParse(query.get("sort")).data,
    price_min: text("price_min", 12),
    price_max: text("price_max", 12),
    available: query.get("availability") === "now",
    sale: query.get("sale") === "1",
    cursor: query.get("cursor")?.slice(0, 500) || undefined,
  };
}

export const hasFilters = (asked: Asked) => asked.price_min !== "" || asked.price_max !== "" || asked.available || asked.sale;

/** What the API is asked; amounts that are none are left out. */
export function browseInput(asked: Asked, currency: string) {
  const amount = (text: string) => {
    const parsed = parseDecimal(text.replace(",", "."), currency)?.amount;
    return parsed !== undefined && parsed >= 0 && parsed <= 100_000_000 ? parsed : undefined;
  };
  return {
    sort: asked.sort,
    min_price_amount: amount(asked.price_min),
    max_price_amount: amount(asked.price_max),
    ...(asked.available ? { available: "1" as const } : {}),
    ...(asked.sale ? { on_sale: "1" as const } : {}),
    cursor: asked.cursor,
  };
}

/** The address of the same list with something changed. */
export function addressOf(path: string, asked: Asked, change: Partial<Asked>): string {
  const { q, sort, price_min, price_max, available, sale, cursor } = { ...asked, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({
    q,
    sort,
    price_min,
    price_max,
    availability: available ? "now" : "",
    sale: sale ? "1" : "",
    cursor,
  }))
    if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** A bound as a field shows it: "12" or "12.5". */
export function boundText(amount: number, shop: Pick<Shop, "currency">): string {
  return toDecimal({ amount, currency: shop.currency }).replace(/\.0+$/, "");
}

/** The step of a price field. */
export function priceStep(currency: string): string {
  return (currencyDigits[currency] ?? 2) === 0 ? "1" : "0.01";
}

/**
 * Asks for the list of an address. Bounds are typed in whole units, so the shop's currency has to be known first where there are any; a cursor that is
 * not one of ours, from an old or edited address, begins at the start.
 */
export async function askListing<Answer>(
  visit: Visit,
  asked: Asked,
  ask: (input: ReturnType<typeof browseInput>) => Promise<Answer>,
): Promise<Answer> {
  const bounded = asked.price_min !== "" || asked.price_max !== "";
  const currency = bounded ? (await visit.storefront.shop()).shop.currency : "USD";
  const input = browseInput(asked, currency);
  try {
    return await ask(input);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 422 && asked.cursor) return ask({ ...input, cursor: undefined });
    throw error;
  }
}
