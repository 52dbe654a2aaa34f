// May this caller make another call now?
import { DurableObject } from "cloudflare:workers";

export interface Bucket {
  /** Tokens it holds when full. */
  capacity: number;
  /** Tokens that flow back per second. */
  per_second: number;
}

export interface Taken {
  allowed: boolean;
  remaining: number;
  /** Until enough tokens are back, ms; 0 when allowed. */
  wait_ms: number;
}

/** One token bucket; the object's name says whose: "key:key_...", "ip:203.0.113.9", "login:<hash>". Exact, because one object counts. */
export class RateLimiter extends DurableObject {
  take(bucket: Bucket, cost = 1): Taken {
    const now = Date.now();
    const held = this.ctx.storage.kv.get<{ tokens: number; at: number }>("bucket") ?? { tokens: bucket.capacity, at: now };
    const tokens = Math.min(bucket.capacity, held.tokens + (Math.max(0, now - held.at) / 1000) * bucket.per_second);
    const allowed = tokens >= cost;
    const left = allowed ? tokens - cost : tokens;
    this.ctx.storage.kv.put("bucket", { tokens: left, at: now });
    return { allowed, remaining: Math.floor(left), wait_ms: allowed ? 0 : Math.ceil(((cost - left) / bucket.per_second) * 1000) };
  }

  /** Fills it again: whoever was counted has shown to be the right one. */
  forget(): void {
    this.ctx.storage.kv.delete("bucket");
  }
}
