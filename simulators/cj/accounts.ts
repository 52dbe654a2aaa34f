// Who calls CJ, for how long, and with how much money?
import { digits, hex } from "../catalogue/dice.ts";
import type { WorldState } from "../vendor.ts";
import { CjError, chinaTime } from "./envelope.ts";

const dayMs = 86_400_000;
const accessLifeMs = 15 * dayMs;
const refreshLifeMs = 180 * dayMs;
const loginEveryMs = 5 * 60_000;

/** What a new account has in its purse, US cents. */
const firstBalance = 500_000;
/** User numbers ending in three zeros belong to people who forgot to charge their purse. */
const emptyPurse = 50;

export interface Account {
  /** "CJ1234567". */
  user: string;
  openId: number;
}

export function setUpAccounts(world: WorldState) {
  world.sql.exec(
    "create table if not exists cj_accounts (user text primary key, open_id integer not null, balance integer not null, logged_in_at integer not null default 0)",
  );
  world.sql.exec(
    "create table if not exists cj_tokens (access_token text primary key, refresh_token text not null, user text not null, expires_at integer not null, refresh_expires_at integer not null)",
  );
}

function issue(
  world: WorldState,
  user: string,
): { accessToken: string; accessTokenExpiryDate: string; refreshToken: string; refreshTokenExpiryDate: string; createDate: string } {
  const now = world.wall();
  const count = world.sequence("cj_token");
  const access = hex(`access ${user} ${count} ${now}`, 32);
  const refresh = hex(`refresh ${user} ${count} ${now}`, 32);
  world.sql.exec(
    "insert into cj_tokens (access_token, refresh_token, user, expires_at, refresh_expires_at) values (?, ?, ?, ?, ?)",
    access,
    refresh,
    user,
    now + accessLifeMs,
    now + refreshLifeMs,
  );
  return {
    accessToken: access,
    accessTokenExpiryDate: chinaTime(now + accessLifeMs),
    refreshToken: refresh,
    refreshTokenExpiryDate: chinaTime(now + refreshLifeMs),
    createDate: chinaTime(now),
  };
}

/** Tokens for an API key, "CJUserNum@api@" and 32 hexadecimal digits; once in five minutes. Any key of that form belongs to somebody. */
export function getAccessToken(world: WorldState, apiKey: unknown): object {
  if (typeof apiKey !== "string" || apiKey === "") throw new CjError(1600300, "apiKey must be not empty");
  const user = /^(CJ\d{3,12})@api@[0-9a-f]{32}$/.exec(apiKey)?.[1];
  if (!user) throw new CjError(1600005, "APIkey is wrong, please check and try again");
  const balance = user.endsWith("000") ? emptyPurse : firstBalance;
  world.sql.exec(
    "insert into cj_accounts (user, open_id, balance) values (?, ?, ?) on conflict do nothing",
    user,
    Number(digits(`open ${user}`, 7)),
    balance,
  );
  const account = world.sql
    .exec<{ open_id: number; logged_in_at: number }>("select open_id, logged_in_at from cj_accounts where user = ?", user)
    .one();
  if (world.wall() - account.logged_in_at < loginEveryMs) throw new CjError(1600200, "Too Many Requests, QPS limit is 1 time/300second");
  world.sql.exec("update cj_accounts set logged_in_at = ? where user = ?", world.wall(), user);
  return { openId: account.open_id, ...issue(world, user) };
}

/** A new pair for a refresh token; the old pair stops working. */
export function refreshAccessToken(world: WorldState, refreshToken: unknown): object {
  const row = world.sql
    .exec<{ user: string }>(
      "delete from cj_tokens where refresh_token = ? and refresh_expires_at > ? returning user",
      typeof refreshToken === "string" ? refreshToken : "",
      world.wall(),
    )
    .toArray()[0];
  if (!row) throw new CjError(1600003, "Refresh token is failure");
  return issue(world, row.user);
}

export function logout(world: WorldState, account: Account): boolean {
  world.sql.exec("delete from cj_tokens where user = ?", account.user);
  return true;
}

/** Whose access token this is. */
export function accountOf(world: WorldState, token: string | null): Account {
  if (!token) throw new CjError(1600002, "CJ-Access-Token must be not empty");
  const row = world.sql
    .exec<{ user: string; open_id: number }>(
      "select a.user, a.open_id from cj_tokens t join cj_accounts a on a.user = t.user where t.access_token = ? and t.expires_at > ?",
      token,
      world.wall(),
    )
    .toArray()[0];
  if (!row) throw new CjError(1600001, "Authentication failed");
  return { user: row.user, openId: row.open_id };
}

/** What is left in the purse, US cents. */
export function balanceOf(world: WorldState, user: string): number {
  return world.sql.exec<{ balance: number }>("select balance from cj_accounts where user = ?", user).one().balance;
}

/** Takes money out of the purse, US cents; refuses what is not there. A negative amount gives back. */
export function spend(world: WorldState, user: string, cents: number) {
  const done = world.sql
    .exec("update cj_accounts set balance = balance - ? where user = ? and balance >= ? returning balance", cents, user, cents)
    .toArray();
  if (done.length === 0) throw new CjError(1604000, "Balance is insufficient");
}

/** For the console and tests: what is in the purse from now on, US cents. */
export function setCjBalance(world: WorldState, user: string, cents: number) {
  world.sql.exec("update cj_accounts set balance = ? where user = ?", cents, user);
}
