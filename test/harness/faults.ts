// How does a test break the ground under the platform, at exactly one place?
import type { Env } from "../../providers/env.ts";

/** One statement or batch to a database, one call of the bucket, or one call of a provider. */
export interface Touch {
  /** Counted from 1 over everything that is watched. */
  n: number;
  on: "database" | "bucket" | "outside";
  /** SQL texts of a statement or batch; "put sto_.../original"; "POST https://api.anthropic.com/v1/messages". */
  what: string;
}

export type Blow = "before" | "after";

type Hook = (touch: Touch) => void | Promise<void>;

export class Crash extends Error {
  constructor(touch: Touch, blow: Blow) {
    super(`Network connection lost (crash ${blow} ${touch.n}: ${touch.what.slice(0, 80)})`);
    this.name = "Crash";
  }
}

const inner = Symbol("the statement itself");
type Wrapped = D1PreparedStatement & { [inner]?: D1PreparedStatement; sql: string };

/**
 * Stands between the platform and its databases, bucket and the outside world. Counts what passes, fails at a chosen place before or after it happened, and
 * runs a rival's action exactly between a check and a write.
 */
export class Faults {
  readonly touches: Touch[] = [];
  private readonly before: Hook[] = [];
  private readonly after: Hook[] = [];

  /** Fails once, at the n-th touch. "after": it happened, and the answer was lost. */
  crashAt(n: number, blow: Blow): this {
    return this.once(blow, (touch) => touch.n === n, blow);
  }

  /** The process dies at the n-th touch: nothing after it gets through either, not even what a catch or finally would still write. */
  dieAt(n: number, blow: Blow): this {
    this.before.push((touch) => {
      if (touch.n > n || (touch.n === n && blow === "before")) throw new Crash(touch, blow);
    });
    this.after.push((touch) => {
      if (touch.n >= n) throw new Crash(touch, blow);
    });
    return this;
  }

  /** Fails once, at the first touch that matches. */
  crashOn(pattern: RegExp, blow: Blow): this {
    return this.once(blow, (touch) => pattern.test(touch.what), blow);
  }

  private once(list: Blow, matches: (touch: Touch) => boolean, blow: Blow): this {
    let left = 1;
    this[list].push((touch) => {
      if (left > 0 && matches(touch)) {
        left -= 1;
        throw new Crash(touch, blow);
      }
    });
    return this;
  }

  /** A rival acts right before the first statement that matches reaches the database. */
  rivalBefore(pattern: RegExp, act: () => Promise<void>): this {
    let left = 1;
    this.before.push(async (touch) => {
      if (left > 0 && pattern.test(touch.what)) {
        left -= 1;
        await act();
      }
    });
    return this;
  }

  private async touch<Value>(on: Touch["on"], what: string, run: () => Promise<Value>): Promise<Value> {
    const touch = { n: this.touches.length + 1, on, what };
    this.touches.push(touch);
    for (const hook of this.before) await hook(touch);
    const value = await run();
    for (const hook of this.after) await hook(touch);
    return value;
  }

  /** The environment with every D1 database, the bucket and the way out watched. */
  wrap(env: Env): Env {
    const databases = Object.keys(env).filter((name) => name === "PLATFORM_DB" || /^STORE_DB_\d+$/.test(name));
    return {
      ...env,
      ...Object.fromEntries(databases.map((name) => [name, this.database(env[name] as D1Database)])),
      MEDIA: this.bucket(env.MEDIA),
      ...(env.SIMULATORS ? { SIMULATORS: this.outside(env.SIMULATORS) } : {}),
    };
  }

  private statement(sql: string, statement: D1PreparedStatement): Wrapped {
    const watch = (method: "run" | "all" | "raw" | "first") =>
      ((...args: never[]) =>
        this.touch("database", sql, () => (statement[method] as (...given: never[]) => Promise<unknown>)(...args))) as never;
    return {
      [inner]: statement,
      sql,
      bind: (...values: unknown[]) => this.statement(sql, statement.bind(...values)),
      run: watch("run"),
      all: watch("all"),
      raw: watch("raw"),
      first: watch("first"),
    } as unknown as Wrapped;
  }

  private database(database: D1Database): D1Database {
    return {
      prepare: (sql: string) => this.statement(sql, database.prepare(sql)),
      batch: (statements: Wrapped[]) =>
        this.touch("database", statements.map((one) => one.sql).join(";\n"), () =>
          database.batch(statements.map((one) => one[inner] ?? (one as D1PreparedStatement))),
        ),
      exec: (sql: string) => this.touch("database", sql, () => database.exec(sql)),
    } as unknown as D1Database;
  }

  private bucket(bucket: R2Bucket): R2Bucket {
    const watch =
      (method: "get" | "put" | "head" | "delete") =>
      (key: string, ...more: unknown[]) =>
        this.touch("bucket", `${method} ${key}`, () =>
          (bucket[method] as (...given: unknown[]) => Promise<unknown>).call(bucket, key, ...more),
        );
    return {
      get: watch("get"),
      put: watch("put"),
      head: watch("head"),
      delete: watch("delete"),
      list: (options: R2ListOptions) => bucket.list(options),
    } as unknown as R2Bucket;
  }

  private outside(world: Fetcher): Fetcher {
    const ask = (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      return this.touch("outside", `${request.method} ${request.url}`, () => world.fetch(request));
    };
    return { fetch: ask } as unknown as Fetcher;
  }
}

/** The world with somebody standing before it. */
export function withWorld(
  env: Env,
  answer: (request: Request, world: (request: Request) => Promise<Response>) => Response | Promise<Response>,
): Env {
  const world = async (request: Request) => (await env.SIMULATORS?.fetch(request)) ?? new Response(null, { status: 502 });
  const fetch = async (input: RequestInfo, init?: RequestInit) => answer(new Request(input, init), world);
  return { ...env, SIMULATORS: { fetch } as unknown as Fetcher };
}
