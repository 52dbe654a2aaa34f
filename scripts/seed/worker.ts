// The Worker that makes the demo: it lives the past of three stores with the platform's own commands.
import { and, inArray, isNotNull } from "drizzle-orm";
import { lookDelay } from "../../core/fulfilment/fulfilment.rules.ts";
import { reconcilePayments } from "../../core/payments/reconcile.commands.ts";
import { renewCredentials } from "../../core/suppliers/connections.commands.ts";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { day, hour, minute } from "../../kit/time.ts";
import type { Env } from "../../providers/env.ts";
import { Calendar } from "./calendar.ts";
import { pastMs, planCarts, planOrders } from "./diary.ts";
import { askForProducts, clearOut, lookOver } from "./fill-shelves.ts";
import { join, memberOf, openAccount, openDemoStore, password } from "./open-stores.ts";
import { OrderLife, type Shop } from "./order-life.ts";
import { Past } from "./past.ts";
import { shops } from "./shops.ts";

export * from "../../workers/index.ts";

/** The past ends a little before the present: what it still has to do takes a moment of the world's time. */
const margin = 5 * minute;
/** Mails of the last hours are in the inbox, older ones are long read and gone. */
const mailsSince = 6 * hour;
/** Looks in vain at a parcel that is under way: the next one is due in hours. */
const looksByNow = 18;

const by = (name: string) => ({ kind: "robot" as const, id: name, name });

async function seed(env: Env, say: (text: string) => void): Promise<object> {
  const present = Date.now() - margin;
  const past = new Past(env, (work, at) => work === "set-up-store" || (work.startsWith("mail-") && at < present - mailsSince));
  await past.begin(present - pastMs);
  const owner = await openAccount(past, "Dana Merchant", "demo@tradewind.example", "pro");
  const clerk = await openAccount(past, "Alex Admin", "admin@tradewind.example");
  const viewer = await openAccount(past, "Vera Viewer", "viewer@tradewind.example");

  const contexts = [];
  for (const shop of shops) {
    const { store, context } = await openDemoStore(past, owner, shop);
    await join(past, context, owner, clerk, "admin");
    contexts.push({ shop, store, context, asked: await askForProducts(context, shop) });
  }
  const [first] = contexts;
  if (first) await join(past, first.context, owner, viewer, "viewer");
  await past.settle();
  say("Three stores are open, their products are imported");

  await past.moveTo(present - pastMs + 2 * hour);
  const calendar = new Calendar(past);
  const lives = [];
  for (const { shop, store, context, asked } of contexts) {
    const at: Shop = {
      shop,
      shelved: await lookOver(context, shop, asked),
      merchant: context,
      clerk: past.storeContext(store, memberOf(clerk)),
      shopper: past.storeContext(store, { kind: "shopper", id: "guest", name: "A shopper" }),
      robot: past.storeContext(store, by("Fulfilment")),
    };
    const life = new OrderLife(past, calendar, at, present);
    for (const order of planOrders(shop)) life.plan(order);
    for (const cart of planCarts(shop)) life.planCart(cart);
    for (let at = present - pastMs + 7 * day; at < present; at += 7 * day) calendar.add(at, () => renewCredentials(context));
    calendar.add(present - 6 * day, () => clearOut(context, at.shelved));
    lives.push(life);
  }
  await past.drain();
  say("The shelves are filled");

  await calendar.liveUntil(present);
  for (const life of lives) await life.lookAtAll();
  await past.settle();
  for (const { context } of contexts) {
    await renewCredentials(context);
    await reconcilePayments(context);
    await past.settle();
    const { store } = context;
    const travelling = and(
      inArray(fulfilmentOrders.status, ["ordered", "shipped", "out_for_delivery"]),
      isNotNull(fulfilmentOrders.next_step_at),
    );
    const next_step_at = Date.now() + lookDelay(context.settings.follow_interval_ms, looksByNow);
    await store.commit([store.update(fulfilmentOrders, travelling, { looks: looksByNow, next_step_at })]);
  }
  await past.end();
  say("Two months have passed");
  return {
    email: owner.email,
    password,
    others: [clerk.email, viewer.email],
    stores: shops.map(({ name, slug }) => ({ name, slug })),
  };
}

/** The script that started us reads the log. */
const say = (text: string) => console.info(`demo: ${text}`);

/** Answers when all is done. Webhooks of the past find nobody: whatever they tell is looked up at the provider anyway. */
export default {
  async fetch(request, env) {
    // A POST: whatever is only read may be asked for again by the local runtime when it starts anew, and the past is lived once.
    if (request.method !== "POST" || new URL(request.url).pathname !== "/seed") return new Response(null, { status: 204 });
    try {
      return Response.json(await seed(env, say));
    } catch (error) {
      const reason = error instanceof Error ? `${error.stack} ${JSON.stringify(error)}` : String(error);
      return Response.json({ reason }, { status: 500 });
    }
  },
  queue() {},
} satisfies ExportedHandler<Env>;
