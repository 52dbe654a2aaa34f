// How many requests may a team make in a second?
import type { WorldState } from "../vendor.ts";

/** Resend's default is 2; this one takes 10, so that a demo does not crawl. Counted over the last second of the wall clock. */
export const requestsPerSecond = 10;

export function setUpRateLimit(sql: SqlStorage) {
  sql.exec("create table if not exists resend_requests (team text not null, at integer not null)");
}

/** Counts one request. `remaining` is below 0 when it is one too many. */
export function countRequest(world: WorldState, team: string): { allowed: boolean; headers: Record<string, string> } {
  const now = world.wall();
  world.sql.exec("delete from resend_requests where at <= ?", now - 1_000);
  const { used } = world.sql.exec<{ used: number }>("select count(*) as used from resend_requests where team = ?", team).one();
  const allowed = used < requestsPerSecond;
  if (allowed) world.sql.exec("insert into resend_requests (team, at) values (?, ?)", team, now);
  const headers: Record<string, string> = {
    "ratelimit-limit": String(requestsPerSecond),
    "ratelimit-remaining": String(allowed ? requestsPerSecond - used - 1 : 0),
    "ratelimit-reset": "1",
    "ratelimit-policy": `${requestsPerSecond};w=1`,
  };
  if (!allowed) headers["retry-after"] = "1";
  return { allowed, headers };
}
