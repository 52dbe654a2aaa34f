// What does an API key look like, and does it still work?
import type { RandomBytes } from "../../kit/ids.ts";
import type { ApiKey } from "./api-keys.contract.ts";

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const length = 32;

/** "tw_live_" and 32 letters of 62: 190 random bits. Bytes beyond the last multiple of 62 are thrown away, so that every letter is as likely. */
export function makeSecret(random: RandomBytes): string {
  let secret = "";
  while (secret.length < length) {
    for (const byte of random(length * 2)) if (byte < 248 && secret.length < length) secret += letters[byte % 62];
  }
  return `tw_live_${secret}`;
}

/** Enough to tell keys apart, far too little to guess the rest. */
export const prefixOf = (secret: string): string => secret.slice(0, "tw_live_".length + 4);

/** Kept to tell a key in use from a forgotten one: a minute is exact enough, and one write a minute is cheap enough. */
export const usedPrecisionMs = 60_000;

export function keyStatus(
  key: { revoked_at: number | null; expires_at: number | null; maker_left: boolean },
  now: number,
): ApiKey["status"] {
  if (key.revoked_at !== null || key.maker_left) return "revoked";
  return key.expires_at !== null && key.expires_at <= now ? "expired" : "active";
}
