// What do we need from whoever sells and ships the goods?
import type { Money } from "../../kit/money.ts";
import type { Address } from "../checkout/address.contract.ts";
import type { SupplierCard, SupplierName, SupplierProduct, SupplierShipping } from "../suppliers/supplier-products.contract.ts";

/** An account of a store as its row holds it; providers unseal the credentials themselves. */
export interface SupplierAccount {
  id: string;
  store_id: string;
  supplier: SupplierName;
  sealed_credentials: string;
  expires_at: number | null;
  calls_per_second: number;
}

/** Fresh credentials to be written to the account's row. */
export interface SupplierGrant {
  sealed_credentials: string;
  expires_at: number | null;
  /** How the supplier calls this account. */
  name: string;
  /** The pace the supplier allows this account. */
  calls_per_second: number;
}

export interface Market {
  country: string;
  currency: string;
  language: string;
}

/** Goods that are bought already: an answer keeps this very variant, and looks at this very warehouse, whatever it would choose for new goods. */
export interface BoughtVariant {
  supplier_variant_id: string;
  ships_from: string;
}

export interface SupplierSearch {
  words: string;
  page: number;
  sort: "relevance" | "price" | "orders";
}

export interface SupplierOrderLine {
  supplier_product_id: string;
  supplier_variant_id: string;
  supplier_order_key: string;
  quantity: number;
  /** Our order line, for suppliers that give it back. */
  line_id: string;
}

export interface NewSupplierOrder {
  /** At most 50 letters; the same at every try. */
  reference: string;
  address: Address;
  email: string;
  lines: SupplierOrderLine[];
  shipping_method: string;
  ships_from: string;
  note: string;
  /** The receiver's own number where customs ask for one (CPF in Brazil); "" where it is not known. */
  tax_id: string;
}

/** canonical state of an order at a supplier. */
export type SupplierOrderState = "unpaid" | "processing" | "shipped" | "delivered" | "cancelled" | "held";

export interface SupplierOrder {
  /** Several of them, joined by commas, where the supplier split the order between its shops. */
  supplier_order_id: string;
  state: SupplierOrderState;
  /** The supplier's own word for it. */
  raw_state: string;
  /** What was really charged, in the supplier's currency; null until it says. */
  charged: Money | null;
  tracking_number: string | null;
  carrier: string | null;
}

export const trackingStates = [
  "label_created",
  "accepted",
  "in_transit",
  "customs",
  "out_for_delivery",
  "ready_for_pickup",
  "delivered",
  "exception",
  "returned",
] as const;
export type TrackingState = (typeof trackingStates)[number];

/** One parcel. */
export interface Tracking {
  carrier: string;
  tracking_number: string;
  tracking_url: string | null;
  expected_at: number | null;
  /** Where it is now; null where the supplier's word for it says nothing to us. Some suppliers tell this and no events. */
  status: TrackingState | null;
  /** The supplier's own word. */
  raw_status: string;
  /** What the carrier reported, oldest first; an event whose word we do not know has the status before it. */
  events: { at: number; status: TrackingState; description: string; location: string; raw: string }[];
}

/**
 * How to learn, after `supplier_unclear`, whether the order exists. look_up: `findOrder` knows · repeat: placing it again with the same content within this
 * time answers with the first order and orders nothing new; later only a person can tell.
 */
export type OrderRecovery = { kind: "look_up" } | { kind: "repeat"; within_ms: number };

/**
 * One supplier spoken to through one store's account. Every call waits its turn in the account's throttle and counts for its circuit breaker.
 * Every call may refuse with Problem supplier_unavailable, supplier_busy (429 with the time to wait), supplier_refused_credentials or supplier_refused.
 */
export interface Supplier {
  readonly recovery: OrderRecovery;
  /** The smallest call that needs the credentials. */
  check(): Promise<void>;
  search(search: SupplierSearch, market: Market): Promise<{ items: SupplierCard[]; has_more: boolean }>;
  /**
   * With the ways to ship its heaviest variant in stock; none of them where the market is not reached. Where `bought` names goods that are bought already,
   * `shipping` is left empty: it is asked for the very line.
   * @throws Problem supplier_product_not_found, supplier_product_unusable, supplier_product_mismatch
   */
  product(external_id: string, market: Market, bought?: readonly BoughtVariant[]): Promise<SupplierProduct>;
  /** @throws Problem no_shipping when the supplier cannot reach the country. */
  shipping(
    line: { supplier_product_id: string; supplier_variant_id: string; ships_from: string; quantity: number },
    market: Market,
  ): Promise<SupplierShipping[]>;
  /**
   * Places and pays an order. The reference makes a repeated call answer the first order where the supplier deduplicates; look it up with `findOrder` first after an
   * unknown outcome. @throws Problem supplier_address_refused (its errors name fields of the address), supplier_refused (nothing was ordered),
   * supplier_unclear (it may have been).
   */
  placeOrder(order: NewSupplierOrder): Promise<SupplierOrder>;
  /** The order with our reference, or null when the supplier surely has none. @throws Problem supplier_unclear where it cannot be asked; see `recovery`. */
  findOrder(reference: string): Promise<SupplierOrder | null>;
  readOrder(supplier_order_id: string): Promise<SupplierOrder>;
  /** Its parcels; none while the carrier has said nothing. */
  tracking(order: { supplier_order_id: string; tracking_number: string | null }): Promise<Tracking[]>;
  /** Tries to stop an order that has not shipped. False when it is too late or the supplier cannot. */
  cancelOrder(supplier_order_id: string): Promise<boolean>;
  /** Asks the supplier to report to this address; suppliers without webhooks do nothing. */
  registerWebhook(url: string): Promise<void>;
}

/** How an adapter that had to renew its credentials shares them with everybody else who speaks for the account. */
export interface CredentialsKeeper {
  /** As the account's row holds them now: another consumer may have renewed them meanwhile. */
  latest(): Promise<string | null>;
  save(grant: SupplierGrant): Promise<void>;
}

export interface Suppliers {
  /** Where the merchant allows us to order for them; only for suppliers with OAuth. */
  authorizeUrl(supplier: SupplierName, state: string, redirect_uri: string): string | null;
  /** Turns an OAuth code or an API key into credentials, and tests them. @throws Problem supplier_refused_credentials */
  connect(
    supplier: SupplierName,
    proof: { code: string; redirect_uri: string } | { api_key: string },
    store_id: string,
  ): Promise<SupplierGrant>;
  /** Renews credentials before they die. @throws Problem supplier_refused_credentials */
  renew(account: SupplierAccount): Promise<SupplierGrant>;
  open(account: SupplierAccount, keeper: CredentialsKeeper): Supplier;
  /** Recognises any common form of a product URL; follows short links. @throws Problem unknown_supplier_url */
  recognise(url: string): Promise<{ supplier: SupplierName; external_id: string; url: string }>;
  /** The address under which a browser reaches a supplier's picture. */
  pictureAddress(url: string): string;
}
