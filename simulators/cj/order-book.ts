// Which orders does CJ keep, and in which state are they by the simulated clock?
import { digits } from "../catalogue/dice.ts";
import { carrierNumber, hasReached, nextEventAt, type ParcelPlan } from "../suppliers/parcels.ts";
import { returnStock } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import { CjError } from "./envelope.ts";
import { findByVid } from "./listings.ts";

export interface OrderLine {
  vid: string;
  quantity: number;
  /** One piece, US cents. */
  cents: number;
  lineItemId: string;
  storeLineItemId: string;
  slow: boolean;
}

/** What was asked for; it does not change. */
export interface OrderBody {
  address: { countryCode: string; province: string; city: string; phone: string; address: string; name: string; zip: string };
  remark: string;
  logisticName: string;
  fromCountryCode: string;
  postageCents: number;
  weight: number;
  lines: readonly OrderLine[];
  /** How many times quicker than in life its parcel travels. */
  parcelSpeed: number;
}

/** How far the merchant has come; a paid order goes on by the clock. */
export type Step = "CREATED" | "IN_CART" | "UNPAID" | "PAID" | "CANCELLED";
export type Status = Exclude<Step, "PAID"> | "UNSHIPPED" | "SHIPPED" | "DELIVERED";

export interface Order extends OrderBody {
  id: string;
  number: string;
  user: string;
  step: Step;
  createdAt: number;
  paidAt: number | null;
  shipmentId: string;
}

export function setUpOrders(world: WorldState) {
  world.sql.exec(
    "create table if not exists cj_orders (id text primary key, user text not null, number text not null, step text not null, created_at integer not null, paid_at integer, body text not null, shipment_id text not null, pay_id text not null default '', told_status text not null default '', told_stage text not null default '', next_at integer, unique (user, number))",
  );
}

interface OrderRow extends Record<string, SqlStorageValue> {
  id: string;
  user: string;
  number: string;
  step: string;
  created_at: number;
  paid_at: number | null;
  body: string;
  shipment_id: string;
}

const columns = "id, user, number, step, created_at, paid_at, body, shipment_id";

function read(row: OrderRow): Order {
  return {
    ...(JSON.parse(row.body) as OrderBody),
    id: row.id,
    number: row.number,
    user: row.user,
    step: row.step as Step,
    createdAt: row.created_at,
    paidAt: row.paid_at,
    shipmentId: row.shipment_id,
  };
}

/** Eighteen digits, the day first: more than a JavaScript number holds. */
function newId(world: WorldState): string {
  const day = new Date(world.wall()).toISOString().slice(2, 10).replaceAll("-", "");
  return `${day}1000${String(10_000_000 + world.sequence("cj_order") * 37).slice(-8)}`;
}

export function insertOrder(world: WorldState, user: string, number: string, step: Step, body: OrderBody): Order {
  const id = newId(world);
  const shipment = `CJ${id}01`;
  world.sql.exec(
    `insert into cj_orders (${columns}, next_at) values (?, ?, ?, ?, ?, null, ?, ?, ?)`,
    id,
    user,
    number,
    step,
    world.now(),
    JSON.stringify(body),
    shipment,
    world.now(),
  );
  return findOrder(world, user, id) as Order;
}

/** By CJ's number or by the merchant's own; only in the same account. */
export function findOrder(world: WorldState, user: string, reference: string): Order | null {
  const row = world.sql
    .exec<OrderRow>(`select ${columns} from cj_orders where user = ? and (id = ? or number = ?)`, user, reference, reference)
    .toArray()[0];
  return row ? read(row) : null;
}

export function getOrder(world: WorldState, user: string, reference: unknown): Order {
  const order = typeof reference === "string" || typeof reference === "number" ? findOrder(world, user, String(reference)) : null;
  if (!order) throw new CjError(1603100, "order not found");
  return order;
}

export function ordersOf(world: WorldState, user: string): Order[] {
  return world.sql
    .exec<OrderRow>(`select ${columns} from cj_orders where user = ? order by created_at desc, id desc`, user)
    .toArray()
    .map(read);
}

