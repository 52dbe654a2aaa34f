// A store whose orders are fulfilled: what is sold, what time does to it, and where it stands. Each test opens it anew.
import { eq } from "drizzle-orm";
import type { StoreContext } from "../../core/context.ts";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { orders } from "../../db/tables/orders.table.ts";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { buildClearedOrder, buildLinkedProduct, type LinkedVariant } from "../builders/linked-orders.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { connectAliexpress } from "../builders/suppliers.builder.ts";
import { type Merchant, TestPlatform } from "./platform.ts";

export const hour = 3_600_000;
export const day = 24 * hour;
export const plain = (supplier: "aliexpress" | "cj", n = 0) =>
  catalogue.filter((one) => one.oddity === null && one.ending === null && one[supplier] !== null)[n];
export const ending = (wanted: string, supplier: "aliexpress" | "cj") =>
  catalogue.find((one) => one.ending === wanted && one[supplier] !== null);

export let platform: TestPlatform;
export let merchant: Merchant;
export let context: StoreContext;
export let lamp: LinkedVariant;

/** Days pass in these tests, and log-ins do not last so long. */
export const call: TestPlatform["call"] = async (method, path, options) =>
  platform.call(method, path, { ...options, token: await buildSession(context, merchant.user.id) });

/** A new platform with a store that sells a lamp of AliExpress. */
export async function openFulfilment() {
  platform = new TestPlatform();
  // Parcels of earlier tests need not be followed any more.
  await platform.env.STORE_DB_0.prepare("update fulfilment_orders set next_step_at = null").run();
  merchant = await platform.merchant();
  context = platform.storeContext(merchant.store);
  await connectAliexpress(platform, merchant);
  lamp = await buildLinkedProduct(context, "aliexpress", plain("aliexpress")?.aliexpress?.productId ?? "");
}

export const part = async (orderId: string, n = 0) =>
  (await context.store.rows(fulfilmentOrders, { where: eq(fulfilmentOrders.order_id, orderId) }))[n];
export const orderRow = (id: string) => context.store.get(orders, id);
export const eventsOf = async (subject: string) => {
  const { body } = await call("GET", `${merchant.path}/activity?subject=${subject}&limit=100`);
  return (body.items as { type: string }[]).map((one) => one.type).reverse();
};
export const placedAt = async (vendor: string, operation: string, reference: string) =>
  (await platform.world.journal({ vendor, operation })).filter((one) => decodeURIComponent(one.request).includes(reference));

/** Time passes until the cancel window is over, then everything due is done. */
export async function pass(ms = 11 * 60_000) {
  await platform.advance(ms);
  await platform.tick();
}

export async function sold(quantity = 1, facts = {}) {
  const order = await buildClearedOrder(context, [{ variant: lamp, quantity }], facts);
  await platform.drain();
  return order;
}
