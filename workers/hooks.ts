// How does a report from outside find the one who understands it?
import { Hono } from "hono";
import { internalError, notFound, Problem } from "../kit/problem.ts";
import type { Env } from "../providers/env.ts";
import { problemResponse } from "./door.ts";
import type { Hook } from "./hooks/table.ts";
import type { Afterwards } from "./router.ts";

/** Providers try again on anything but 2xx: a refusal says that it would not help, a fault that it would. */
export function openHooks(hooks: readonly Hook[]): (request: Request, env: Env, afterwards: Afterwards) => Promise<Response> {
  const app = new Hono<{ Bindings: { env: Env; afterwards: Afterwards } }>();
  for (const hook of hooks) {
    app.post(`/hooks/${hook.path}`, async (c) => {
      try {
        return await hook.receive(c.req.raw, c.env.env, c.env.afterwards, c.req.param() as Record<string, string>);
      } catch (error) {
        if (error instanceof Problem) return problemResponse(error, "");
        console.error(JSON.stringify({ level: "error", message: "hook failed", hook: hook.path, error: String(error) }));
        return problemResponse(new Problem(internalError), "");
      }
    });
  }
  app.notFound(() => problemResponse(new Problem(notFound), ""));
  return async (request, env, afterwards) => app.fetch(request, { env, afterwards });
}
