import { expect, test } from "vitest";
import { markets } from "../stores/markets.rules.ts";
import {
  emailHint,
  type Standing,
  saysParcel,
  saysStatus,
  shownCarrier,
  shownParcels,
  shownStatus,
  stepsOf,
} from "./order-status.rules.ts";
import { orderWords } from "./order-words.rules.ts";
import { en } from "./words/en.rules.ts";

const standing = (facts: Partial<Standing>): Standing => ({
  fulfilment_status: "unfulfilled",
  payment_status: "paid",
  parts: [],
  parcels: [],
  ...facts,
});
const part = (status: Standing["parts"][number]["status"], problem_code: string | null = null) => ({ status, problem_code });
const says = (facts: Partial<Standing>, language = "en") => saysStatus(standing(facts), language);

test("each stage has its sentence", () => {
  expect(says({})).toBe("We have your order and your payment.");
  expect(says({ fulfilment_status: "requested", parts: [part("waiting")] })).toBe("Your order is being prepared.");
  expect(says({ fulfilment_status: "ordered", parts: [part("ordered")] })).toBe("Your order is being prepared by our supplier.");
  expect(says({ fulfilment_status: "shipped", parts: [part("shipped")] })).toBe("Your order is on its way.");
  expect(says({ fulfilment_status: "cancelled", payment_status: "refunded" })).toContain("your payment went back");
});

test("an order of several parcels is not told as if it were one", () => {
  expect(says({ fulfilment_status: "ordered", parts: [part("ordered"), part("shipped")] })).toContain("Part of your order is on its way");
  expect(says({ fulfilment_status: "requested", parts: [part("waiting"), part("delivered")] })).toContain(
    "Part of your order is on its way",
  );
  expect(says({ fulfilment_status: "shipped", parts: [part("shipped"), part("delivered")] })).toContain("Part of your order has arrived");
  expect(says({ fulfilment_status: "shipped", parts: [part("shipped"), part("cancelled")] })).toBe("Your order is on its way.");
});

test("what stands between a store and its supplier is not told to the shopper; a lost parcel is", () => {
  for (const code of ["supplier_sold_out", "dearer", "gave_up", "supplier_not_connected"]) {
    const parts = [part("exception", code)];
    expect(shownStatus("exception", parts)).toBe("requested");
    expect(says({ fulfilment_status: "exception", parts })).toBe("Your order is being prepared.");
  }
  const lost = [part("exception", "parcel_problem")];
  expect(shownStatus("exception", lost)).toBe("exception");
  expect(says({ fulfilment_status: "exception", parts: lost })).toContain("longer than planned");
  expect(says({ fulfilment_status: "ordered", parts: [part("ordered", "no_tracking")] })).toContain("longer than planned");
  expect(says({ fulfilment_status: "shipped", parts: [part("shipped"), part("cancelled", "no_tracking")] })).toBe(
    "Your order is on its way.",
  );
});

test("only a carrier's word says that something arrived", () => {
  const delivered = { fulfilment_status: "delivered", parts: [part("delivered")] } as const;
  expect(says({ ...delivered, parcels: [{ status: "delivered", confirmed: true }] })).toBe("Your order was delivered.");
  expect(says({ ...delivered, parcels: [{ status: "delivered", confirmed: false }] })).toBe("Your order should have arrived.");
  expect(saysParcel("delivered", false, "en")).toBe("Should have arrived");
  expect(saysParcel("something new", true, "en")).toBe("On its way");
  expect(
    says({
      fulfilment_status: "out_for_delivery",
      parts: [part("out_for_delivery")],
      parcels: [{ status: "ready_for_pickup", confirmed: false }],
    }),
  ).toContain("picked up");
});

test("a supplier's own number stands back once the carrier's is known, and its codes are no carriers", () => {
  const parcel = (fulfilment_order_id: string, status: string) => ({ fulfilment_order_id, status });
  const [early, real, other] = [parcel("a", "label_created"), parcel("a", "in_transit"), parcel("b", "label_created")];
  expect(shownParcels([early, real, other])).toEqual([real, other]);
  expect(shownParcels([early, other])).toEqual([early, other]);
  const carriers = ["CAINIAO_FULFILLMENT_STD", "AliExpress Selection Standard", "CJPacket Ordinary", "DHL Paket", "USPS", "Correos (ES)"];
  expect(carriers.map(shownCarrier)).toEqual(["", "", "", "DHL Paket", "USPS", "Correos (ES)"]);
});

test("a later step says that the earlier ones were reached", () => {
  const steps = stepsOf({ placed_at: 1, ordered_at: null, shipped_at: 5, out_for_delivery_at: null, delivered_at: null }, "en");
  expect(steps.map((step) => step.at)).toEqual([1, 5, 5, null, null]);
  expect(emailHint("ada@example.com")).toBe("a•••@example.com");
});

test("every language a market speaks has its own sentences", () => {
  for (const language of new Set(markets.map((market) => market.language))) {
    const words = orderWords(language);
    for (const group of ["status", "parcel", "step"] as const) {
      expect(Object.keys(words[group])).toEqual(Object.keys(en[group]));
      for (const sentence of Object.values(words[group])) expect(sentence.trim().length).toBeGreaterThan(2);
    }
    if (language !== "en") expect(words.status.shipped).not.toBe(en.status.shipped);
  }
  expect(orderWords("xx")).toBe(en);
});
