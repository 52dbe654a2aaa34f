// What does CJ tell the platform by itself, and where?
import { createHmac } from "node:crypto";
import { hex } from "../catalogue/dice.ts";
import { stageAt } from "../suppliers/parcels.ts";
import type { WorldState } from "../vendor.ts";
import type { Account } from "./accounts.ts";
import { CjError, jsonText } from "./envelope.ts";
import { findByPid, type Listing, listings, type Unit } from "./listings.ts";
import { logisticMessage, orderMessage } from "./order-answers.ts";
import { dueOrders, noteTold, type Order, parcelOf, statusOf } from "./order-book.ts";
import { listPrice } from "./product-answers.ts";
import { saleStatus, shelfOf } from "./shelf.ts";
import { stockAnswer } from "./stock-answers.ts";

export const topics = ["product", "stock", "order", "logistics"] as const;
export type Topic = (typeof topics)[number];

export function setUpWebhooks(world: WorldState) {
  world.sql.exec(
    "create table if not exists cj_hooks (user text not null, topic text not null, url text not null, primary key (user, topic))",
  );
  world.sql.exec(
    "create table if not exists cj_subscriptions (user text not null, pid text not null, told text not null default '', primary key (user, pid))",
  );
}

/** A public https address; plain http only to this machine's own names, where the simulated world lives. */
function isReachable(url: unknown): url is string {
  if (typeof url !== "string" || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === "https:" && hostname.includes(".")) || (protocol === "http:" && hostname.endsWith(".localhost"));
}

/** The address a topic shall be sent to; null takes it off. */
function readTopic(topic: Topic, value: unknown): string | null {
  const { type, callbackUrls } = (value && typeof value === "object" ? value : {}) as { type?: unknown; callbackUrls?: unknown };
  const urls = Array.isArray(callbackUrls) ? callbackUrls : [];
  if (type === "CANCEL") return null;
  if (type !== "ENABLE" && type !== "ALL") throw new CjError(1600300, `${topic} type must be ENABLE or CANCEL`);
  if (urls.length !== 1) throw new CjError(1607000, "Only one callback URL is supported");
  if (!isReachable(urls[0])) throw new CjError(1607001, "The callback URL must be a public HTTPS address");
  return urls[0];
}

/** Sets every topic that is named, or none if one of them is wrong; the others stay. */
export function setWebhooks(world: WorldState, account: Account, fields: Record<string, unknown>): boolean {
  const wanted = topics.filter((topic) => fields[topic] !== undefined).map((topic) => ({ topic, url: readTopic(topic, fields[topic]) }));
  for (const { topic, url } of wanted) {
    world.sql.exec("delete from cj_hooks where user = ? and topic = ?", account.user, topic);
    if (url) world.sql.exec("insert into cj_hooks (user, topic, url) values (?, ?, ?)", account.user, topic, url);
  }
  return true;
}

export function hooksOf(world: WorldState, user: string): { topic: string; url: string }[] {
  return world.sql.exec<{ topic: string; url: string }>("select topic, url from cj_hooks where user = ?", user).toArray();
}

/** PRODUCT and STOCK messages come for products somebody subscribed to, or asked the details of. */
export function subscribe(world: WorldState, user: string, pid: string): boolean {
  if (!findByPid(pid)) return false;
  const listing = findByPid(pid) as Listing;
  world.sql.exec(
    "insert into cj_subscriptions (user, pid, told) values (?, ?, ?) on conflict do nothing",
    user,
    pid,
    stateOf(listing, world),
  );
  return true;
}

export function unsubscribe(world: WorldState, user: string, pid: string) {
  world.sql.exec("delete from cj_subscriptions where user = ? and pid = ?", user, pid);
}

type MessageType = "PRODUCT" | "STOCK" | "ORDER" | "LOGISTIC";

