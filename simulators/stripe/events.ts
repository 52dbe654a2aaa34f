// What happened in an account, and which endpoint hears of it?
import { createHmac } from "node:crypto";
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import type { Delivery, WorldState } from "../vendor.ts";
import { all, hiddenOf, type Kind, type Objects, type Place, save, seconds } from "./store.ts";

/** The version of the API whose shapes are spoken here: the one the pinned `stripe` package is typed for. */
export const apiVersion = "2026-10-28.endive";

export interface EndpointSecrets {
  secret: string;
  /** Whether it hears of connected accounts instead of its own. */
  connect: boolean;
}

/**
 * Records an event and queues it for every endpoint that wants it. An event of a connected account carries `account`.
 * The endpoint from STRIPE_WEBHOOK_URL stands in while the platform has registered none, and hears everything.
 */
export function emit(place: Place, type: Stripe.Event.Type, object: Objects[Kind], previous?: Record<string, unknown>): Stripe.Event {
  const { world, platform, account } = place;
  const connected = account !== platform;
  const endpoints = listeners(place, type);
  const event = {
    id: newId(world, "evt_1"),
    object: "event",
    ...(connected && { account }),
    api_version: apiVersion,
    created: seconds(world),
    data: { object, ...(previous && { previous_attributes: previous }) },
    livemode: place.livemode,
    pending_webhooks: endpoints.length,
    request: { id: null, idempotency_key: null },
    type,
  } as unknown as Stripe.Event;
  save(place, event);
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
  };
  // Stripe sends its JSON with line breaks: a receiver that serialises it again before checking the signature finds out here.
  const body = JSON.stringify(event, null, 2);
  for (const { url, secret } of endpoints) world.deliver({ vendor: "stripe", url, headers, body, key: secret });
  return event;
}

function listeners(place: Place, type: string): { url: string; secret: string }[] {
  const platform = { ...place, account: place.platform };
  const registered = all(platform, "webhook_endpoint").map((endpoint) => ({
    endpoint,
    own: platform,
    hears: hiddenOf<EndpointSecrets>(platform, endpoint.id).connect === (place.account !== place.platform),
  }));
  const direct =
    place.account === place.platform ? [] : all(place, "webhook_endpoint").map((endpoint) => ({ endpoint, own: place, hears: true }));
  const endpoints = [...registered, ...direct];
  if (endpoints.length === 0) {
    const url = place.world.variable("STRIPE_WEBHOOK_URL");
    return url ? [{ url, secret: place.world.variable("STRIPE_WEBHOOK_SECRET") }] : [];
  }
  return endpoints
    .filter(({ endpoint, hears }) => hears && endpoint.status === "enabled")
    .filter(({ endpoint }) => endpoint.enabled_events.includes("*") || endpoint.enabled_events.includes(type))
    .map(({ endpoint, own }) => ({ url: endpoint.url, secret: hiddenOf<EndpointSecrets>(own, endpoint.id).secret }));
}

/** The Stripe-Signature of one attempt. In test mode Stripe adds a v0 that proves nothing. */
export function signature(body: string, secret: string, unixSeconds: number): string {
  const mac = (key: string) => createHmac("sha256", key).update(`${unixSeconds}.${body}`).digest("hex");
  return `t=${unixSeconds},v1=${mac(secret)},v0=${mac(`not ${secret}`)}`;
}

export function signDelivery(delivery: Delivery, world: WorldState): Record<string, string> {
  return { "stripe-signature": signature(delivery.body, delivery.key ?? "", seconds(world)) };
}
