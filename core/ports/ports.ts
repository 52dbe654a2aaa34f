// What does the business need from outside?
import type { Actor } from "../../kit/event.ts";
import type { SetupFacts } from "../stores/stores.events.ts";
import type { Ai } from "./ai.port.ts";
import type { Mailer } from "./mail.port.ts";
import type { Media } from "./media.port.ts";
import type { Payments } from "./payments.port.ts";
import type { Suppliers } from "./suppliers.port.ts";

export interface Ports {
  payments: Payments;
  mail: Mailer;
  suppliers: Suppliers;
  ai: Ai;
  media: Media;
  /** Tells everybody who has the store open. Nothing depends on it: what was missed is read again. */
  live: {
    publish(store_id: string, message: LiveMessage): Promise<void>;
    /** Closes a person's connections to a store. */
    disconnect(store_id: string, user_id: string): Promise<void>;
  };
  limits: Limits;
  /** Puts a message into a queue by the queue's name. */
  queues: { send(queue: string, message: unknown): Promise<void> };
  /** Keyed hashes for links and tokens: HMAC-SHA256 under the platform's secret, base64url. `purpose` keeps uses apart. */
  sign(purpose: string, text: string): Promise<string>;
  /** SHA-256, hex. */
  digest(text: string): Promise<string>;
  passwords: Passwords;
  /** Starts long work that survives restarts. Starting the same work again does nothing. */
  workflows: { createStore(input: { store: { id: string; shard: number }; owner: Actor; facts: SetupFacts }): Promise<void> };
}

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for a missing hash as for a wrong password, so that time tells nothing. */
  verify(password: string, hash: string | null): Promise<boolean>;
}

/** Token buckets that count exactly, however many ask at once. `name` says whose: "log-in:<hash of the address>". */
export interface Limits {
  take(name: string, bucket: { capacity: number; per_second: number }): Promise<{ allowed: boolean; wait_ms: number }>;
  /** Fills the bucket again. */
  forget(name: string): Promise<void>;
}

/** What travels over the store's live connection. */
export interface LiveMessage {
  type: string;
  /** The thing it is about. */
  subject: string;
  data: unknown;
}
