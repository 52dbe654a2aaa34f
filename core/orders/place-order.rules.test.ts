import { describe, expect, it } from "vitest";
import { money } from "../../kit/money.ts";
import type { Shelf } from "../cart/cart.rules.ts";
import type { Quote } from "../checkout/quote.contract.ts";
import { expectedFee } from "../payments/fees.rules.ts";
import type { Payment } from "../ports/payments.port.ts";
import { needsReview, orderFigures, platformFee, type ToPlace } from "./place-order.rules.ts";

const usd = (amount: number) => money(amount, "USD");
const shelf = (stock: number | null, reserved = 0, cost: number | null = 500) => ({ variant_id: "var_1", stock, reserved, cost }) as Shelf;
const payment: Payment = {
  id: "pi_1",
  amount: usd(2500),
  refunded: usd(0),
  fee: usd(103),
  method: "visa •••• 4242",
  card_country: "US",
  card_fingerprint: "fp",
  risk_level: "normal",
  risk_score: 5,
};
const quote = {
  currency: "USD",
  lines: [{ variant_id: "var_1", title: "Lamp", quantity: 2, unit_price: usd(1000), subtotal: usd(2000), tax: usd(0) }],
  adjustments: [],
  subtotal: usd(2000),
  shipping: usd(500),
  tax: usd(0),
  tax_included: false,
  total: usd(2500),
  shipping_name: "Standard",
  delivery_min_days: 5,
  delivery_max_days: 9,
} as unknown as Quote;
const order = (more: Partial<ToPlace> = {}): ToPlace => ({
  quote,
  paid: { total: usd(2500), payment },
  platform_fee: 50,
  address: { name: "Ada", line1: "1 A St", line2: "", city: "Austin", region: "Texas", postal_code: "73301", country: "US" },
  phone: "512 555 0123",
  shelves: new Map([["var_1", shelf(5)]]),
  stood: "awaiting_payment",
  country: "US",
  ...more,
});

describe("a paid checkout", () => {
  it("becomes an order with what is known of its cost and fees", () => {
    expect(orderFigures(order())).toMatchObject({
      total: 2500,
      cost: 1000,
      payment_fee: 103,
      platform_fee: 50,
      hold: null,
      address: { region: "TX" },
    });
    const unknown = orderFigures(order({ paid: { total: usd(2500), payment: { ...payment, fee: null } }, shelves: new Map() }));
    expect([unknown.payment_fee, unknown.cost]).toEqual([expectedFee(usd(2500), "US").amount, 0]);
    expect(orderFigures(order({ paid: null, quote: { ...quote, total: usd(0) } }))).toMatchObject({ payment_fee: 0, platform_fee: 0 });
  });

  it("waits for a person when the money is not what was agreed", () => {
    expect(needsReview(order())).toBeNull();
    expect(needsReview(order({ paid: { total: usd(2499), payment } }))).toMatch(/^Paid 2499/);
    expect(needsReview(order({ paid: { total: money(2500, "EUR"), payment } }))).toMatch(/EUR/);
    expect(needsReview(order({ paid: { total: usd(2500), payment: { ...payment, amount: usd(2400) } } }))).toMatch(/charged 2400/);
    expect(needsReview(order({ paid: null }))).toMatch(/^Paid 0/);
  });

  it("is honoured late while there is stock, and looked at when there is none", () => {
    expect(needsReview(order({ stood: "expired" }))).toBeNull();
    expect(needsReview(order({ stood: "expired", shelves: new Map([["var_1", shelf(3, 2)]]) }))).toMatch(/Lamp has sold out/);
    expect(needsReview(order({ stood: "expired", shelves: new Map([["var_1", shelf(null)]]) }))).toBeNull();
    expect(needsReview(order({ stood: "open" }))).toMatch(/begun to change/);
  });

  it("gives the platform a part that can be moved", () => {
    expect(platformFee(usd(2525), 20_000).amount).toBe(50);
    expect(platformFee(money(12_340, "KWD"), 20_000).amount).toBe(240);
  });
});

describe("an expected fee", () => {
  it("follows the account's country and the currency's digits", () => {
    expect([expectedFee(usd(10_000), "US").amount, expectedFee(money(10_000, "EUR"), "DE").amount]).toEqual([320, 175]);
    expect([expectedFee(money(1_000, "JPY"), "JP").amount, expectedFee(money(10_000, "KWD"), "KW").amount]).toEqual([36, 590]);
    expect(expectedFee(usd(0), "US").amount).toBe(0);
  });
});
