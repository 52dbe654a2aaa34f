// How does AliExpress take an order, and what becomes of it?
import { between } from "../catalogue/dice.ts";
import { parcelSpeed } from "../suppliers/parcels.ts";
import { noteOrderAttempt, noteView, takeStock } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import { type Address, judgeAddress, readAddress } from "./addresses.ts";
import { type Delivery, deliveriesOf } from "./freight.ts";
import { findListing, type Listing, type Sku, type Store } from "./listings.ts";
import { shelfOf } from "./market.ts";
import { insertOrder, type OrderLine, repeatedOrder } from "./order-book.ts";
import type { Account } from "./tokens.ts";

/** A refusal of the order itself: nothing was created. */
export interface OrderRefusal {
  error_code: string;
  error_msg: string;
}

export type OrderOutcome = { ids: number[]; unpaid: boolean } | OrderRefusal;

interface WantedLine {
  listing: Listing;
  sku: Sku;
  quantity: number;
  delivery: Delivery;
}

const refuse = (error_code: string, error_msg: string): OrderRefusal => ({ error_code, error_msg });

function isRefusal<Value extends object>(value: Value | OrderRefusal): value is OrderRefusal {
  return "error_code" in value;
}

/** A single-unit listing may be ordered without its key; every other key has to be exact. */
function skuFor(listing: Listing, attr: string): Sku | undefined {
  if (attr === "" && listing.skus.length === 1) return listing.skus[0];
  return listing.skus.find((sku) => sku.attr === attr);
}

function readLine(value: unknown, country: string, world: WorldState): WantedLine | OrderRefusal {
  const fields = (value && typeof value === "object" ? value : {}) as Record<string, unknown>;
  const quantity = Number(fields.product_count);
  const listing = findListing(String(fields.product_id ?? ""));
  if (!Number.isInteger(quantity) || quantity < 1) return refuse("ERROR_WHEN_BUILD_FOR_PLACE_ORDER", "product_count is invalid");
  if (!listing) return refuse("PRODUCT_NOT_EXIST", "The product does not exist");
  noteView(world, "aliexpress", listing.productId);
  const sku = skuFor(listing, typeof fields.sku_attr === "string" ? fields.sku_attr : "");
  if (!sku) return refuse("SKU_NOT_EXIST", "The SKU does not exist");
  noteOrderAttempt(world, sku);
  const shelf = shelfOf(world);
  if (shelf.gone(sku) || listing.product.oddity === "offline") return refuse("PRODUCT_OFF_SHELF", "The product is off the shelf");
  if (shelf.stock(sku) === 0) return refuse("INVENTORY_HOLD_ERROR", "Failed to hold the inventory");
  const wanted = typeof fields.logistics_service_name === "string" ? fields.logistics_service_name : "";
  const deliveries = deliveriesOf(listing, sku, quantity, country, shelf);
  const delivery = wanted === "" ? deliveries[0] : deliveries.find((one) => one.code === wanted);
  return delivery ? { listing, sku, quantity, delivery } : refuse("DELIVERY_METHOD_NOT_EXIST", "The delivery method does not exist");
}

/** Two lines of one unit may together ask for more than there is. */
function overdrawn(lines: readonly WantedLine[], world: WorldState): boolean {
  const shelf = shelfOf(world);
  return lines.some(
    (line) => lines.filter((one) => one.sku === line.sku).reduce((sum, one) => sum + one.quantity, 0) > shelf.stock(line.sku),
  );
}

function orderId(world: WorldState, account: Account): number {
  const count = world.sequence("aliexpress_order");
  return Number(`8${String(1_000_000 + count).slice(-7)}${between(`order ${count}`, 1000, 9999)}${account.userId.slice(-4)}`);
}

function placeAtStore(
  world: WorldState,
  account: Account,
  out: string,
  address: Address,
  store: Store,
  lines: readonly WantedLine[],
  paid: boolean,
): number {
  const shelf = shelfOf(world);
  const id = orderId(world, account);
  const kept: OrderLine[] = lines.map((line) => ({
    product_id: line.listing.productId,
    title: line.listing.title,
    sku_id: line.sku.skuId,
    sku_text: line.sku.properties.map((one) => `${one.option}:${one.definition ?? one.value}`).join("; "),
    quantity: line.quantity,
    cents: shelf.cents(line.sku),
    shipping_cents: line.delivery.cents,
    service: line.delivery.code,
    company: line.delivery.company,
    from: line.sku.shipsFrom,
    slow: line.sku.ending === "slow",
  }));
  for (const line of lines) takeStock(world, line.sku, line.quantity);
  insertOrder(world, {
    id: String(id),
    outOrderId: out,
    account: account.account,
    createdAt: world.now(),
    paidAt: paid ? world.now() : null,
    address,
    store,
    lines: kept,
    parcelSpeed: parcelSpeed(world),
  });
  return id;
}

/**
 * Places a cart: one order for each shop in it. The same out_order_id within 24 hours answers with the same orders if it asks for the same
 * goods, and REPEATED_ORDER_ERROR if it does not. Nothing is created unless every line can be.
 */
export function placeOrders(
  world: WorldState,
  account: Account,
  request: Record<string, unknown>,
  wantsPayment: boolean,
  content: string,
): OrderOutcome {
  const out = typeof request.out_order_id === "string" ? request.out_order_id : "";
  const repeated = out ? repeatedOrder(world, account.account, out, content) : null;
  if (repeated === "different") return refuse("REPEATED_ORDER_ERROR", "The out_order_id was used for another order");
  if (repeated) return { ids: repeated.map(Number), unpaid: wantsPayment && !account.pays };
  const address = readAddress(request.logistics_address);
  const bad = judgeAddress(address);
  if (bad) return refuse(bad.code, bad.message);
  const items = Array.isArray(request.product_items) ? request.product_items : [];
  if (items.length === 0) return refuse("ERROR_WHEN_BUILD_FOR_PLACE_ORDER", "product_items is empty");
  const lines: WantedLine[] = [];
  for (const item of items) {
    const line = readLine(item, address.country, world);
    if (isRefusal(line)) return line;
    lines.push(line);
  }
  if (overdrawn(lines, world)) return refuse("DELIVERY_METHOD_NOT_EXIST", "The delivery method does not exist");
  const paid = wantsPayment && account.pays;
  const stores = [...new Map(lines.map((line) => [line.listing.store.id, line.listing.store])).values()];
  const ids = stores.map((store) =>
    placeAtStore(
      world,
      account,
      out,
      address,
      store,
      lines.filter((line) => line.listing.store.id === store.id),
      paid,
    ),
  );
  if (out)
    world.sql.exec(
      "insert into aliexpress_requests (account, out_order_id, content, ids, at) values (?, ?, ?, ?, ?)",
      account.account,
      out,
      content,
      JSON.stringify(ids.map(String)),
      world.now(),
    );
  return { ids, unpaid: wantsPayment && !account.pays };
}
