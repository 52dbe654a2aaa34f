// How does a test deliver Stripe's webhooks: late, twice, forged, in any order?
import { createHmac } from "node:crypto";
import type { Shop } from "./shop.ts";

export interface Webhook {
  id: string;
  type: string;
  body: string;
}

/** What the simulated Stripe has queued for this shop's account, oldest first. */
export async function webhooksOf(shop: Shop, type?: string): Promise<Webhook[]> {
  const queued = (await shop.platform.world.deliveries()).filter((one) => one.vendor === "stripe");
  return queued
    .map((one) => ({ body: one.body, event: JSON.parse(one.body) as { id: string; type: string; account?: string } }))
    .filter(({ event }) => event.account === shop.account && (!type || event.type === type))
    .map(({ body, event }) => ({ id: event.id, type: event.type, body }));
}

export function signature(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}

/** Posts it to the platform. `age_s` is how long ago it claims to have been signed. */
export async function deliver(
  shop: Shop,
  webhook: Webhook,
  options: { age_s?: number; secret?: string; body?: string; header?: string } = {},
): Promise<number> {
  const { platform } = shop;
  const secret = options.secret ?? String(platform.env.STRIPE_WEBHOOK_SECRET);
  const seconds = Math.floor(platform.now() / 1_000) - (options.age_s ?? 0);
  const header = options.header ?? signature(webhook.body, secret, seconds);
  const response = await platform.fetch(
    new Request("http://api.localhost:8787/hooks/stripe", {
      method: "POST",
      headers: { "content-type": "application/json", ...(header ? { "stripe-signature": header } : {}) },
      body: options.body ?? webhook.body,
    }),
  );
  await response.text();
  return response.status;
}
