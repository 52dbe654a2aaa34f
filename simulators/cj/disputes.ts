// How does CJ settle a complaint about an order?
import { digits } from "../catalogue/dice.ts";
import type { WorldState } from "../vendor.ts";
import { type Account, spend } from "./accounts.ts";
import { CjError, orderTime } from "./envelope.ts";
import { findByVid } from "./listings.ts";
import { getOrder, goodsCents, type Order } from "./order-book.ts";

/** CJ decides after so long, and always for the merchant: the simulated agent is kind. */
const reviewMs = 2 * 86_400_000;

const reasons: readonly (readonly [id: number, name: string])[] = [
  [1, "Unfulfilled Order Cancellation"],
  [2, "Order Not Received"],
  [3, "Damaged Product"],
  [4, "Wrong Product"],
  [5, "Quality Problem"],
];

export function setUpDisputes(world: WorldState) {
  world.sql.exec(
    "create table if not exists cj_disputes (id text primary key, user text not null, order_id text not null, business_id text not null, reason integer not null, cents integer not null, status text not null, created_at integer not null, unique (user, business_id))",
  );
}

type Fields = Record<string, unknown>;

interface DisputeRow extends Record<string, SqlStorageValue> {
  id: string;
  user: string;
  order_id: string;
  reason: number;
  cents: number;
  status: string;
  created_at: number;
}

function productsOf(order: Order): object[] {
  return order.lines.map((line) => {
    const found = findByVid(line.vid);
    return {
      lineItemId: line.lineItemId,
      cjProductId: found?.listing.pid ?? "",
      cjVariantId: line.vid,
      canChoose: true,
      price: line.cents / 100,
      quantity: line.quantity,
      cjProductName: found?.listing.name ?? "",
      cjImage: found?.unit.image ?? "",
      sku: found?.unit.sku ?? "",
      supplierName: "",
    };
  });
}

function paidOrder(world: WorldState, account: Account, reference: unknown): Order {
  const order = getOrder(world, account.user, reference);
  if (order.paidAt === null) throw new CjError(1600300, "The order is not paid");
  return order;
}

/** Which lines can be complained about. */
export function disputeProducts(world: WorldState, account: Account, orderId: unknown): object {
  const order = paidOrder(world, account, orderId);
  return { orderId: order.id, orderNumber: order.number, productInfoList: productsOf(order) };
}

/** How much there is to get back, and for which reasons. */
export function disputeConfirmInfo(world: WorldState, account: Account, fields: Fields): object {
  const order = paidOrder(world, account, fields.orderId);
  const goods = goodsCents(order) / 100;
  return {
    orderId: order.id,
    orderNumber: order.number,
    maxProductPrice: goods,
    maxPostage: order.postageCents / 100,
    maxIossTaxAmount: 0,
    maxIossHandTaxAmount: 0,
    maxAmount: goods + order.postageCents / 100,
    expectResultOptionList: ["1", "2"],
    productInfoList: productsOf(order),
    disputeReasonList: reasons.map(([disputeReasonId, reasonName]) => ({ disputeReasonId, reasonName })),
  };
}

/** Opens a dispute, once for one businessDisputeId and one at a time for an order. */
export function createDispute(world: WorldState, account: Account, fields: Fields): boolean {
  const order = paidOrder(world, account, fields.orderId);
  const businessId = typeof fields.businessDisputeId === "string" ? fields.businessDisputeId : "";
  const reason = Number(fields.disputeReasonId);
  const wanted = (Array.isArray(fields.productInfoList) ? fields.productInfoList : []) as { lineItemId?: unknown; quantity?: unknown }[];
  if (!businessId) throw new CjError(1600300, "businessDisputeId must be not empty");
  if (!reasons.some(([id]) => id === reason)) throw new CjError(1600300, "disputeReasonId is not supported");
  const open = world.sql
    .exec(
      "select id from cj_disputes where user = ? and (business_id = ? or (order_id = ? and status = 'reviewing'))",
      account.user,
      businessId,
      order.id,
    )
    .toArray();
  if (open.length > 0) throw new CjError(1600300, "The order is already in dispute");
  const cents = order.lines.reduce((sum, line) => {
    const asked = wanted.find((one) => one.lineItemId === line.lineItemId);
    return sum + line.cents * Math.min(line.quantity, Math.max(0, Number(asked?.quantity) || 0));
  }, 0);
  if (cents === 0) throw new CjError(1600300, "productInfoList must be not empty");
  const refund = Number(fields.expectType) === 1 ? cents : 0;
  world.sql.exec(
    "insert into cj_disputes (id, user, order_id, business_id, reason, cents, status, created_at) values (?, ?, ?, ?, ?, ?, 'reviewing', ?)",
    digits(`dispute ${world.sequence("cj_dispute")}`, 19),
    account.user,
    order.id,
    businessId,
    reason,
    refund,
    world.now(),
  );
  return true;
}

export function cancelDispute(world: WorldState, account: Account, fields: Fields): boolean {
  const done = world.sql
    .exec(
      "update cj_disputes set status = 'cancelled' where user = ? and id = ? and status = 'reviewing' returning id",
      account.user,
      String(fields.disputeId ?? ""),
    )
    .toArray();
  if (done.length === 0) throw new CjError(1600300, "dispute not found");
  return true;
}

export function disputesOf(world: WorldState, account: Account, orderId: string | null, pageNum: number, pageSize: number): object {
  const rows = world.sql.exec<DisputeRow>("select * from cj_disputes where user = ? order by created_at desc, id", account.user).toArray();
  const found = rows.filter((row) => !orderId || row.order_id === orderId);
  const list = found.slice((pageNum - 1) * pageSize, pageNum * pageSize).map((row) => ({
    id: row.id,
    orderId: row.order_id,
    status: row.status,
    disputeReason: reasons.find(([id]) => id === row.reason)?.[1] ?? "",
    money: row.cents / 100,
    finalDeal: row.status === "finished" ? (row.cents > 0 ? 1 : 2) : null,
    createDate: orderTime(row.created_at),
  }));
  return { pageNum, pageSize, total: found.length, list };
}

/** Ends what was reviewed long enough; refunds go into the purse. */
export function settleDisputes(world: WorldState) {
  const due = world.sql
    .exec<DisputeRow>(
      "update cj_disputes set status = 'finished' where status = 'reviewing' and created_at <= ? returning *",
      world.now() - reviewMs,
    )
    .toArray();
  for (const row of due) spend(world, row.user, -row.cents);
}
