// How does a call get its context? The one place that reads secrets and builds the ports.
import type { Context, Settings, StoreContext } from "../core/context.ts";
import type { Ports } from "../core/ports/ports.ts";
import type { Scope } from "../db/handle.ts";
import { PlatformHandle } from "../db/platform.ts";
import { openStore } from "../db/store.ts";
import type { Actor } from "../kit/event.ts";
import { idMaker, type RandomBytes } from "../kit/ids.ts";
import { openAnthropic } from "./ai/anthropic.ts";
import { openEgress } from "./egress.ts";
import { type Config, configOf, type Env, queueNamed, storeDatabases } from "./env.ts";
import { openLog } from "./log.ts";
import { openResend } from "./mail/resend.ts";
import { openMedia } from "./media/media.ts";
import { openStripe } from "./payments/stripe.ts";
import { digest, openPasswords, sign } from "./secrets.ts";
import { openSuppliers } from "./suppliers/suppliers.ts";
import type { ProviderTools } from "./tools.ts";

/** Events written during a call, by where they are: the relay is hurried along once the answer is out. */
export interface Written {
  store: { id: string; shard: number } | null;
  events: { id: string; type: string }[];
}

/** How time passes. Tests inject their own. */
export interface Timing {
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
}

export const timingOf = ({ now, wait }: Timing): Timing => ({ ...(now ? { now } : {}), ...(wait ? { wait } : {}) });

export interface Call extends Timing {
  actor: Actor;
  requestId?: string;
  ip?: string;
  written?: (written: Written) => void;
  /** Tests inject their own. */
  random?: RandomBytes;
}

const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function settingsOf(config: Config): Settings {
  return {
    platform_domain: config.PLATFORM_DOMAIN,
    scheme: config.ENVIRONMENT === "local" ? "http" : "https",
    cancel_window_ms: config.CANCEL_WINDOW_SECONDS,
    follow_interval_ms: config.FOLLOW_INTERVAL_SECONDS,
    platform_fee_ppm: config.PLATFORM_FEE_PPM,
    mail_from: config.MAIL_FROM,
  };
}

/** Adapters are built when they are first used: most calls need none. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function openPorts(env: Env, config: Config, tools: ProviderTools): Ports {
  const payments = lazily(() => openStripe(tools));
  const mail = lazily(() => openResend(tools));
  const suppliers = lazily(() => openSuppliers(tools));
  const ai = lazily(() => openAnthropic(tools));
  const media = lazily(() => openMedia(tools));
  return {
    get payments() {
      return payments();
    },
    get mail() {
      return mail();
    },
    get suppliers() {
      return suppliers();
    },
    get ai() {
      return ai();
    },
    get media() {
      return media();
    },
    live: {
      async publish(storeId, message) {
        await env.STORE_HUB.get(env.STORE_HUB.idFromName(storeId)).publish(JSON.stringify(message));
      },
      async disconnect(storeId, userId) {
        await env.STORE_HUB.get(env.STORE_HUB.idFromName(storeId)).disconnect(userId);
      },
    },
    limits: {
      take: (name, bucket) => env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(name)).take(bucket),
      forget: async (name) => void (await env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(name)).forget()),
    },
    queues: {
      async send(queue, message) {
        await queueNamed(env, queue).send(message);
      },
    },
    sign: (purpose, text) => sign(config.SIGNING_SECRET, purpose, text),
    digest,
    passwords: openPasswords(tools.random),
    workflows: {
      async createStore(input) {
        try {
          await env.STORE_CREATION.create({ id: input.store.id, params: input });
        } catch (error) {
          // The instance is named after the store: that it exists means that somebody was here before.
          if (!(await exists(env.STORE_CREATION, input.store.id))) throw error;
        }
      },
    },
  };
}

async function exists(workflow: Workflow, id: string): Promise<boolean> {
  try {
    await (await workflow.get(id)).status();
    return true;
  } catch {
    return false;
  }
}

export function openContext(env: Env, call: Call): Context {
  const config = configOf(env);
  const { now = Date.now, wait = pause } = call;
  const random = call.random ?? randomBytes;
  const newId: Context["newId"] = idMaker(now, random);
  const requestId = call.requestId ?? newId("request");
  const log = openLog({ request_id: requestId, actor: `${call.actor.kind}:${call.actor.id}` }, config.ENVIRONMENT === "local");
  const egress = openEgress({
    fetch: (request) => (config.WORLD === "simulated" && env.SIMULATORS ? env.SIMULATORS.fetch(request) : fetch(request)),
    platformDomain: config.PLATFORM_DOMAIN,
    log,
    now,
    random: () => (random(1)[0] ?? 0) / 256,
    wait,
  });
  const scopeFor = (store: Written["store"]): Scope => ({
    actor: call.actor,
    now,
    newId,
    requestId,
    committed: (events) => call.written?.({ store, events }),
  });
  return {
    platform: new PlatformHandle(env.PLATFORM_DB, scopeFor(null)),
    actor: call.actor,
    ports: openPorts(env, config, { config, bindings: env, egress, log, now, random, wait }),
    settings: settingsOf(config),
    now,
    newId,
    random,
    log,
    requestId,
    ip: call.ip ?? "",
    openStore: (store) => openStore(storeDatabases(env), store, scopeFor({ id: store.id, shard: store.shard })),
  };
}

export function withStore(context: Context, store: { id: string; shard: number }): StoreContext {
  context.log.about({ store: store.id });
  return { ...context, store: context.openStore(store) };
}
