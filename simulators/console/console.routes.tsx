// Which page or control of the console does a request ask for?
import { type Context, Hono } from "hono";
import type { World } from "../world.ts";
import { aiPage, askedPage } from "./ai.page.tsx";
import { control, type Env } from "./control.ts";
import { inboxPage, mailHtml, mailPage } from "./inbox.page.tsx";
import { callPage, journalPage } from "./journal.page.tsx";
import { overviewPage } from "./overview.page.tsx";
import { missing, type Scene } from "./parts.tsx";
import { objectPage, paymentsPage } from "./payments.page.tsx";
import { suppliersPage } from "./suppliers.page.tsx";
import { webhookPage, webhooksPage } from "./webhooks.page.tsx";

const app = new Hono<Env>();

/** Another site's page must not steer the world through a visitor's browser. Scripts send no Origin. */
app.use(async (context, next) => {
  const { method } = context.req;
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site");
  const foreign = (origin && origin !== new URL(context.req.url).origin) || (site && site !== "same-origin" && site !== "none");
  if (method !== "GET" && method !== "HEAD" && foreign) return context.json({ error: "This request comes from another site." }, 403);
  return next();
});

app.route("/_world", control);

function scene(context: Context<Env>): Scene {
  return { world: context.env.world, query: context.req.query() };
}

app.get("/", (context) => overviewPage(scene(context)));
app.get("/inbox", (context) => inboxPage(scene(context)));
app.get("/inbox/:id", (context) => mailPage(scene(context), context.req.param("id")));
app.get("/inbox/:id/html", (context) => mailHtml(scene(context), context.req.param("id")));
app.get("/payments", (context) => paymentsPage(scene(context)));
app.get("/payments/:id", (context) => objectPage(scene(context), context.req.param("id")));
app.get("/suppliers", (context) => suppliersPage(scene(context)));
app.get("/ai", (context) => aiPage(scene(context)));
app.get("/ai/:id", (context) => askedPage(scene(context), Number(context.req.param("id"))));
app.get("/journal", (context) => journalPage(scene(context)));
app.get("/journal/:id", (context) => callPage(scene(context), Number(context.req.param("id"))));
app.get("/webhooks", (context) => webhooksPage(scene(context)));
app.get("/webhooks/:id", (context) => webhookPage(scene(context), Number(context.req.param("id"))));
app.notFound(() => missing("/", "page"));

export function answerConsole(request: Request, world: World): Response | Promise<Response> {
  return app.fetch(request, { world });
}
