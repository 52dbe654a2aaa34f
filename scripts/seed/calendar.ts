// What happens next in the past?
import type { Past } from "./past.ts";

interface Happening {
  at: number;
  run: () => Promise<void>;
}

/** Things that will happen. Those of one moment happen side by side; what they set off is worked off before time goes on. */
export class Calendar {
  private waiting: Happening[] = [];

  constructor(private readonly past: Past) {}

  add(at: number, run: () => Promise<void>): void {
    this.waiting.push({ at, run });
  }

  /** Lives through everything up to a moment; what is later never happens. */
  async liveUntil(end: number): Promise<void> {
    for (;;) {
      const next = Math.min(...this.waiting.map((one) => one.at));
      if (next > end) break;
      await this.past.moveTo(next);
      const now = this.waiting.filter((one) => one.at === next);
      this.waiting = this.waiting.filter((one) => one.at !== next);
      await Promise.all(now.map((one) => one.run()));
      await this.past.drain();
    }
    await this.past.moveTo(end);
    await this.past.settle();
  }
}
