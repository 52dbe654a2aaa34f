// What does api.<root> answer besides the operations of the table?
import { Hono } from "hono";
import { configOf, type Env, storeDatabases } from "../providers/env.ts";
import { openLog } from "../providers/log.ts";
import type { Route } from "./door.ts";
import { openLive } from "./live.ts";
import { describe } from "./openapi.ts";
import { type Afterwards, openRouter } from "./router.ts";

/** Is everything there that a request needs? Each dependency is asked the smallest question. */
async function readiness(env: Env): Promise<{ ready: boolean; checks: Record<string, "ok" | "failing"> }> {
  const log = openLog({});
  const ask = async (name: string, work: () => unknown): Promise<[string, "ok" | "failing"]> => {
    try {
      await work();
      return [name, "ok"];
    } catch (error) {
      log.error("not ready", { check: name, error: String(error) });
      return [name, "failing"];
    }
  };
  const results = await Promise.all([
    ask("platform_database", () => env.PLATFORM_DB.prepare("select 1").first()),
    ...storeDatabases(env).map((database, n) => ask(`store_database_${n}`, () => database.prepare("select 1").first())),
    ask("media", () => env.MEDIA.head("ready")),
    ask("configuration", () => configOf(env)),
  ]);
  return { ready: results.every(([, state]) => state === "ok"), checks: Object.fromEntries(results) };
}

const referencePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src blob:; frame-ancestors 'none'; base-uri 'none'";

const referencePage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Tradewind API</title></head>
<body style="margin:0"><div id="reference"></div><script src="/docs/reference.js"></script><script src="/docs/start.js"></script></body></html>`;

export function openApi(table: readonly Route[]): (request: Request, env: Env, afterwards: Afterwards) => Promise<Response> {
  const answer = openRouter(table);
  const live = openLive();
  const app = new Hono<{ Bindings: { env: Env; afterwards: Afterwards } }>();
  let document: string | undefined;
  app.get("/health", (c) => c.json({ status: "ok" }));
  app.get("/ready", async (c) => {
    const { ready, checks } = await readiness(c.env.env);
    return c.json({ status: ready ? "ready" : "not_ready", checks }, ready ? 200 : 503, { "cache-control": "no-store" });
  });
  app.get("/openapi.json", (c) => {
    const { PLATFORM_DOMAIN, ENVIRONMENT } = configOf(c.env.env);
    document ??= JSON.stringify(describe(table, `${ENVIRONMENT === "local" ? "http" : "https"}://api.${PLATFORM_DOMAIN}`));
    return c.body(document, 200, { "content-type": "application/json", "cache-control": "public, max-age=60" });
  });
  app.get("/docs", (c) => c.html(referencePage, 200, { "content-security-policy": referencePolicy }));
  // The reader's program is a file of the www site, so that nothing is fetched from elsewhere.
  app.get("/docs/*", (c) => c.env.env.WWW.fetch(c.req.raw));
  app.get("/api/v1/stores/:store_id/live", (c) => live(c.req.raw, c.env.env, c.req.param("store_id")));
  app.all("*", (c) => answer(c.req.raw, c.env.env, c.env.afterwards));
  return async (request, env, afterwards) => app.fetch(request, { env, afterwards });
}
