// What does production refuse that the local runtime lets through?

/**
 * Figures of https://developers.cloudflare.com/d1/platform/limits/ and https://developers.cloudflare.com/queues/platform/limits/. The local runtime is laxer:
 * what breaks one of these works on a developer's machine and fails on the day it is deployed.
 */
const most = {
  parameters: 100,
  statement_bytes: 100_000,
  value_bytes: 2_000_000,
  /** Queries one invocation may make; a batch of more could never be run. */
  batch: 1_000,
  message_bytes: 128_000,
  messages: 100,
  messages_bytes: 256_000,
  delay_seconds: 43_200,
};

/** A queue adds about this to every message. */
const envelopeBytes = 100;

const bytes = (text: string) => new TextEncoder().encode(text).length;

export class OverLimit extends Error {
  constructor(what: string, found: number, limit: number) {
    super(`Production refuses this: ${what} is ${found}, and ${limit} is the most.`);
    this.name = "OverLimit";
  }
}

function within(what: string, found: number, limit: number): void {
  if (found > limit) throw new OverLimit(what, found, limit);
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return bytes(value);
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  return Array.isArray(value) ? value.length : 0;
}

/** The database as production would bear it. */
export function limitedDatabase(database: D1Database): D1Database {
  const own = new WeakMap<object, D1PreparedStatement>();
  const statement = (real: D1PreparedStatement): D1PreparedStatement => {
    const guarded = {
      bind(...values: unknown[]) {
        within("the number of bound parameters", values.length, most.parameters);
        for (const value of values) within("the size of a bound value", sizeOf(value), most.value_bytes);
        return statement(real.bind(...values));
      },
      run: () => real.run(),
      all: () => real.all(),
      raw: (options?: { columnNames: true }) => (options ? real.raw(options) : real.raw()),
      first: (column?: string) => (column === undefined ? real.first() : real.first(column)),
    } as unknown as D1PreparedStatement;
    own.set(guarded, real);
    return guarded;
  };
  return {
    prepare(sql: string) {
      within("the length of a statement", bytes(sql), most.statement_bytes);
      return statement(database.prepare(sql));
    },
    batch(statements: D1PreparedStatement[]) {
      within("the number of statements in a batch", statements.length, most.batch);
      return database.batch(statements.map((one) => own.get(one) ?? one));
    },
    exec: (sql: string) => database.exec(sql),
  } as unknown as D1Database;
}

function assertMessage(body: unknown, delaySeconds = 0): number {
  const size = bytes(JSON.stringify(body)) + envelopeBytes;
  within("the size of a message", size, most.message_bytes);
  within("a message's delay in seconds", delaySeconds, most.delay_seconds);
  return size;
}

/** The queue as production would bear it. */
export function limitedQueue(queue: Queue): Queue {
  return {
    async send(body: unknown, options?: { delaySeconds?: number }) {
      assertMessage(body, options?.delaySeconds);
      return queue.send(body, options);
    },
    async sendBatch(messages: Iterable<{ body: unknown; delaySeconds?: number }>) {
      const all = [...messages];
      within("the number of messages in a batch", all.length, most.messages);
      const sizes = all.map((one) => assertMessage(one.body, one.delaySeconds));
      within(
        "the size of a batch of messages",
        sizes.reduce((sum, size) => sum + size, 0),
        most.messages_bytes,
      );
      return queue.sendBatch(all);
    },
  } as unknown as Queue;
}
