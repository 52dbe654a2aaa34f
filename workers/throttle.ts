// How many calls may one caller make?
import type { Bucket, Taken } from "../durable-objects/rate-limiter.ts";
import type { Contract, Endpoint } from "../kit/endpoint.ts";
import { Problem, tooManyRequests } from "../kit/problem.ts";
import type { Env } from "../providers/env.ts";

/** Defaults of the rulings: 300 a minute a key; log-in 5, sign-up 3, refresh 10 a minute an address. */
const buckets = {
  key: { capacity: 300, per_second: 5 },
  member: { capacity: 600, per_second: 10 },
  shopper: { capacity: 120, per_second: 2 },
  auth: { capacity: 10, per_second: 10 / 60 },
} as const satisfies Record<string, Bucket>;

const strictAuth: Readonly<Record<string, Bucket>> = {
  "identity.logIn": { capacity: 5, per_second: 5 / 60 },
  "identity.register": { capacity: 3, per_second: 3 / 60 },
};

export interface Throttled {
  headers: Record<string, string>;
}

async function take(env: Env, name: string, bucket: Bucket, cost: number): Promise<Taken> {
  return env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(name)).take(bucket, cost);
}

/**
 * Takes the endpoint's cost from the caller's bucket. Shoppers' reads are not counted: they are cached, and the edge's own protection stands before them.
 * @throws Problem too_many_requests
 */
export async function throttle(
  env: Env,
  call: { contract: Contract; endpoint: Endpoint; name: string; keyId: string | null; sessionId: string | null; ip: string },
): Promise<Throttled> {
  const { contract, endpoint, name, keyId, sessionId, ip } = call;
  const auth = contract.realm === "auth";
  if (contract.realm === "public" && endpoint.method === "GET") return { headers: {} };
  const [who, bucket] = auth
    ? [`auth:${name}:${ip}`, strictAuth[name] ?? buckets.auth]
    : keyId
      ? [`key:${keyId}`, buckets.key]
      : sessionId
        ? [`session:${sessionId}`, buckets.member]
        : [`ip:${ip}`, buckets.shopper];
  const taken = await take(env, who, bucket, endpoint.cost);
  const seconds = Math.ceil(taken.wait_ms / 1000);
  if (!taken.allowed) throw new Problem(tooManyRequests, { retryAfterSeconds: seconds, detail: `Try again in ${seconds} s.` });
  const window = Math.round(bucket.capacity / bucket.per_second);
  return {
    headers: {
      ratelimit: `"default";r=${taken.remaining};t=${Math.ceil((bucket.capacity - taken.remaining) / bucket.per_second)}`,
      "ratelimit-policy": `"default";q=${bucket.capacity};w=${window}`,
    },
  };
}
