// What is bound to the platform Worker, and is its configuration whole?
import { z } from "zod";
import type { RateLimiter } from "../durable-objects/rate-limiter.ts";
import type { StoreHub } from "../durable-objects/store-hub.ts";
import type { SupplierThrottle } from "../durable-objects/supplier-throttle.ts";

/** Bindings: things that are connected, not configured. */
export interface Bindings {
  PLATFORM_DB: D1Database;
  STORE_DB_0: D1Database;
  MEDIA: R2Bucket;
  IMAGES: ImagesBinding;
  QUICK: Queue;
  SUPPLIERS: Queue;
  AI: Queue;
  OUTBOUND: Queue;
  BULK: Queue;
  STORE_HUB: DurableObjectNamespace<StoreHub>;
  RATE_LIMITER: DurableObjectNamespace<RateLimiter>;
  SUPPLIER_THROTTLE: DurableObjectNamespace<SupplierThrottle>;
  STORE_CREATION: Workflow;
  STOREFRONT: Fetcher;
  DASHBOARD: Fetcher;
  WWW: Fetcher;
  SIMULATORS?: Fetcher;
}

export type Env = Bindings & { [name: string]: unknown };

const seconds = z.coerce
  .number()
  .min(0)
  .transform((value) => value * 1000);

const Config = z
  .object({
    ENVIRONMENT: z.enum(["local", "production"]),
    PLATFORM_DOMAIN: z.string().regex(/^[a-z0-9.-]+(:\d+)?$/),
    WORLD: z.enum(["simulated", "real"]),
    CANCEL_WINDOW_SECONDS: seconds,
    FOLLOW_INTERVAL_SECONDS: seconds,
    PLATFORM_FEE_PPM: z.coerce.number().int().min(0).max(1_000_000),
    MAIL_FROM: z.string().min(3),
    AI_MODEL: z.string().min(1),
    /** Calls to the AI provider over all stores; its own limits stand in its console. */
    AI_CALLS_PER_SECOND: z.coerce.number().positive().default(4),
    ALIEXPRESS_APP_KEY: z.string().min(1),
    ALIEXPRESS_APP_SECRET: z.string().min(1),
    STRIPE_SECRET_KEY: z.string().min(1),
    STRIPE_WEBHOOK_SECRET: z.string().min(1),
    ANTHROPIC_API_KEY: z.string().min(1),
    RESEND_API_KEY: z.string().min(1),
    RESEND_WEBHOOK_SECRET: z.string().min(1),
    SIGNING_SECRET: z.string().min(32),
    CREDENTIALS_KEY: z.string().refine((text) => atob(text).length === 32, "32 bytes in base64"),
  })
  .refine((config) => config.ENVIRONMENT !== "production" || config.WORLD === "real", {
    path: ["WORLD"],
    message: "Production talks to the real world.",
  })
  .refine((config) => config.ENVIRONMENT !== "production" || !config.SIGNING_SECRET.startsWith("local-"), {
    path: ["SIGNING_SECRET"],
    message: "Set a secret of your own.",
  });
export type Config = z.output<typeof Config>;

const parsed = new WeakMap<object, Config>();

/** @throws Error that names every wrong or missing setting; the Worker answers 503 rather than half work. */
export function configOf(env: Env): Config {
  const known = parsed.get(env);
  if (known) return known;
  const result = Config.safeParse(env);
  if (!result.success) {
    throw new Error(
      `Configuration is not whole: ${result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`,
    );
  }
  parsed.set(env, result.data);
  return result.data;
}

const queueBindings = ["QUICK", "SUPPLIERS", "AI", "OUTBOUND", "BULK"] as const satisfies (keyof Bindings)[];

/** @throws Error for a queue we do not send to */
export function queueNamed(env: Env, name: string): Queue {
  const binding = queueBindings.find((one) => one.toLowerCase() === name);
  if (!binding) throw new Error(`There is no queue ${name}.`);
  return env[binding];
}

/** Every STORE_DB_n in order: a store's shard is the index. */
export function storeDatabases(env: Env): D1Database[] {
  const databases: D1Database[] = [];
  for (let n = 0; ; n++) {
    const database = env[`STORE_DB_${n}`] as D1Database | undefined;
    if (!database) return databases;
    databases.push(database);
  }
}
