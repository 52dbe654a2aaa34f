// Where do the objects of every Stripe account lie, and how are they found again?
import type Stripe from "stripe";
import type { WorldState } from "../vendor.ts";
import { missing } from "./errors.ts";

/** The objects this simulator knows, by the name they carry in `object`. */
export interface Objects {
  account: Stripe.Account;
  application_fee: Stripe.ApplicationFee;
  balance_transaction: Stripe.BalanceTransaction;
  charge: Stripe.Charge;
  "checkout.session": Stripe.Checkout.Session;
  coupon: Stripe.Coupon;
  dispute: Stripe.Dispute;
  event: Stripe.Event;
  payment_intent: Stripe.PaymentIntent;
  product: Stripe.Product;
  refund: Stripe.Refund;
  shipping_rate: Stripe.ShippingRate;
  webhook_endpoint: Stripe.WebhookEndpoint;
}
export type Kind = keyof Objects;

/** One account's drawer. A connected account cannot see another's objects, nor the platform's. */
export interface Place {
  world: WorldState;
  /** The account whose key is used. */
  platform: string;
  /** The account acted on: `platform`, or one connected to it. */
  account: string;
  livemode: boolean;
}

export function setUpStore(sql: SqlStorage) {
  sql.exec(
    "create table if not exists stripe_objects (seq integer primary key, platform text not null, account text not null, kind text not null, id text not null, created integer not null, body text not null, hidden text not null default '{}', unique (account, id))",
  );
  sql.exec("create index if not exists stripe_objects_kind on stripe_objects (account, kind, seq)");
}

/** Inserts or replaces an object. `hidden` is what Stripe knows but does not show: secrets, the parts of a session; left as it was when not given. */
export function save(place: Place, object: Objects[Kind], hidden?: object) {
  const created = "created" in object ? (object.created ?? 0) : 0;
  place.world.sql.exec(
    `insert into stripe_objects (platform, account, kind, id, created, body, hidden) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (account, id) do update set body = excluded.body, hidden = case when ? then excluded.hidden else hidden end`,
    place.platform,
    place.account,
    object.object,
    object.id,
    created,
    JSON.stringify(object),
    JSON.stringify(hidden ?? {}),
    hidden ? 1 : 0,
  );
}

export function find<K extends Kind>(place: Place, kind: K, id: string): Objects[K] | null {
  const row = place.world.sql
    .exec<{ body: string }>("select body from stripe_objects where account = ? and kind = ? and id = ?", place.account, kind, id)
    .toArray()[0];
  return row ? JSON.parse(row.body) : null;
}

export function get<K extends Kind>(place: Place, kind: K, id: string, param = "id"): Objects[K] {
  const object = find(place, kind, id);
  if (!object) throw missing(kind.replace(/[._]/g, kind === "payment_intent" ? "_" : " "), id, param);
  return object;
}

/** Whatever carries this id in the account: how an id in a field is expanded. */
export function findAny(place: Place, id: string): Objects[Kind] | null {
  const row = place.world.sql
    .exec<{ body: string }>("select body from stripe_objects where account = ? and id = ?", place.account, id)
    .toArray()[0];
  return row ? JSON.parse(row.body) : null;
}

export function hiddenOf<Hidden>(place: Place, id: string): Hidden {
  const row = place.world.sql
    .exec<{ hidden: string }>("select hidden from stripe_objects where account = ? and id = ?", place.account, id)
    .toArray()[0];
  return JSON.parse(row?.hidden ?? "{}");
}

export function remove(place: Place, id: string) {
  place.world.sql.exec("delete from stripe_objects where account = ? and id = ?", place.account, id);
}

/** An account's objects of one kind, newest first, as Stripe lists them. `conditions` name fields inside the object. */
export function all<K extends Kind>(place: Place, kind: K, conditions: Record<string, string | number> = {}): Objects[K][] {
  const fields = Object.keys(conditions);
  const where = fields.map(() => "and json_extract(body, ?) = ?").join(" ");
  const values = fields.flatMap((field) => [`$.${field}`, conditions[field] as string | number]);
  return place.world.sql
    .exec<{ body: string }>(
      `select body from stripe_objects where account = ? and kind = ? ${where} order by seq desc`,
      place.account,
      kind,
      ...values,
    )
    .toArray()
    .map((row) => JSON.parse(row.body));
}

/** Every account's objects of one kind with the drawer they lie in: for the clock and the console. */
export function everywhere<K extends Kind>(world: WorldState, kind: K, limit = 200): { place: Place; object: Objects[K]; seq: number }[] {
  return world.sql
    .exec<{ platform: string; account: string; body: string; seq: number }>(
      "select platform, account, body, seq from stripe_objects where kind = ? order by seq desc limit ?",
      kind,
      limit,
    )
    .toArray()
    .map((row) => {
      const object = JSON.parse(row.body) as Objects[K];
      const livemode = "livemode" in object && object.livemode === true;
      return { place: { world, platform: row.platform, account: row.account, livemode }, object, seq: row.seq };
    });
}

/** The drawer that holds an id, wherever it is: a browser on the payment page has no key. */
export function placeOf(world: WorldState, kind: Kind, id: string): Place | null {
  const row = world.sql
    .exec<{ platform: string; account: string; body: string }>(
      "select platform, account, body from stripe_objects where kind = ? and id = ?",
      kind,
      id,
    )
    .toArray()[0];
  if (!row) return null;
  return { world, platform: row.platform, account: row.account, livemode: JSON.parse(row.body).livemode === true };
}

/** Unix seconds on the wall, as every `created` holds them. */
export function seconds(world: WorldState): number {
  return Math.floor(world.wall() / 1_000);
}
