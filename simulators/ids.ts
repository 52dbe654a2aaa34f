// What does a provider's id look like, and why is it the same in every run?
import { createHash } from "node:crypto";
import type { WorldState } from "./vendor.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Letters and digits that follow from a text: the same text, the same letters. At most 64 of them. */
export function letters(seed: string, length: number): string {
  const bytes = createHash("sha512").update(seed).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join("");
}

/** A new id with the provider's prefix: `newId(world, "pi_3", 23)`. */
export function newId(world: WorldState, prefix: string, length = 24): string {
  return prefix + letters(`${prefix}${world.sequence(prefix)}`, length);
}

/** A new UUID (version 4 in form, counted in fact). */
export function newUuid(world: WorldState, name: string): string {
  const hex = createHash("sha256")
    .update(`${name}${world.sequence(name)}`)
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