/** Signed with the account's openId, in the header "sign": base64 of HMAC-SHA256 over the raw body. */
function send(world: WorldState, user: string, topic: Topic, type: MessageType, params: object) {
  const row = world.sql
    .exec<{ url: string; open_id: number }>(
      "select h.url, a.open_id from cj_hooks h join cj_accounts a on a.user = h.user where h.user = ? and h.topic = ?",
      user,
      topic,
    )
    .toArray()[0];
  if (!row) return;
  const messageId = hex(`message ${world.sequence("cj_message")}`, 32);
  const body = jsonText(
    { messageId, type, messageType: "UPDATE", openId: row.open_id, params },
    type === "ORDER" ? ["cjOrderId"] : type === "LOGISTIC" ? ["orderId"] : [],
  );
  const sign = createHmac("sha256", String(row.open_id)).update(body).digest("base64");
  world.deliver({ vendor: "cj", url: row.url, headers: { "content-type": "application/json", sign }, body });
}

function tellOrder(world: WorldState, order: Order, toldStatus: string, toldStage: string) {
  const now = world.now();
  const status = statusOf(order, now);
  const plan = parcelOf(order);
  const stage = plan ? stageAt(plan, now) : "";
  noteTold(world, order, status, stage);
  if (status !== toldStatus) send(world, order.user, "order", "ORDER", orderMessage(order, now));
  const logistic = stage === toldStage ? null : logisticMessage(order, now);
  if (logistic) send(world, order.user, "logistics", "LOGISTIC", logistic);
}

/** What a subscriber knows of a product: its price and whether it is on sale. */
function stateOf(listing: Listing, world: WorldState): string {
  const shelf = shelfOf(world);
  return JSON.stringify([listPrice(listing, shelf), saleStatus(listing, shelf)]);
}

const productFields = [
  "categoryId",
  "categoryName",
  "productDescription",
  "productImage",
  "productName",
  "productNameEn",
  "productProperty1",
  "productProperty2",
  "productProperty3",
  "productSellPrice",
  "productSku",
  "productStatus",
];

/** Compares a product with what each of its subscribers was told last; only the keys named in `fields` are filled. */
export function tellProduct(world: WorldState, listing: Listing) {
  const subscribers = world.sql
    .exec<{ user: string; told: string }>("select user, told from cj_subscriptions where pid = ?", listing.pid)
    .toArray();
  if (subscribers.length === 0) return;
  const state = stateOf(listing, world);
  const [price, status] = JSON.parse(state) as [string, string];
  const empty = Object.fromEntries(productFields.map((name) => [name, null]));
  for (const { user, told } of subscribers.filter((one) => one.told !== state)) {
    world.sql.exec("update cj_subscriptions set told = ? where user = ? and pid = ?", state, user, listing.pid);
    const [, oldStatus] = JSON.parse(told) as [string, string];
    const changed = status === oldStatus ? { productSellPrice: price } : { productStatus: status };
    send(world, user, "product", "PRODUCT", { ...empty, pid: listing.pid, ...changed, fields: Object.keys(changed) });
  }
}

/** Only these change by the clock alone. */
const restless = listings.filter((listing) => listing.units.some((unit) => unit.ending === "gone" || unit.ending === "dear"));

/** Tells every subscriber of a unit's stock. */
export function tellStock(world: WorldState, unit: Unit) {
  const rows = stockAnswer(unit, shelfOf(world), "text").map((row) => {
    const { vid, areaId, areaEn, countryCode, storageNum } = row as Record<string, unknown>;
    return { vid, areaId, areaEn, countryCode, storageNum };
  });
  const users = world.sql.exec<{ user: string }>("select user from cj_subscriptions where pid = ?", unit.productId).toArray();
  for (const { user } of users) send(world, user, "stock", "STOCK", { [unit.skuId]: rows });
}

/** Sends what has become news since the last look. */
export function tellNews(world: WorldState) {
  for (const { order, toldStatus, toldStage } of dueOrders(world)) tellOrder(world, order, toldStatus, toldStage);
  for (const listing of restless) tellProduct(world, listing);
}
