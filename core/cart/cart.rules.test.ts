import { describe, expect, it } from "vitest";
import { type KeptLine, reviewCart, type Shelf, unitsLeft } from "./cart.rules.ts";

const kept = (more: Partial<KeptLine> = {}): KeptLine => ({
  id: "cln_1",
  variant_id: "var_1",
  title: "Lamp",
  quantity: 2,
  seen_price: 1999,
  ...more,
});
const shelf = (more: Partial<Shelf> = {}): Shelf => ({
  variant_id: "var_1",
  product_id: "prd_1",
  product_slug: "lamp",
  product_title: "Lamp",
  variant_title: "Black",
  sku: "LAMP",
  asset_id: null,
  price: 1999,
  compare_at: null,
  cost: 700,
  stock: 10,
  reserved: 0,
  for_sale: true,
  ...more,
});
const review = (lines: KeptLine[], shelves: Shelf[], own: [string, number][] = []) =>
  reviewCart(lines, new Map(shelves.map((one) => [one.variant_id, one])), new Map(own), "USD");

describe("a cart looked at again", () => {
  it("has no changes when nothing changed", () => {
    expect(review([kept()], [shelf()])).toMatchObject({ changes: [], units: 2, subtotal: { amount: 3998, currency: "USD" }, ready: true });
  });

  it("says a changed price, charges the new one, and holds nobody up", () => {
    const { changes, subtotal, ready } = review([kept()], [shelf({ price: 2199 })]);
    expect(changes).toMatchObject([
      { kind: "price_changed", before: 1999, after: 2199, says: "The price of Lamp rose from $19.99 to $21.99." },
    ]);
    expect([subtotal.amount, ready]).toEqual([4398, true]);
  });

  it("keeps what cannot be bought in the list, with a reason, and waits to be told", () => {
    const gone = review([kept()], []);
    expect(gone.lines).toMatchObject([{ title: "Lamp", quantity: 0, wanted: 2 }]);
    expect(gone.changes).toMatchObject([{ kind: "unavailable" }]);
    const out = review([kept()], [shelf({ stock: 3, reserved: 3 })]);
    expect(out.changes).toMatchObject([{ kind: "sold_out" }]);
    const few = review([kept({ quantity: 5 })], [shelf({ stock: 3 })]);
    expect(few.changes).toMatchObject([{ kind: "quantity_reduced", before: 5, after: 3, says: "Only 3 of Lamp are left." }]);
    expect([gone.ready, out.ready, few.ready, few.units]).toEqual([false, false, false, 3]);
    expect(review([kept()], [shelf({ for_sale: false })]).changes).toMatchObject([{ kind: "unavailable" }]);
  });

  it("does not let a cart's own reservation stand in its way", () => {
    expect(review([kept()], [shelf({ stock: 2, reserved: 2 })], [["var_1", 2]]).changes).toEqual([]);
    expect(unitsLeft({ stock: 2, reserved: 2 }, 1)).toBe(1);
  });

  it("sells what the supplier does not count, and never a negative number", () => {
    expect(unitsLeft({ stock: null, reserved: 4 }, 0)).toBe(999);
    expect(unitsLeft({ stock: 1, reserved: 3 }, 0)).toBe(0);
  });

  it("is not ready when empty", () => {
    expect(review([], [])).toMatchObject({ ready: false, units: 0, subtotal: { amount: 0 } });
  });
});
