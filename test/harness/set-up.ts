// What does every feature test find when it starts?
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { setByWorld } from "./clock.ts";

const bound = env as unknown as Record<string, never>;
await applyD1Migrations(bound.PLATFORM_DB as unknown as D1Database, bound.PLATFORM_MIGRATIONS as never);
await applyD1Migrations(bound.STORE_DB_0 as unknown as D1Database, bound.STORE_MIGRATIONS as never);
await setByWorld();
