// How does a test speak to the platform?
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env as bound } from "cloudflare:workers";
import type { Context, StoreContext } from "../../core/context.ts";
import type { Actor } from "../../kit/event.ts";
import type { Role } from "../../kit/permissions.ts";
import type { Env } from "../../providers/env.ts";
import { openContext, withStore } from "../../providers/open.ts";
import { consume } from "../../queues/consume.ts";
import { paceBindings } from "../../queues/message.ts";
import { relay } from "../../queues/relay.ts";
import { runTimetable } from "../../queues/timetable.ts";
import { forgetPages } from "../../workers/gateway/edge-cache.ts";
import { forgetTenants } from "../../workers/gateway/tenants.ts";
import { gateway } from "../../workers/index.ts";
import { type BuiltStore, type BuiltUser, buildMember, buildSession, buildStore, buildUser } from "../builders/stores.builder.ts";
import { passTime, waitOnClock, withCountedCalls } from "./clock.ts";
import { limitedDatabase, limitedQueue } from "./limits.ts";
import { openWorld, type TestWorld } from "./world.ts";

interface Queued {
  queue: string;
  body: unknown;
  due: number;
  attempts: number;
}

export interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely; contracts are checked by the door.
  body: any;
  headers: Headers;
}

export interface CallOptions {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  host?: string;
}

/** A merchant: a user, a store of theirs, and a session to call the API with. */
export interface Merchant {
  user: BuiltUser;
  store: BuiltStore;
  token: string;
  /** "/api/v1/stores/sto_..." */
  path: string;
}

/** Where fault injection hooks in: replace D1, R2 or a binding for one test. */
export type Wrap = (env: Env) => Env;

let serial = 0;

/** The platform with its real D1, R2, objects and simulators; only queues are held, so that a test decides when work is done. */
export class TestPlatform {
  readonly world: TestWorld;
  env: Env;
  private readonly queued: Queued[] = [];
  private readonly pending: Promise<unknown>[] = [];

  constructor() {
    this.env = withCountedCalls(bound as unknown as Env);
    for (const name of Object.values(paceBindings)) this.env[name] = limitedQueue(this.collector(name.toLowerCase()));
    this.env.PLATFORM_DB = limitedDatabase(this.env.PLATFORM_DB);
    this.env.STORE_DB_0 = limitedDatabase(this.env.STORE_DB_0);
    this.world = openWorld(this.env);
    forgetTenants();
    forgetPages();
  }

  private collector(queue: string): Queue {
    const add = (body: unknown, delaySeconds = 0) =>
      void this.queued.push({ queue, body: structuredClone(body), due: this.now() + delaySeconds * 1000, attempts: 1 });
    return {
      async send(body: unknown, options?: { delaySeconds?: number }) {
        add(body, options?.delaySeconds);
      },
      async sendBatch(messages: Iterable<{ body: unknown; delaySeconds?: number }>) {
        for (const message of messages) add(message.body, message.delaySeconds);
      },
    } as unknown as Queue;
  }

  now = (): number => Date.now();

  /** How time passes for the platform: nobody really waits. */
  private readonly timing = { now: this.now, wait: waitOnClock };

  /** Time passes for the platform and for the world outside. */
  async advance(ms: number): Promise<void> {
    await passTime(ms);
    forgetTenants();
  }

  /** A request as the internet sends it. */
  async fetch(request: Request, env: Env = this.env): Promise<Response> {
    const headers = new Headers(request.headers);
    if (!headers.has("host")) headers.set("host", new URL(request.url).host);
    if (!headers.has("cf-connecting-ip")) headers.set("cf-connecting-ip", `10.0.${Math.floor(serial / 250)}.${serial++ % 250}`);
    const response = await gateway(new Request(request, { headers, redirect: "manual" }), env, {
      waitUntil: (work) => void this.pending.push(work),
      relay: (relayEnv, written) => relay(relayEnv, written, this.now),
      ...this.timing,
    });
    await this.settle();
    return response;
  }

  /** Waits for what the last answers left running. */
  async settle(): Promise<void> {
    while (this.pending.length > 0) await this.pending.shift();
  }

  async call(method: string, path: string, options: CallOptions = {}): Promise<Answered> {
    const headers = new Headers(options.headers);
    if (options.token) headers.set("authorization", `Bearer ${options.token}`);
    if (options.body !== undefined) headers.set("content-type", "application/json");
    const host = options.host ?? "api.localhost:8787";
    const response = await this.fetch(
      new Request(`http://${host}${path}`, {
        method,
        headers,
        ...(options.body !== undefined ? { body: JSON.stringify(options.body) } : {}),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text,
    };
  }

  /** Relays events and works off every due message until nothing is left. Returns how many messages were worked off. */
  async drain(limit = 2_000): Promise<number> {
    let done = 0;
    for (;;) {
      await this.settle();
      const at = this.queued.findIndex((one) => one.due <= this.now());
      if (at < 0) return done;
      if (done++ > limit) throw new Error("The queues do not become quiet.");
      const [message] = this.queued.splice(at, 1);
      if (message) await this.deliver(message);
    }
  }

  /** Delivers one message to its consumer. The runtime's test tools do not tell how long a retry asked to wait: it is due at once. */
  private async deliver(message: Queued): Promise<void> {
    const batch = createMessageBatch(message.queue, [
      { id: `m${serial++}`, timestamp: this.now(), attempts: message.attempts, body: message.body },
    ]);
    const execution = createExecutionContext();
    await consume(batch, this.env, this.timing);
    const result = await getQueueResult(batch, execution);
    if (result.retryMessages.length > 0) this.queued.push({ ...message, attempts: message.attempts + 1, due: this.now() });
  }

  /** Messages that wait, for tests that deliver by hand: twice, late, out of order. */
  waiting(): readonly Queued[] {
    return this.queued;
  }

  take(): Queued[] {
    return this.queued.splice(0);
  }

  async redeliver(messages: Queued[]): Promise<void> {
    for (const message of messages) await this.deliver({ ...message });
  }

  /** The cron trigger, then everything it caused. */
  async tick(): Promise<void> {
    await runTimetable(this.env, this.timing);
    await this.drain();
  }

  context(actor: Actor = { kind: "system", id: "test", name: "Test" }): Context {
    return openContext(this.env, {
      actor,
      ...this.timing,
      written: (written) => void this.pending.push(relay(this.env, [written], this.now)),
    });
  }

  storeContext(store: { id: string; shard: number }, actor?: Actor): StoreContext {
    return withStore(this.context(actor), store);
  }

  async merchant(facts: Partial<Parameters<typeof buildStore>[2]> = {}): Promise<Merchant> {
    const context = this.context();
    const n = `${Date.now().toString(36)}${serial++}`;
    const user = await buildUser(context, { email: `owner-${n}@example.com` });
    const store = await buildStore(context, user.id, { slug: `store-${n}`, ...facts });
    return { user, store, token: await buildSession(context, user.id), path: `/api/v1/stores/${store.id}` };
  }

  /** Another person in the merchant's store; their session. */
  async member(merchant: Merchant, role: Role): Promise<string> {
    const context = this.context();
    const user = await buildUser(context, { email: `${role}-${Date.now().toString(36)}${serial++}@example.com`, name: `A ${role}` });
    await buildMember(context, merchant.store.id, user.id, role);
    return buildSession(context, user.id);
  }
}
