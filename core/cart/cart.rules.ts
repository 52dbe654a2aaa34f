// What is in a cart now, and what has changed since the shopper last looked?
import { formatMoney, type Money, money, multiply, sum } from "../../kit/money.ts";
import { type CartChange, type CartLine, mostUnits } from "./cart.contract.ts";

/** A line as it is kept. */
export interface KeptLine {
  id: string;
  variant_id: string;
  title: string;
  quantity: number;
  /** Minor units, when the shopper last touched or accepted it. */
  seen_price: number;
}

/** What a line's variant is now. */
export interface Shelf {
  variant_id: string;
  product_id: string;
  product_slug: string;
  product_title: string;
  variant_title: string;
  sku: string;
  asset_id: string | null;
  price: number;
  compare_at: number | null;
  cost: number | null;
  /** Null while the supplier has said nothing: sold, and never shown as a number. */
  stock: number | null;
  reserved: number;
  for_sale: boolean;
}

/** From here down a page may say how many are left, so moving units has to renew it. */
export const lowStock = 10;

/** Units that can be bought: `own` are held by the same cart's checkout and do not stand in its way. */
export function unitsLeft(shelf: Pick<Shelf, "stock" | "reserved">, own: number): number {
  if (shelf.stock === null) return mostUnits;
  return Math.max(0, Math.min(mostUnits, shelf.stock - shelf.reserved + own));
}

export interface Review {
  lines: CartLine[];
  changes: CartChange[];
  units: number;
  subtotal: Money;
  ready: boolean;
}

/** Looks at every line again. Nothing goes silently: what cannot be bought stays in the list with quantity 0 and a change that says why. */
export function reviewCart(
  kept: readonly KeptLine[],
  shelves: ReadonlyMap<string, Shelf>,
  own: ReadonlyMap<string, number>,
  currency: string,
): Review {
  const reviewed = kept.map((line) => reviewLine(line, shelves.get(line.variant_id) ?? null, own.get(line.variant_id) ?? 0, currency));
  const lines = reviewed.map((one) => one.line);
  const changes = reviewed.flatMap((one) => one.changes);
  return {
    lines,
    changes,
    units: lines.reduce((units, line) => units + line.quantity, 0),
    subtotal: sum(
      lines.map((line) => line.subtotal),
      currency,
    ),
    ready: lines.length > 0 && changes.every((change) => change.kind === "price_changed"),
  };
}

function reviewLine(kept: KeptLine, shelf: Shelf | null, own: number, currency: string): { line: CartLine; changes: CartChange[] } {
  const sold = shelf?.for_sale ? shelf : null;
  const most = sold ? unitsLeft(sold, own) : 0;
  const quantity = Math.min(kept.quantity, most);
  const price = money(shelf?.price ?? kept.seen_price, currency);
  const line: CartLine = {
    id: kept.id,
    variant_id: kept.variant_id,
    product_id: shelf?.product_id ?? "",
    product_slug: sold?.product_slug ?? "",
    title: shelf?.product_title ?? kept.title,
    variant_title: shelf?.variant_title ?? "",
    asset_id: shelf?.asset_id ?? null,
    quantity,
    wanted: kept.quantity,
    unit_price: price,
    compare_at: shelf?.compare_at ? money(shelf.compare_at, currency) : null,
    subtotal: multiply(price, quantity),
    most,
  };
  return { line, changes: [...quantityChange(line, sold), ...priceChange(line, kept, sold)] };
}

const changeOf = (line: CartLine) => ({ line_id: line.id, variant_id: line.variant_id, title: line.title });

function quantityChange(line: CartLine, sold: Shelf | null): CartChange[] {
  const fell = { ...changeOf(line), before: line.wanted, after: line.quantity };
  if (!sold) return [{ ...fell, kind: "unavailable", says: `${line.title} is not for sale any more.` }];
  if (line.quantity === 0) return [{ ...fell, kind: "sold_out", says: `${line.title} is sold out.` }];
  if (line.quantity < line.wanted) return [{ ...fell, kind: "quantity_reduced", says: `Only ${line.quantity} of ${line.title} are left.` }];
  return [];
}

function priceChange(line: CartLine, kept: KeptLine, sold: Shelf | null): CartChange[] {
  if (!sold || line.unit_price.amount === kept.seen_price) return [];
  const [before, after] = [money(kept.seen_price, line.unit_price.currency), line.unit_price];
  const says = `The price of ${line.title} ${after.amount > before.amount ? "rose" : "fell"} from ${formatMoney(before)} to ${formatMoney(after)}.`;
  return [{ ...changeOf(line), kind: "price_changed", before: before.amount, after: after.amount, says }];
}

/** What is left of a cart after part of it was bought: lines and units that joined it after the payment page was opened. */
export function leftInCart(
  kept: readonly KeptLine[],
  bought: readonly { variant_id: string; quantity: number }[],
): { id: string; quantity: number }[] {
  return kept.map((line) => {
    const units = bought.filter((one) => one.variant_id === line.variant_id).reduce((all, one) => all + one.quantity, 0);
    return { id: line.id, quantity: Math.max(0, line.quantity - units) };
  });
}
