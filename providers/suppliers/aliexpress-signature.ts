// How does AliExpress know that a call is ours?
import { toHex } from "../secrets.ts";

const encoder = new TextEncoder();

/** Keys in ASCII order, each with its raw value behind it; empty values and the signature itself are left out. */
export function textToSign(parameters: Readonly<Record<string, string>>, path = ""): string {
  const names = Object.keys(parameters)
    .filter((name) => name !== "sign" && parameters[name] !== "")
    .sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  return path + names.map((name) => name + parameters[name]).join("");
}

/**
 * HMAC-SHA256 under the app's secret, hexadecimal in capitals. `path` ("/auth/token/create") stands in front for system calls under /rest; calls of
 * business methods under /sync have none. Official description with a test vector: https://openservice.aliexpress.com/doc/doc.htm (API signature algorithm).
 */
export async function signAliexpress(parameters: Readonly<Record<string, string>>, secret: string, path = ""): Promise<string> {
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return toHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(textToSign(parameters, path))))).toUpperCase();
}
