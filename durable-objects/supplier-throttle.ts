// May this supplier account be called now, or when?
import { DurableObject } from "cloudflare:workers";

/** Saleor's breaker (100 failures and 35 % in 5 minutes), its count scaled to one store's traffic. */
const breaker = { window_ms: 300_000, failures: 10, share: 0.35, cool_down_ms: 60_000 };

export interface Turn {
  /** How long to wait before the call, ms; where no turn was given, before asking again. */
  wait_ms: number;
  /** False when the line is longer than the caller's patience: no turn was kept for it. */
  given: boolean;
  /** The breaker is open: do not call before `wait_ms` is over, and not from this attempt. */
  open: boolean;
}

interface Health {
  since: number;
  calls: number;
  failures: number;
  open_until: number;
}

/**
 * Pace and circuit breaker of one supplier account, across every consumer that uses it. Turns are handed out in order: the next free moment is
 * remembered, so that concurrent callers each get their own.
 */
export class SupplierThrottle extends DurableObject {
  /** @param patienceMs the longest the caller would stand in line; callers that leave must not make the line longer. */
  turn(callsPerSecond: number, patienceMs: number): Turn {
    const now = Date.now();
    const health = this.health(now);
    if (health.open_until > now) return { wait_ms: health.open_until - now, given: false, open: true };
    const next = Math.max(now, this.ctx.storage.kv.get<number>("next") ?? 0);
    if (next - now > patienceMs) return { wait_ms: next - now - patienceMs, given: false, open: false };
    // A margin of 10 %: the supplier counts arrivals by its own clock, and the way there is not always equally long.
    this.ctx.storage.kv.put("next", next + Math.ceil(1100 / callsPerSecond));
    return { wait_ms: next - now, given: true, open: false };
  }

  /** The supplier said that we were too fast: nobody calls for a while. */
  pause(ms: number): void {
    this.ctx.storage.kv.put("next", Math.max(this.ctx.storage.kv.get<number>("next") ?? 0, Date.now() + ms));
  }

  report(succeeded: boolean): void {
    const now = Date.now();
    const health = this.health(now);
    health.calls += 1;
    if (!succeeded) health.failures += 1;
    if (health.failures >= breaker.failures && health.failures / health.calls > breaker.share) {
      health.open_until = now + breaker.cool_down_ms;
      health.calls = 0;
      health.failures = 0;
    }
    this.ctx.storage.kv.put("health", health);
  }

  private health(now: number): Health {
    const held = this.ctx.storage.kv.get<Health>("health");
    if (held && now - held.since < breaker.window_ms) return held;
    return { since: now, calls: 0, failures: 0, open_until: held?.open_until ?? 0 };
  }
}
