// Who may order through the app: codes, access tokens and refresh tokens.
import { digits, hex } from "../catalogue/dice.ts";
import type { WorldState } from "../vendor.ts";
import { GatewayError } from "./gateway.ts";
import { app } from "./signature.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const codeLifeMs = 10 * minuteMs;
const accessLifeMs = 30 * dayMs;
const refreshLifeMs = 60 * dayMs;

/** One buyer's account that allowed the app. */
export interface Account {
  account: string;
  userId: string;
  /** Orders are paid by themselves; else the buyer has to. */
  pays: boolean;
}

export function setUpTokens(world: WorldState) {
  world.sql.exec(
    "create table if not exists aliexpress_codes (code text primary key, account text not null, pays integer not null, expires_at integer not null, used integer not null default 0)",
  );
  world.sql.exec(
    "create table if not exists aliexpress_tokens (access_token text primary key, refresh_token text not null unique, account text not null, pays integer not null, expires_at integer not null, refresh_expires_at integer not null)",
  );
}

function secret(world: WorldState, name: string): string {
  return hex(`${name} ${world.sequence(`aliexpress_${name}`)} ${world.wall()}`, 40);
}

/** A code for the account that pressed Allow; it works once, for ten minutes. */
export function grantCode(world: WorldState, account: string, pays: boolean): string {
  const code = `3_${app.key}_${secret(world, "code").slice(0, 24)}`;
  world.sql.exec(
    "insert into aliexpress_codes (code, account, pays, expires_at) values (?, ?, ?, ?)",
    code,
    account,
    pays ? 1 : 0,
    world.wall() + codeLifeMs,
  );
  return code;
}

export function userIdOf(account: string): string {
  return digits(`buyer ${account}`, 9);
}

function issue(world: WorldState, account: string, pays: boolean): Record<string, unknown> {
  const now = world.wall();
  const access = `500${secret(world, "access")}`;
  const refresh = `500${secret(world, "refresh")}`;
  world.sql.exec(
    "insert into aliexpress_tokens (access_token, refresh_token, account, pays, expires_at, refresh_expires_at) values (?, ?, ?, ?, ?, ?)",
    access,
    refresh,
    account,
    pays ? 1 : 0,
    now + accessLifeMs,
    now + refreshLifeMs,
  );
  return {
    refresh_token_valid_time: now + refreshLifeMs,
    havana_id: `13${digits(`havana ${account}`, 10)}`,
    expire_time: now + accessLifeMs,
    locale: "en_US",
    user_nick: account.split("@")[0],
    access_token: access,
    refresh_token: refresh,
    user_id: userIdOf(account),
    account_platform: "buyerApp",
    refresh_expires_in: refreshLifeMs / 1000,
    expires_in: accessLifeMs / 1000,
    sp: "ae",
    seller_id: userIdOf(account),
    account,
    code: "0",
  };
}

/** Exchanges a code for tokens, once. */
export function createToken(world: WorldState, code: string): Record<string, unknown> {
  const row = world.sql
    .exec<{ account: string; pays: number }>(
      "update aliexpress_codes set used = 1 where code = ? and used = 0 and expires_at > ? returning account, pays",
      code,
      world.wall(),
    )
    .toArray()[0];
  if (!row) throw new GatewayError("InvalidCode");
  return issue(world, row.account, row.pays === 1);
}

/** New tokens for a refresh token; the old pair stops working. */
export function refreshToken(world: WorldState, refresh: string): Record<string, unknown> {
  const row = world.sql
    .exec<{ account: string; pays: number }>(
      "delete from aliexpress_tokens where refresh_token = ? and refresh_expires_at > ? returning account, pays",
      refresh,
      world.wall(),
    )
    .toArray()[0];
  if (!row) throw new GatewayError("IllegalRefreshToken");
  return issue(world, row.account, row.pays === 1);
}

/** Whose token this is; refuses a missing, unknown or expired one. */
export function accountOf(world: WorldState, token: string | undefined): Account {
  const row = world.sql
    .exec<{ account: string; pays: number }>(
      "select account, pays from aliexpress_tokens where access_token = ? and expires_at > ?",
      token ?? "",
      world.wall(),
    )
    .toArray()[0];
  if (!row) throw new GatewayError("IllegalAccessToken");
  return { account: row.account, userId: userIdOf(row.account), pays: row.pays === 1 };
}

/** For the console and tests: ends every token of an account, as if the buyer had withdrawn. */
export function revokeAccount(world: WorldState, account: string) {
  world.sql.exec("delete from aliexpress_tokens where account = ?", account);
}
