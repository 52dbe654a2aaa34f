// How does a checkout session live: created, read, completed or expired?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import type { WorldState } from "../vendor.ts";
import { mustCharge } from "./accounts.ts";
import type { Call, Operations } from "./calls.ts";
import { invalid } from "./errors.ts";
import { emit } from "./events.ts";
import { page, paging } from "./lists.ts";
import type { IntentData } from "./payment-intents.ts";
import { checkTotal, discountLines, readCoupon, readLines, readShipping, type ShippingChoice, totalsOf } from "./session-items.ts";
import { readIntentData, readSettings } from "./session-settings.ts";
import { all, get, hiddenOf, type Place, save, seconds } from "./store.ts";

const leastLife = 30 * 60;
const longestLife = 24 * 60 * 60;

/** What Stripe knows of a session and does not show in it. */
export interface SessionParts {
  lines: Stripe.LineItem[];
  shipping: ShippingChoice[];
  /** The rate in force: an index into `shipping`. */
  chosen: number;
  coupon: string | null;
  intent: IntentData;
}

export function setUpDeadlines(sql: SqlStorage) {
  sql.exec(
    "create table if not exists stripe_deadlines (session text primary key, platform text not null, account text not null, livemode integer not null, at integer not null)",
  );
}

function create(call: Call): object {
  const { params, world } = call;
  const settings = readSettings(params);
  mustCharge(call);
  const { currency, lines } = readLines(call);
  const shipping = readShipping(call, currency);
  const coupon = readCoupon(call, currency);
  discountLines(lines, coupon);
  const totals = totalsOf(lines, shipping[0] ?? null);
  checkTotal(totals.total, currency);
  const intent = readIntentData(call, totals.total);
  const created = seconds(world);
  const expiresAt = readExpiry(call, created);
  const id = newId(world, call.livemode ? "cs_live_a1" : "cs_test_a1", 56);
  const session = {
    ...settings,
    id,
    object: "checkout.session",
    amount_subtotal: totals.subtotal,
    amount_total: totals.total,
    created,
    currency,
    discounts: coupon ? [{ coupon: coupon.id, promotion_code: null }] : [],
    expires_at: expiresAt,
    livemode: call.livemode,
    shipping_cost: shippingCost(shipping[0]),
    shipping_options: shipping.map((choice) => ({ shipping_amount: choice.amount, shipping_rate: choice.id })),
    total_details: { amount_discount: totals.discount, amount_shipping: totals.shipping, amount_tax: 0 },
    url: world.page("checkout.stripe.com", `/c/pay/${id}`),
  } satisfies Stripe.Checkout.Session as Stripe.Checkout.Session;
  save(call, session, { lines, shipping, chosen: 0, coupon: coupon?.id ?? null, intent } satisfies SessionParts);
  world.sql.exec(
    "insert into stripe_deadlines (session, platform, account, livemode, at) values (?, ?, ?, ?, ?)",
    id,
    call.platform,
    call.account,
    call.livemode ? 1 : 0,
    // The page lives as long as asked for, by a clock that people's fingers can follow.
    world.unhurried() + expiresAt * 1_000 - world.wall(),
  );
  return session;
}

function shippingCost(choice: ShippingChoice | undefined): Stripe.Checkout.Session.ShippingCost | null {
  return choice ? { amount_subtotal: choice.amount, amount_tax: 0, amount_total: choice.amount, shipping_rate: choice.id } : null;
}

function readExpiry(call: Call, created: number): number {
  const at = call.params.integer("expires_at") ?? created + longestLife;
  if (at < created + leastLife)
    throw invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", "expires_at");
  if (at > created + longestLife)
    throw invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", "expires_at");
  return at;
}

