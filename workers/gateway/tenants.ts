// Which store is behind a host, and which version of its pages is current, without asking the database every time?
import type { Context } from "../../core/context.ts";
import { findContentVersion } from "../../core/stores/content.queries.ts";
import { type DirectoryEntry, findStoreByDomain, findStoreByFormerSlug, findStoreBySlug } from "../../core/stores/directory.queries.ts";
import { second } from "../../kit/time.ts";
import type { Host } from "./hosts.ts";

/** A page is never staler than this plus the time of one request. */
const fresh_ms = 2 * second;
/** Within this a slightly old answer is used while a new one is fetched behind it. */
const usable_ms = 10 * second;
const most = 5_000;

interface Held<Value> {
  value: Value;
  at: number;
  renewing: boolean;
}

/** Remembers answers for seconds in this isolate: served while young, renewed in the background while usable, fetched when old. */
export class Remembered<Value> {
  private readonly held = new Map<string, Held<Value>>();

  async get(key: string, now: number, fetch: () => Promise<Value>, later: (work: Promise<unknown>) => void): Promise<Value> {
    const known = this.usable(key, now, fetch);
    if (known?.renew) later(known.renew());
    return known ? known.value : this.renew(key, now, fetch);
  }

  /** What is remembered, unless it is too old; with the way to renew it when it is no longer fresh and nobody does so already. */
  usable(key: string, now: number, fetch: () => Promise<Value>): { value: Value; renew: (() => Promise<unknown>) | null } | undefined {
    const known = this.held.get(key);
    const age = known ? now - known.at : -1;
    if (!known || age < 0 || age >= usable_ms) return undefined;
    if (age < fresh_ms || known.renewing) return { value: known.value, renew: null };
    const renew = () => {
      known.renewing = true;
      return this.renew(key, now, fetch);
    };
    return { value: known.value, renew };
  }

  put(key: string, value: Value, at: number) {
    if (this.held.size >= most) this.held.delete(this.held.keys().next().value ?? "");
    this.held.delete(key);
    this.held.set(key, { value, at, renewing: false });
  }

  /** What is remembered and young enough to be used as it is, without waiting for anything. */
  fresh(key: string, now: number): Value | undefined {
    const known = this.held.get(key);
    const age = known ? now - known.at : -1;
    return known && age >= 0 && age < fresh_ms ? known.value : undefined;
  }

  private async renew(key: string, now: number, fetch: () => Promise<Value>): Promise<Value> {
    try {
      const value = await fetch();
      this.put(key, value, now);
      return value;
    } catch (error) {
      const known = this.held.get(key);
      if (known) known.renewing = false;
      throw error;
    }
  }

  clear() {
    this.held.clear();
  }
}

export interface Tenant {
  store: DirectoryEntry;
  /** Set when the host is an old name of the store: the browser is sent to the present one. */
  moved: boolean;
}

const tenants = new Remembered<Tenant | null>();
const versions = new Remembered<number>();

const noLater = () => undefined;

/** Tests begin with nothing remembered. */
export function forgetTenants() {
  tenants.clear();
  versions.clear();
}

async function look(context: Context, host: Host): Promise<Tenant | null> {
  if (host.kind === "domain") {
    const store = await findStoreByDomain(context, host.host);
    return store && { store, moved: false };
  }
  if (host.kind !== "subdomain") return null;
  const store = await findStoreBySlug(context, host.slug);
  if (store) return { store, moved: false };
  const former = await findStoreByFormerSlug(context, host.slug);
  return former && { store: former, moved: true };
}

function keyOf(host: Host): string {
  return host.kind === "subdomain" ? `slug:${host.slug}` : host.kind === "domain" ? `domain:${host.host}` : "";
}

/** The open store behind a host and the version of its pages, if both were looked up within the last seconds. */
export function freshShop(host: Host, now: number): { store: DirectoryEntry; version: number } | null {
  const tenant = tenants.fresh(keyOf(host), now);
  if (!tenant || tenant.moved || tenant.store.status !== "active") return null;
  const version = versions.fresh(tenant.store.id, now);
  return version === undefined ? null : { store: tenant.store, version };
}

export async function tenantOf(context: Context, host: Host, later: (work: Promise<unknown>) => void): Promise<Tenant | null> {
  const key = keyOf(host);
  return key ? tenants.get(key, context.now(), () => look(context, host), later) : null;
}

/** For the public API, which names stores by their slug. */
export async function tenantBySlug(context: Context, slug: string): Promise<DirectoryEntry | null> {
  const tenant = await tenantOf(context, { kind: "subdomain", slug }, noLater);
  return tenant && !tenant.moved ? tenant.store : null;
}

/** Where the isolates of one location tell each other a store's version. */
const pointer = (store: DirectoryEntry) => `https://edge-cache.invalid/${store.id}/version`;

/** A version learned from a page that was just drawn. */
export function learnVersion(store: DirectoryEntry, version: number, now: number, later: (work: Promise<unknown>) => void) {
  versions.put(store.id, version, now);
  const headers = { "cache-control": `public, max-age=${usable_ms / second}`, "x-at": String(now) };
  later(caches.default.put(pointer(store), new Response(String(version), { headers })));
}

export interface KnownVersion {
  version: number | null;
  /** Set when it is no longer fresh: asks again, to be done behind the request. */
  renew: (() => Promise<unknown>) | null;
}

/**
 * The version of a store's pages, as this isolate or another of this location learned it within seconds. Null when nobody knows: then the page is drawn,
 * and says its version itself, in the same round trip.
 */
export async function versionOf(context: Context, store: DirectoryEntry): Promise<KnownVersion> {
  const now = context.now();
  const look = () => findContentVersion({ ...context, store: context.openStore(store) });
  const usable = () => {
    const known = versions.usable(store.id, now, look);
    return known && { version: known.value, renew: known.renew };
  };
  const known = usable();
  if (known) return known;
  const told = await caches.default.match(pointer(store));
  const at = Number(told?.headers.get("x-at"));
  if (!told || !(now - at >= 0 && now - at < usable_ms)) return { version: null, renew: null };
  // Its age counts from when it was learned.
  versions.put(store.id, Number(await told.text()), at);
  return usable() ?? { version: null, renew: null };
}
