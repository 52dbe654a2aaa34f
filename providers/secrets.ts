// How are things hashed, signed and sealed? Only standard primitives of the runtime, each with its parameters' source.
import { scrypt, timingSafeEqual } from "node:crypto";
import type { Passwords } from "../core/ports/ports.ts";
import type { RandomBytes } from "../kit/ids.ts";

const encoder = new TextEncoder();

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function digest(text: string | Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", typeof text === "string" ? encoder.encode(text) : text)));
}

/** HMAC-SHA256 keyed by the platform's secret and the purpose, base64url: a signature for one use says nothing for another. */
export async function sign(secret: string, purpose: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey("raw", encoder.encode(`${secret}:${purpose}`), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return toBase64Url(new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text))));
}

/** OWASP's scrypt setting of 16 MiB, N=2^14 r=8 p=5 (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html), within workerd's cap. */
const cost = { N: 2 ** 14, r: 8, p: 5, maxmem: 64 * 1024 * 1024 };

function derive(password: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

export function openPasswords(random: RandomBytes): Passwords {
  return {
    async hash(password) {
      const salt = random(16);
      return `scrypt$${cost.N}$${cost.r}$${cost.p}$${toBase64(salt)}$${toBase64(await derive(password, salt))}`;
    },
    async verify(password, hash) {
      const [kind, , , , salt, key] = (hash ?? "").split("$");
      const known = kind === "scrypt" && salt && key;
      const derived = await derive(password, known ? fromBase64(salt) : new Uint8Array(16));
      return known ? timingSafeEqual(derived, fromBase64(key)) : false;
    },
  };
}

/**
 * Seals a secret with AES-256-GCM under a fresh data key, and the data key under the platform's key: changing the platform's key re-wraps
 * small keys, not every secret. `context` (the account's id) is bound in, so that a sealed text moved to another row does not open.
 */
export async function seal(masterKey: string, context: string, secret: string, random: RandomBytes): Promise<string> {
  const dataKey = random(32);
  const [wrapped, sealed] = [
    await encrypt(fromBase64(masterKey), dataKey, context, random),
    await encrypt(dataKey, encoder.encode(secret), context, random),
  ];
  return `v1.${toBase64(wrapped)}.${toBase64(sealed)}`;
}

/** @throws Error when the text was changed, moved to another context, or sealed under another key. */
export async function unseal(masterKey: string, context: string, text: string): Promise<string> {
  const [version, wrapped, sealed] = text.split(".");
  if (version !== "v1" || !wrapped || !sealed) throw new Error("Not a sealed text.");
  const dataKey = await decrypt(fromBase64(masterKey), fromBase64(wrapped), context);
  return new TextDecoder().decode(await decrypt(dataKey, fromBase64(sealed), context));
}

async function encrypt(key: Uint8Array, bytes: Uint8Array, context: string, random: RandomBytes): Promise<Uint8Array> {
  const nonce = random(12);
  const imported = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const body = new Uint8Array(
    await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: encoder.encode(context) }, imported, bytes),
  );
  const all = new Uint8Array(nonce.length + body.length);
  all.set(nonce);
  all.set(body, nonce.length);
  return all;
}

async function decrypt(key: Uint8Array, bytes: Uint8Array, context: string): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
  const opened = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: bytes.slice(0, 12), additionalData: encoder.encode(context) },
    imported,
    bytes.slice(12),
  );
  return new Uint8Array(opened);
}
