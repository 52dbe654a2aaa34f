// How do tests run a provider in plain Node, with the same tables and a clock they hold in their hands?
import { DatabaseSync } from "node:sqlite";
import { Clock } from "./clock.ts";
import { Settings } from "./settings.ts";
import type { Delivery, Vendor, WorldState } from "./vendor.ts";

export interface TestWorld extends WorldState {
  clock: Clock;
  /** Webhooks queued so far. */
  deliveries: Delivery[];
  variables: Record<string, string>;
  /** Moves the real clock. */
  pass(ms: number): void;
  /** Asks a provider as the platform's egress would: a `fetch` to give to the providers' own packages. */
  fetch: typeof fetch;
}

/** 2026-11-02 09:00 UTC. */
const start = Date.UTC(2026, 10, 2, 9);

export function testWorld(...vendors: Vendor[]): TestWorld {
  const sql = storage();
  sql.exec("create table sequences (name text primary key, value integer not null)");
  let real = start;
  const clock = new Clock(new Settings(sql), () => real, 1);
  const world: TestWorld = {
    sql,
    clock,
    deliveries: [],
    variables: {},
    now: () => clock.now(),
    wall: () => clock.wall(),
    unhurried: () => clock.unhurried(),
    page: (host, path) => `http://world.localhost:8787/${host}${path}`,
    variable: (name) => world.variables[name] ?? "",
    deliver: (delivery) => void world.deliveries.push(delivery),
    sequence: (name) =>
      sql
        .exec<{ value: number }>(
          "insert into sequences (name, value) values (?, 1) on conflict (name) do update set value = value + 1 returning value",
          name,
        )
        .one().value,
    pass: (ms) => {
      real += ms;
    },
    fetch: async (input, init) => {
      const request = new Request(input as string, init as RequestInit);
      const url = new URL(request.url);
      // A page's address goes through the world's origin, as in a browser.
      const [, host = "", ...rest] = url.pathname.split("/");
      const real = url.hostname === "world.localhost" ? new Request(`https://${host}/${rest.join("/")}${url.search}`, request) : request;
      const vendor = vendors.find((one) => one.hosts.includes(new URL(real.url).hostname));
      if (!vendor) throw new TypeError(`No simulator answers for ${real.url}`);
      for (const one of vendors) one.tick?.(world);
      return vendor.handle(real, world);
    },
  };
  for (const vendor of vendors) vendor.setUp(world);
  return world;
}

/** The part of a Durable Object's SqlStorage that providers use, over Node's SQLite. */
export function storage(): SqlStorage {
  const database = new DatabaseSync(":memory:");
  const exec = (query: string, ...values: (string | number | null)[]) => {
    const rows = database.prepare(query).all(...values);
    return { toArray: () => rows, one: () => rows[0], [Symbol.iterator]: () => rows[Symbol.iterator]() };
  };
  return { exec } as unknown as SqlStorage;
}
