// How do scripts, tests and the console's own buttons steer the world?
import { type Context, Hono } from "hono";
import { faultKinds, type NewFault } from "../faults.ts";
import { findMail, listMails } from "../mail/mails.ts";
import { reportEvent } from "../resend/emails.ts";
import { vendorByName } from "../vendors.ts";
import type { World } from "../world.ts";
import { oneClickUrl } from "./inbox.page.tsx";
import { supplierControl } from "./supplier-orders.ts";

export type Env = { Bindings: { world: World } };
type Fields = Record<string, unknown>;

/** A wish that cannot be granted, and why. */
class Refusal extends Error {}

async function fieldsOf(context: Context<Env>): Promise<Fields> {
  const text = await context.req.text();
  if (!text) return {};
  if (isForm(context)) return Object.fromEntries(new URLSearchParams(text));
  try {
    const fields = JSON.parse(text);
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) return fields;
  } catch {
    // Said below.
  }
  throw new Refusal("The body is a JSON object or a form.");
}

function isForm(context: Context<Env>): boolean {
  return (context.req.header("content-type") ?? "").includes("form-urlencoded");
}

/** Forms go back to the page they were on; scripts get JSON. */
function done(context: Context<Env>, answer: object, back?: string): Response {
  if (!isForm(context)) return context.json(answer);
  const referer = URL.parse(context.req.header("referer") ?? "");
  return context.redirect(back ?? (referer ? referer.pathname + referer.search : "/"), 303);
}

function number(fields: Fields, name: string, otherwise: number): number {
  const value = fields[name] === undefined || fields[name] === "" ? otherwise : Number(fields[name]);
  if (!Number.isFinite(value)) throw new Refusal(`${name} is a number.`);
  return value;
}

function clockOf(world: World) {
  return { now: world.now(), wall: world.wall(), unhurried: world.unhurried(), speed: world.clock.speed() };
}

async function moveClock(context: Context<Env>): Promise<Response> {
  const { world } = context.env;
  const fields = await fieldsOf(context);
  const ms = number(fields, "advance_ms", 0);
  if (!Number.isSafeInteger(ms) || ms < 0) throw new Refusal("advance_ms is a whole number, 0 or more: time does not go back.");
  const speed = number(fields, "speed", world.clock.speed());
  if (speed < 1 || speed > 100_000) throw new Refusal("speed is a number from 1 to 100000.");
  if (fields.speed !== undefined) await world.setSpeed(speed);
  if (ms > 0) await world.advance(ms, fields.wall === true || fields.wall === "true");
  return done(context, clockOf(world));
}

function readFault(fields: Fields): NewFault {
  const vendor = String(fields.vendor ?? "");
  if (!vendorByName(vendor)) throw new Refusal(`There is no provider "${vendor}".`);
  const kind = faultKinds.find((one) => one === fields.kind);
  if (!kind) throw new Refusal(`kind is one of ${faultKinds.join(", ")}.`);
  const status = number(fields, "status", 500);
  const times = number(fields, "times", 1);
  const delay_ms = number(fields, "delay_ms", 60_000);
  if (!Number.isInteger(status) || status < 400 || status > 599) throw new Refusal("status is from 400 to 599.");
  if (!Number.isInteger(times) || times < 1) throw new Refusal("times is a whole number from 1.");
  if (!Number.isInteger(delay_ms) || delay_ms < 0) throw new Refusal("delay_ms is a whole number from 0.");
  return { vendor, operation: String(fields.operation || "*"), kind, status, times, delay_ms };
}

/** A form cannot delete; it says that it means to. */
async function changeFaults(context: Context<Env>): Promise<Response> {
  const { world } = context.env;
  const fields = context.req.method === "DELETE" ? { _method: "delete" } : await fieldsOf(context);
  if (fields._method === "delete") world.clearFaults();
  else world.addFault(readFault(fields));
  return done(context, world.faults.list(), "/#faults");
}

function mailOf(context: Context<Env>) {
  const mail = findMail(context.env.world, context.req.param("id") ?? "");
  if (!mail) throw new Refusal("There is no such mail.");
  return mail;
}

export const control = new Hono<Env>();

control.onError((error, context) => {
  if (error instanceof Refusal) return context.json({ error: error.message }, 400);
  throw error;
});

control.get("/inbox", (context) => context.json(listMails(context.env.world, context.req.query("to"))));
control.get("/inbox/:id", (context) => context.json(mailOf(context)));
control.post("/inbox/:id/events", async (context) => {
  const mail = mailOf(context);
  const { type } = await fieldsOf(context);
  const known = (["opened", "clicked", "complained", "bounced", "delivered"] as const).find((one) => one === type);
  if (!known) throw new Refusal("type is opened, clicked, complained, bounced or delivered.");
  reportEvent(context.env.world, mail, known);
  return done(context, mail);
});
control.post("/inbox/:id/unsubscribe", async (context) => {
  const mail = mailOf(context);
  const url = oneClickUrl(mail);
  if (!url) throw new Refusal("This mail offers no one-click unsubscribe.");
  // Exactly what a mailbox provider sends: no cookies, no redirects followed, this body (RFC 8058).
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const status = await context.env.world.callPlatform(url, { method: "POST", headers, body: "List-Unsubscribe=One-Click" });
  return done(context, { url, status }, `/inbox/${mail.id}?unsubscribe=${status || "no answer"}`);
});

control.get("/journal", (context) => context.json(context.env.world.journal(context.req.query("vendor"), context.req.query("operation"))));

control.get("/faults", (context) => context.json(context.env.world.faults.list()));
control.on(["POST", "DELETE"], "/faults", changeFaults);

control.get("/clock", (context) => context.json(clockOf(context.env.world)));
control.post("/clock", moveClock);

control.post("/reset", async (context) => {
  const { at } = await fieldsOf(context);
  const moment = at === undefined || at === "" ? null : Number(at);
  if (moment !== null && (!Number.isSafeInteger(moment) || moment < 0)) throw new Refusal("at is a moment in epoch ms.");
  await context.env.world.reset(moment);
  return done(context, { reset: true }, "/");
});

control.get("/deliveries", (context) => context.json(context.env.world.deliveries()));
control.post("/deliveries/hold", (context) => {
  context.env.world.holdDeliveries(true);
  return done(context, { held: true });
});
control.post("/deliveries/release", (context) => {
  context.env.world.holdDeliveries(false);
  return done(context, { held: false });
});
control.post("/deliveries/send-all", async (context) => done(context, { sent: await context.env.world.sendDeliveries() }));
control.post("/deliveries/:id/send", async (context) => {
  const id = Number(context.req.param("id"));
  if (!context.env.world.webhooks.find(id)) throw new Refusal("There is no such delivery.");
  return done(context, { status: await context.env.world.sendDelivery(id) });
});

control.post("/suppliers/:supplier/orders/:id/:action", async (context) => {
  const { supplier, id, action } = context.req.param();
  const refusal = await supplierControl(context.env.world, supplier, id, action);
  if (refusal) throw new Refusal(refusal);
  return done(context, { supplier, id, action });
});
