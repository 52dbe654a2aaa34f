// How often may an account ask CJ?
import type { WorldState } from "../vendor.ts";
import { CjError } from "./envelope.ts";

/** A free account asks once a second, counted on the wall clock over all its tokens. */
const secondMs = 1000;
/** Points a day, renewed at midnight UTC. */
const pointsADay = 50_000;

export function setUpLimits(world: WorldState) {
  world.sql.exec("create table if not exists cj_calls (user text primary key, at integer not null)");
  world.sql.exec(
    "create table if not exists cj_points (user text not null, day text not null, used integer not null, primary key (user, day))",
  );
}

/** Refuses a call within a second of the last one that was let through. */
export function checkPace(world: WorldState, user: string) {
  const now = world.wall();
  const last = world.sql.exec<{ at: number }>("select at from cj_calls where user = ?", user).toArray()[0]?.at ?? 0;
  if (now - last < secondMs) throw new CjError(1600200, "Too Many Requests, QPS limit is 1 time/1second");
  world.sql.exec("insert into cj_calls (user, at) values (?, ?) on conflict (user) do update set at = excluded.at", user, now);
}

export interface PointsInfo {
  total: number;
  usedToday: number;
  remaining: number;
}

/** Takes a call's points, or refuses with status 429. */
export function spendPoints(world: WorldState, user: string, points: number): PointsInfo {
  const day = new Date(world.wall()).toISOString().slice(0, 10);
  const used = world.sql.exec<{ used: number }>("select used from cj_points where user = ? and day = ?", user, day).toArray()[0]?.used ?? 0;
  const left = pointsADay - used;
  if (left < points) {
    const info = { total: pointsADay, usedToday: used, remaining: left };
    throw new CjError(16900500, `Insufficient API points. Used today: ${used}, Remaining: ${left}, Required: ${points}`, 429, {
      pointsInfo: info,
    });
  }
  world.sql.exec(
    "insert into cj_points (user, day, used) values (?, ?, ?) on conflict (user, day) do update set used = used + excluded.used",
    user,
    day,
    points,
  );
  return { total: pointsADay, usedToday: used + points, remaining: left - points };
}

/** For tests: uses up today's points but for `left`. */
export function drainPoints(world: WorldState, user: string, left: number) {
  const day = new Date(world.wall()).toISOString().slice(0, 10);
  world.sql.exec(
    "insert into cj_points (user, day, used) values (?, ?, ?) on conflict (user, day) do update set used = excluded.used",
    user,
    day,
    pointsADay - left,
  );
}