/** Changes the rate in force, as the shopper does on the payment page. */
export function chooseShipping(place: Place, session: Stripe.Checkout.Session, index: number) {
  const parts = hiddenOf<SessionParts>(place, session.id);
  const choice = parts.shipping[index];
  if (!choice || parts.chosen === index) return;
  const totals = totalsOf(parts.lines, choice);
  session.amount_total = totals.total;
  session.shipping_cost = shippingCost(choice);
  session.total_details = { amount_discount: totals.discount, amount_shipping: totals.shipping, amount_tax: 0 };
  save(place, session, { ...parts, chosen: index });
}

export function complete(place: Place, session: Stripe.Checkout.Session) {
  session.status = "complete";
  session.payment_status = "paid";
  session.url = null;
  save(place, session);
  place.world.sql.exec("delete from stripe_deadlines where session = ?", session.id);
  emit(place, "checkout.session.completed", session);
}

function expire(place: Place, session: Stripe.Checkout.Session) {
  session.status = "expired";
  session.url = null;
  save(place, session);
  place.world.sql.exec("delete from stripe_deadlines where session = ?", session.id);
  emit(place, "checkout.session.expired", session);
}

/** Ends the sessions whose time is up. */
export function expireOverdue(world: WorldState) {
  const overdue = world.sql
    .exec<{ session: string; platform: string; account: string; livemode: number }>(
      "select * from stripe_deadlines where at <= ? order by at",
      world.unhurried(),
    )
    .toArray();
  for (const row of overdue) {
    const place = { world, platform: row.platform, account: row.account, livemode: row.livemode === 1 };
    expire(place, get(place, "checkout.session", row.session));
  }
}

/** The moment of the simulated clock at which the next session may end. With a sped-up clock it comes early and is asked for again. */
export function nextExpiry(world: WorldState): number | null {
  const { at } = world.sql.exec<{ at: number | null }>("select min(at) as at from stripe_deadlines").one();
  return at === null ? null : world.now() + (at - world.unhurried());
}

export function lineItems(place: Place, id: string, data = hiddenOf<SessionParts>(place, id).lines) {
  return { object: "list", data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
}

function list(call: Call): object {
  const { params } = call;
  params.refuse("customer", "payment_link", "subscription");
  params.only(...paging, "payment_intent", "status", "customer_details");
  const conditions: Record<string, string> = {};
  const status = params.choice("status", ["open", "complete", "expired"]);
  const intent = params.text("payment_intent");
  const email = params.child("customer_details")?.text("email");
  if (status) conditions.status = status;
  if (intent) conditions.payment_intent = intent;
  if (email) conditions["customer_details.email"] = email;
  return page(call, "/v1/checkout/sessions", all(call, "checkout.session", conditions));
}

function update(call: Call): object {
  call.params.only("metadata", "expand");
  const session = get(call, "checkout.session", call.ids.id ?? "", "session");
  session.metadata = call.params.metadata("metadata", session.metadata ?? {});
  save(call, session);
  return session;
}

export const sessionOperations: Operations = {
  "POST /v1/checkout/sessions": create,
  "GET /v1/checkout/sessions": list,
  "GET /v1/checkout/sessions/:id": (call) => get(call, "checkout.session", call.ids.id ?? "", "session"),
  "POST /v1/checkout/sessions/:id": update,
  "GET /v1/checkout/sessions/:id/line_items": (call) => {
    call.params.only(...paging);
    const session = get(call, "checkout.session", call.ids.id ?? "", "session");
    const lines = hiddenOf<SessionParts>(call, session.id).lines;
    return page(call, `/v1/checkout/sessions/${session.id}/line_items`, lines);
  },
  "POST /v1/checkout/sessions/:id/expire": (call) => {
    const session = get(call, "checkout.session", call.ids.id ?? "", "session");
    if (session.status !== "open") {
      const now = `This Checkout Session has a status of \`${session.status}\`.`;
      throw invalid(`Only Checkout Sessions with a status in ["open"] can be expired. ${now}`);
    }
    expire(call, session);
    return session;
  },
};