/** For the console: every account's orders, newest first, with their state now. */
export function cjOrders(world: WorldState): (Order & { status: Status; trackNumber: string | null })[] {
  const rows = world.sql.exec<OrderRow>(`select ${columns} from cj_orders order by created_at desc, id desc`).toArray().map(read);
  return rows.map((order) => ({ ...order, status: statusOf(order, world.now()), trackNumber: trackNumberOf(order, world.now()) }));
}

/** Moves an order to another step; paying starts its parcel's clock. */
export function setStep(world: WorldState, order: Order, step: Step) {
  world.sql.exec(
    "update cj_orders set step = ?, paid_at = ?, next_at = ? where id = ?",
    step,
    step === "PAID" ? world.now() : order.paidAt,
    world.now(),
    order.id,
  );
}

/** Cancels what is not paid yet and puts the goods back. */
export function cancelOrder(world: WorldState, order: Order) {
  if (order.step === "PAID" || order.step === "CANCELLED") throw new CjError(1603002, "order delete fail");
  for (const line of order.lines) {
    const found = findByVid(line.vid);
    if (found) returnStock(world, found.unit, line.quantity);
  }
  setStep(world, order, "CANCELLED");
}

export function parcelOf(order: Order): ParcelPlan | null {
  if (order.paidAt === null) return null;
  return {
    seed: `cj ${order.id}`,
    paidAt: order.paidAt,
    slow: order.lines.some((line) => line.slow),
    speed: order.parcelSpeed,
    fromCountry: order.fromCountryCode,
    toCountry: order.address.countryCode,
    toCity: order.address.city,
  };
}

export function statusOf(order: Order, now: number): Status {
  const plan = parcelOf(order);
  if (order.step !== "PAID" || !plan) return order.step === "PAID" ? "UNSHIPPED" : order.step;
  if (hasReached(plan, now, "delivered")) return "DELIVERED";
  return hasReached(plan, now, "shipped") ? "SHIPPED" : "UNSHIPPED";
}

/** Printed on the label once the goods are packed. */
export function trackNumberOf(order: Order, now: number): string | null {
  const plan = parcelOf(order);
  if (!plan || !hasReached(plan, now, "packed")) return null;
  return order.fromCountryCode === "US" ? carrierNumber(order.id, "US") : `CJPKL${digits(`track ${order.id}`, 10)}YQ`;
}

/** The number of the company that rings the bell; known when it takes over. */
export function lastMileNumber(order: Order, now: number): string | null {
  const plan = parcelOf(order);
  return plan && hasReached(plan, now, "carrier") ? carrierNumber(order.id, order.address.countryCode) : null;
}

export function findByTrackNumber(world: WorldState, user: string, trackNumber: string): Order | null {
  return ordersOf(world, user).find((order) => trackNumberOf(order, world.now()) === trackNumber) ?? null;
}

export function goodsCents(order: Pick<OrderBody, "lines">): number {
  return order.lines.reduce((sum, line) => sum + line.cents * line.quantity, 0);
}

export function totalCents(order: OrderBody): number {
  return goodsCents(order) + order.postageCents;
}

/** Orders with something to tell, and how to note that it was told. */
export function dueOrders(world: WorldState): { order: Order; toldStatus: string; toldStage: string }[] {
  const rows = world.sql
    .exec<OrderRow & { told_status: string; told_stage: string }>(
      `select ${columns}, told_status, told_stage from cj_orders where next_at <= ?`,
      world.now(),
    )
    .toArray();
  return rows.map((row) => ({ order: read(row), toldStatus: row.told_status, toldStage: row.told_stage }));
}

export function noteTold(world: WorldState, order: Order, status: string, stage: string) {
  const plan = parcelOf(order);
  world.sql.exec(
    "update cj_orders set told_status = ?, told_stage = ?, next_at = ? where id = ?",
    status,
    stage,
    plan ? nextEventAt(plan, world.now()) : null,
    order.id,
  );
}

export function nextDueAt(world: WorldState): number | null {
  return world.sql.exec<{ at: number | null }>("select min(next_at) as at from cj_orders").one().at;
}
