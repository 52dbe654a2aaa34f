import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trackingStates } from "../ports/suppliers.port.ts";
import { fulfilmentStates } from "./fulfilment.contract.ts";
import {
  chooseShipping,
  isTooDear,
  laterState,
  lookDelay,
  orderStatusOf,
  retryDelay,
  slowest,
  splitBySupplier,
  stepsTo,
} from "./fulfilment.rules.ts";

const link = (id: string, variant_id: string, supplier: string, more: object = {}) => ({
  id,
  variant_id,
  supplier,
  supplier_product_id: "p",
  supplier_variant_id: "v",
  supplier_order_key: "k",
  cost: 100,
  shipping_cost: 30,
  cost_currency: "USD",
  ships_from: "CN",
  position: 0,
  ...more,
});
const line = (order_line_id: string, variant_id: string, quantity = 1) => ({ order_line_id, variant_id, quantity });
const way = (code: string, amount: number, max_days: number, tracked = true) => ({
  code,
  name: code,
  cost: { amount, currency: "USD" },
  min_days: 1,
  max_days,
  ships_from: "CN",
  tracked,
});

describe("splitting an order", () => {
  test("one part per supplier and warehouse, each line with its preferred link", () => {
    const { parts, unlinked } = splitBySupplier(
      [line("l1", "a", 2), line("l2", "b"), line("l3", "c"), line("l4", "d")],
      [
        link("x", "a", "cj", { position: 1 }),
        link("y", "a", "aliexpress"),
        link("z", "b", "cj"),
        link("w", "c", "cj", { ships_from: "US" }),
      ],
    );
    expect(
      parts.map((part) => [part.supplier, part.ships_from, part.lines.map((one) => one.line.order_line_id), part.expected_cost]),
    ).toEqual([
      ["aliexpress", "CN", ["l1"], 230],
      ["cj", "CN", ["l2"], 130],
      ["cj", "US", ["l3"], 130],
    ]);
    expect(unlinked.map((one) => one.order_line_id)).toEqual(["l4"]);
  });

  test("the order of rows never changes the answer, and no unit is lost or doubled", () => {
    const lines = fc.uniqueArray(
      fc.record({
        order_line_id: fc.string({ minLength: 1, maxLength: 4 }),
        variant_id: fc.constantFrom("a", "b", "c", "d"),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
      { selector: (one) => one.order_line_id, maxLength: 8 },
    );
    const links = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        variant_id: fc.constantFrom("a", "b", "c"),
        supplier: fc.constantFrom("cj", "aliexpress"),
        position: fc.integer({ min: 0, max: 2 }),
      }),
      { selector: (one) => one.id, maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, links, (some, others) => {
        const all = others.map((one) => link(one.id, one.variant_id, one.supplier, { position: one.position }));
        const once = splitBySupplier(some, all);
        expect(splitBySupplier([...some].reverse(), [...all].reverse())).toEqual(once);
        const units =
          once.parts.flatMap((part) => part.lines.map((one) => one.line.quantity)).reduce((a, b) => a + b, 0) +
          once.unlinked.reduce((a, b) => a + b.quantity, 0);
        expect(units).toBe(some.reduce((a, b) => a + b.quantity, 0));
      }),
    );
  });
});

test("a price is too dear only above what is tolerated, to the cent", () => {
  expect(isTooDear(1000, 1100, 100_000)).toBe(false);
  expect(isTooDear(1000, 1101, 100_000)).toBe(true);
  expect(isTooDear(0, 1, 100_000)).toBe(true);
  expect(isTooDear(999_999_999_999, 1_300_000_000_000, 0)).toBe(true);
});

test("the way to ship is the cheapest that keeps the promise, is tracked, and takes every line", () => {
  expect(chooseShipping([[way("slow", 100, 60), way("fine", 300, 15), way("fast", 900, 5)]], 20)).toEqual({ code: "fine", cost: 300 });
  expect(chooseShipping([[way("slow", 100, 60), way("blind", 10, 10, false)]], 20)).toEqual({ code: "slow", cost: 100 });
  expect(chooseShipping([[way("a", 100, 10), way("b", 500, 10)], [way("b", 100, 10)]], 20)).toEqual({ code: "b", cost: 600 });
  expect(chooseShipping([[way("a", 100, 10)], [way("b", 100, 10)]], 20)).toBeNull();
  expect(chooseShipping([[]], 20)).toBeNull();
});

test("a parcel first heard of as delivered has shipped and come out for delivery too; old news tells nothing", () => {
  expect(stepsTo("ordered", "delivered")).toEqual(["shipped", "out_for_delivery", "delivered"]);
  expect(stepsTo("out_for_delivery", "shipped")).toEqual([]);
  expect(stepsTo("delivered", "delivered")).toEqual([]);
  expect(stepsTo("waiting", "shipped")).toEqual([]);
});

test("a parcel's state never goes back, whatever order reports come in", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(["label_created", "accepted", "in_transit", "customs", "out_for_delivery", "delivered"] as const),
      (reports) => {
        const end = reports.reduce<(typeof trackingStates)[number]>(laterState, "label_created");
        const order = ["label_created", "accepted", "in_transit", "customs", "out_for_delivery", "delivered"];
        const furthest = Math.max(0, ...reports.map((one) => order.indexOf(one)));
        expect(end).toBe(order[furthest]);
      },
    ),
  );
  for (const state of trackingStates) expect(laterState("delivered", state)).toBe("delivered");
  expect(laterState("exception", "in_transit")).toBe("in_transit");
});

test("a part of several parcels is as far as its slowest, and a lost one needs eyes", () => {
  expect(slowest(["delivered", "in_transit"])).toBe("shipped");
  expect(slowest(["delivered", "delivered"])).toBe("delivered");
  expect(slowest(["delivered", "returned"])).toBe("exception");
  expect(slowest([])).toBeNull();
});

test("looks and tries grow rarer and have an end", () => {
  expect([0, 1, 2].map((looks) => lookDelay(60_000, looks))).toEqual([60_000, 90_000, 135_000]);
  expect(lookDelay(60_000, 1_000)).toBe(12 * 3_600_000);
  expect(retryDelay(60_000, 1_000)).toBe(3_600_000);
});

test("an order's status follows from its parts", () => {
  expect(orderStatusOf([])).toBe("unfulfilled");
  expect(orderStatusOf(["waiting", "delivered"])).toBe("requested");
  expect(orderStatusOf(["ordered", "delivered", "cancelled"])).toBe("ordered");
  expect(orderStatusOf(["delivered", "cancelled"])).toBe("delivered");
  expect(orderStatusOf(["exception", "delivered"])).toBe("exception");
  expect(orderStatusOf(["cancelled"])).toBe("cancelled");
  for (const state of fulfilmentStates) expect(orderStatusOf([state, state])).toBe(orderStatusOf([state]));
});
