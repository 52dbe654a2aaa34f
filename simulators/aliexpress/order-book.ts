// Which orders does AliExpress keep, and in which state are they by the simulated clock?
import { hasReached, nextEventAt, type ParcelPlan } from "../suppliers/parcels.ts";
import type { WorldState } from "../vendor.ts";
import type { Address } from "./addresses.ts";
import type { Store } from "./listings.ts";
import { signMessage } from "./signature.ts";
import { userIdOf } from "./tokens.ts";

export interface OrderLine {
  product_id: string;
  title: string;
  sku_id: string;
  sku_text: string;
  quantity: number;
  /** One piece, US cents. */
  cents: number;
  shipping_cents: number;
  service: string;
  company: string;
  from: string;
  slow: boolean;
}

export interface Order {
  id: string;
  outOrderId: string;
  account: string;
  createdAt: number;
  paidAt: number | null;
  address: Address;
  store: Store;
  lines: readonly OrderLine[];
  /** How many times quicker than in life its parcel travels. */
  parcelSpeed: number;
}

const dayMs = 86_400_000;
const repeatWindowMs = dayMs;
/** An order nobody pays is closed after so long. */
const unpaidLifeMs = 20 * dayMs;

export function setUpOrders(world: WorldState) {
  world.sql.exec(
    "create table if not exists aliexpress_orders (id text primary key, account text not null, created_at integer not null, paid_at integer, body text not null, told text not null default '', next_at integer)",
  );
  world.sql.exec(
    "create table if not exists aliexpress_requests (account text not null, out_order_id text not null, content text not null, ids text not null, at integer not null)",
  );
  world.sql.exec("create table if not exists aliexpress_settings (name text primary key, value text not null)");
}

/** What an out_order_id was used for in the last 24 hours: the orders it made, "different" if it asked for other goods, null if it is new. */
export function repeatedOrder(world: WorldState, account: string, out: string, content: string): string[] | "different" | null {
  const row = world.sql
    .exec<{ content: string; ids: string }>(
      "select content, ids from aliexpress_requests where account = ? and out_order_id = ? and at > ? order by at desc",
      account,
      out,
      world.now() - repeatWindowMs,
    )
    .toArray()[0];
  if (!row) return null;
  return row.content === content ? (JSON.parse(row.ids) as string[]) : "different";
}

export function insertOrder(world: WorldState, order: Order) {
  const { id, account, createdAt, paidAt } = order;
  world.sql.exec(
    "insert into aliexpress_orders (id, account, created_at, paid_at, body, next_at) values (?, ?, ?, ?, ?, ?)",
    id,
    account,
    createdAt,
    paidAt,
    JSON.stringify(order),
    world.now(),
  );
  tellStates(world);
}

interface OrderRow extends Record<string, SqlStorageValue> {
  paid_at: number | null;
  body: string;
}

function read(row: OrderRow): Order {
  return { ...(JSON.parse(row.body) as Order), paidAt: row.paid_at };
}

/** An order of this account; other people's are as unknown as those that never were. */
export function findOrder(world: WorldState, account: string, id: string): Order | null {
  const row = world.sql
    .exec<OrderRow>("select paid_at, body from aliexpress_orders where id = ? and account = ?", id, account)
    .toArray()[0];
  return row ? read(row) : null;
}

/** For the console: every order, newest first, with its state now. */
export function aliexpressOrders(world: WorldState): (Order & { status: string })[] {
  const rows = world.sql.exec<OrderRow>("select paid_at, body from aliexpress_orders order by created_at desc, id desc").toArray();
  return rows.map((row) => ({ ...read(row), status: statusOf(read(row), world.now()) }));
}

/** For the console and tests: the buyer pays by hand. */
export function payAliexpressOrder(world: WorldState, id: string) {
  world.sql.exec("update aliexpress_orders set paid_at = ?, next_at = ? where id = ? and paid_at is null", world.now(), world.now(), id);
  tellStates(world);
}

/** The parcel of a paid order; null before payment. */
export function parcelOf(order: Order): ParcelPlan | null {
  const [line] = order.lines;
  if (order.paidAt === null || !line) return null;
  return {
    seed: order.id,
    paidAt: order.paidAt,
    slow: order.lines.some((one) => one.slow),
    speed: order.parcelSpeed,
    fromCountry: line.from,
    toCountry: order.address.country,
    toCity: order.address.city,
  };
}

/** The order_status of trade.ds.order.get. */
export function statusOf(order: Order, now: number): string {
  const plan = parcelOf(order);
  if (!plan) return now - order.createdAt > unpaidLifeMs ? "FINISH" : "PLACE_ORDER_SUCCESS";
  if (hasReached(plan, now, "delivered")) return "FINISH";
  return hasReached(plan, now, "shipped") ? "WAIT_BUYER_ACCEPT_GOODS" : "WAIT_SELLER_SEND_GOODS";
}

/** What a state is called in messages of type 53. */
function messageOf(order: Order, now: number): string {
  const status = statusOf(order, now);
  if (order.paidAt === null) return status === "FINISH" ? "OrderClosed" : "OrderCreated";
  return { FINISH: "OrderConfirmed", WAIT_BUYER_ACCEPT_GOODS: "OrderShipped" }[status] ?? "PaymentAuthorized";
}

function deliver(world: WorldState, order: Order, message: string, url: string) {
  const buyerId = Number(userIdOf(order.account));
  const body = JSON.stringify({
    data: { buyerId, orderId: Number(order.id), orderStatus: message },
    message_type: 53,
    seller_id: String(buyerId),
    site: "ae_global",
    timestamp: Math.floor(world.wall() / 1000),
  });
  world.deliver({ vendor: "aliexpress", url, headers: { "content-type": "application/json", authorization: signMessage(body) }, body });
}

/** Sends a message for every order whose state changed since the last look. Without a message address the states move all the same. */
export function tellStates(world: WorldState) {
  const now = world.now();
  const url = messageUrl(world);
  const due = world.sql
    .exec<OrderRow & { told: string }>("select paid_at, body, told from aliexpress_orders where next_at <= ?", now)
    .toArray();
  for (const row of due) {
    const order = read(row);
    const message = messageOf(order, now);
    const plan = parcelOf(order);
    const next = plan ? nextEventAt(plan, now) : message === "OrderClosed" ? null : order.createdAt + unpaidLifeMs + 1;
    world.sql.exec("update aliexpress_orders set told = ?, next_at = ? where id = ?", message, next, order.id);
    if (url && message !== row.told) deliver(world, order, message, url);
  }
}

/** When the next order changes its state, simulated epoch ms; null while nobody listens. */
export function nextStateAt(world: WorldState): number | null {
  if (!messageUrl(world)) return null;
  return world.sql.exec<{ at: number | null }>("select min(next_at) as at from aliexpress_orders").one().at;
}

/** Where the app's owner wants messages; set in the open platform's console. Empty: nowhere. */
export function setMessageUrl(world: WorldState, url: string) {
  world.sql.exec(
    "insert into aliexpress_settings (name, value) values ('message_url', ?) on conflict (name) do update set value = excluded.value",
    url,
  );
}

export function messageUrl(world: WorldState): string {
  return (
    world.sql.exec<{ value: string }>("select value from aliexpress_settings where name = 'message_url'").toArray()[0]?.value ??
    world.variable("ALIEXPRESS_MESSAGE_URL")
  );
}
