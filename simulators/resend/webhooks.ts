// How does Resend prove that a webhook is its own?
import { createHmac } from "node:crypto";
import type { Delivery, WorldState } from "../vendor.ts";

/** Svix's signature: HMAC-SHA256 of `id.timestamp.body` with the decoded secret, in base64. */
export function svixSignature(id: string, timestamp: number, body: string, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

export function signDelivery(delivery: Delivery, world: WorldState): Record<string, string> {
  const timestamp = Math.floor(world.wall() / 1_000);
  const signature = svixSignature(delivery.headers["svix-id"] ?? "", timestamp, delivery.body, delivery.key ?? "");
  return { "svix-timestamp": String(timestamp), "svix-signature": signature };
}
