// How does a job say "not now"?

/** Thrown by a reaction that cannot go on yet for a reason that is nobody's fault: a throttle, an open breaker, a window that has not passed. Not counted as a failure. */
export class Later extends Error {
  readonly delay_ms: number;
  constructor(delayMs: number, reason: string) {
    super(reason);
    this.name = "Later";
    this.delay_ms = delayMs;
  }
}
