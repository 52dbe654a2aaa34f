// What does a mail about an order know?
import { type Money, money } from "../../kit/money.ts";
import type { Address } from "../checkout/address.contract.ts";
import type { Adjustment } from "../checkout/quote.contract.ts";

export interface LineFacts {
  title: string;
  /** "Red / M"; empty for a product without options. */
  variant: string;
  quantity: number;
  /** null where the mail is not about money. */
  price: Money | null;
  /** On the store's own site; null where there is no picture. */
  image_path: string | null;
}

/** From the first moment to the last; the same for a single day. */
export interface Span {
  from: number;
  until: number;
}

/** What was agreed on. */
export interface OrderFacts {
  number: number;
  /** The shopper's own page about the order, with the token that opens it. */
  status_path: string;
  lines: readonly LineFacts[];
  adjustments: readonly Adjustment[];
  subtotal: Money;
  total: Money;
  shipping_name: string;
  address: Address;
  /** "visa •••• 4242"; empty for an order that cost nothing. */
  payment: string;
  expected: Span | null;
}

export interface ParcelFacts {
  carrier: string;
  tracking_number: string;
  /** null while nobody knows, or when it has passed. */
  expected: Span | null;
}

/** A part of an order that travels by itself. */
export interface PartFacts {
  number: number;
  status_path: string;
  parcels: readonly ParcelFacts[];
  /** What is inside. */
  lines: readonly LineFacts[];
  /** Is there nothing else in the order? */
  whole: boolean;
}

/** For previews and tests. */
export const sampleOrder: OrderFacts = {
  number: 1001,
  status_path: "/orders/ord_01sample.signature",
  lines: [
    { title: "Aurora desk lamp", variant: "Walnut", quantity: 1, price: money(4_990, "EUR"), image_path: null },
    { title: "Linen cushion cover", variant: "Sand / 50 × 50", quantity: 2, price: money(3_180, "EUR"), image_path: null },
  ],
  adjustments: [
    { kind: "shipping", label: "Standard", amount: money(490, "EUR"), included: false, reason: "" },
    { kind: "tax", label: "VAT", amount: money(1_383, "EUR"), included: true, reason: "DE VAT 19 %" },
  ],
  subtotal: money(8_170, "EUR"),
  total: money(8_660, "EUR"),
  shipping_name: "Standard",
  address: {
    name: "Ada Lovelace",
    line1: "Lindenstraße 7",
    line2: "",
    city: "Berlin",
    region: "",
    postal_code: "10969",
    country: "DE",
    phone: "+493012345678",
  },
  payment: "visa •••• 4242",
  expected: { from: 1_795_000_000_000, until: 1_795_600_000_000 },
};

export const samplePart: PartFacts = {
  number: sampleOrder.number,
  status_path: sampleOrder.status_path,
  parcels: [{ carrier: "DHL Paket", tracking_number: "00340434161094015902", expected: sampleOrder.expected }],
  lines: sampleOrder.lines.map((line) => ({ ...line, price: null })),
  whole: true,
};
