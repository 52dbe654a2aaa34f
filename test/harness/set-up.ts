// What does every feature test find when it starts?
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { clock } from "./clock.ts";

const bound = env as unknown as Record<string, never>;
await applyD1Migrations(bound.PLATFORM_DB as unknown as D1Database, bound.PLATFORM_MIGRATIONS as never);
await applyD1Migrations(bound.STORE_DB_0 as unknown as D1Database, bound.STORE_MIGRATIONS as never);

// The world may outlive a file of tests: the file begins at the world's present.
const world = await (bound.SIMULATORS as unknown as Fetcher).fetch("http://world.localhost:8787/_world/clock");
clock.offset_ms = ((await world.json()) as { wall: number }).wall - Date.now();
