// How does a merchant get to the onboarding page, once and for a few minutes?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import type { WorldState } from "../vendor.ts";
import { enable, profileOf } from "./account-objects.ts";
import { tell } from "./accounts.ts";
import type { Call, Operations } from "./calls.ts";
import { invalid } from "./errors.ts";
import { get, type Place, save, seconds } from "./store.ts";

const linkMinutes = 5;

function createLink(call: Call): object {
  const { params, world } = call;
  params.only("account", "type", "refresh_url", "return_url", "collect", "collection_options", "expand");
  const account = get(call, "account", params.required("account"), "account");
  const type = params.choice("type", ["account_onboarding", "account_update"]);
  if (!type) throw invalid("Missing required param: type.", "type", "parameter_missing");
  const link = { account: account.id, refresh_url: params.required("refresh_url"), return_url: params.required("return_url") };
  const id = newId(world, "al_", 24);
  world.sql.exec(
    "insert into stripe_links (id, platform, account, refresh_url, return_url, expires_at) values (?, ?, ?, ?, ?, ?)",
    id,
    call.platform,
    link.account,
    link.refresh_url,
    link.return_url,
    world.unhurried() + linkMinutes * 60_000,
  );
  const created = seconds(world);
  return {
    object: "account_link",
    created,
    expires_at: created + linkMinutes * 60,
    url: world.page("connect.stripe.com", `/setup/s/${account.id}/${id}`),
  };
}

export interface AccountLink {
  id: string;
  platform: string;
  account: string;
  refresh_url: string;
  return_url: string;
  expires_at: number;
  /** A link opens once; the page it opened stays usable. */
  opened: number;
  finished: number;
}

export function setUpLinks(sql: SqlStorage) {
  sql.exec(
    "create table if not exists stripe_links (id text primary key, platform text not null, account text not null, refresh_url text not null, return_url text not null, expires_at integer not null, opened integer not null default 0, finished integer not null default 0)",
  );
}

export function findLink(world: WorldState, id: string): AccountLink | null {
  return (world.sql.exec("select * from stripe_links where id = ?", id).toArray()[0] as unknown as AccountLink) ?? null;
}

export function accountOfLink(world: WorldState, link: AccountLink): { place: Place; account: Stripe.Account } {
  const place = { world, platform: link.platform, account: link.platform, livemode: false };
  return { place, account: get(place, "account", link.account) };
}

/** What the onboarding page's last button does. */
export function finishOnboarding(world: WorldState, link: AccountLink, details: { name: string; phone: string; url: string }) {
  const { place, account } = accountOfLink(world, link);
  account.business_profile = { ...profileOf(account), name: details.name, support_phone: details.phone, url: details.url };
  if (account.settings) account.settings.dashboard.display_name = details.name;
  enable(account, seconds(world));
  save(place, account);
  world.sql.exec("update stripe_links set finished = 1 where id = ?", link.id);
  tell(place, account);
}

export const accountLinkOperations: Operations = { "POST /v1/account_links": createLink };
