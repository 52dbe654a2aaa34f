// What does business code get to work with?
import type { PlatformHandle } from "../db/platform.ts";
import type { StoreHandle } from "../db/store.ts";
import type { Actor } from "../kit/event.ts";
import type { IdKind, RandomBytes } from "../kit/ids.ts";
import type { Ports } from "./ports/ports.ts";

export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
  /** From here on, every line of this call carries these facts too. */
  about(facts: Record<string, unknown>): void;
}

/** Addresses and paces that configuration decides. */
export interface Settings {
  /** "localhost:8787" or "tradewind.shop". */
  platform_domain: string;
  /** "http" on a developer's machine, else "https". */
  scheme: "http" | "https";
  /** Default cancel window of new stores, ms. */
  cancel_window_ms: number;
  /** First interval between looks at a supplier's order, ms; it grows with every look. */
  follow_interval_ms: number;
  /** Part of each sale the platform keeps, parts per million. */
  platform_fee_ppm: number;
  mail_from: string;
}

export interface Context {
  platform: PlatformHandle;
  actor: Actor;
  ports: Ports;
  settings: Settings;
  /** Epoch ms. */
  now(): number;
  newId(kind: IdKind): string;
  random: RandomBytes;
  log: Log;
  requestId: string;
  /** The caller's address, for throttles and the fraud check; empty for robots. */
  ip: string;
  /** Opens another store's rows: only doors, cron and the account's own lists do this. */
  openStore(store: { id: string; shard: number }): StoreHandle;
}

export interface StoreContext extends Context {
  store: StoreHandle;
}

/** "https://volt.tradewind.shop/cart" */
export function storeUrl(settings: Settings, slug: string, path = "/"): string {
  return `${settings.scheme}://${slug}.${settings.platform_domain}${path}`;
}

export function appUrl(settings: Settings, path = "/"): string {
  return `${settings.scheme}://app.${settings.platform_domain}${path}`;
}

export function apiUrl(settings: Settings, path = "/"): string {
  return `${settings.scheme}://api.${settings.platform_domain}${path}`;
}
