// What time is it in the simulated world?
import type { Settings } from "./settings.ts";

/**
 * Three readings of one clock, all epoch ms:
 * wall = real + what tests shifted · unhurried = wall + what was advanced by hand · now = unhurried + what the speed-up added.
 */
export class Clock {
  /** `real` reads the real clock; `speed` is the number of simulated ms per real ms until somebody sets another. */
  constructor(
    private readonly settings: Settings,
    private readonly real: () => number,
    private readonly firstSpeed: number,
  ) {}

  wall(): number {
    return this.real() + this.number("wall_offset_ms");
  }

  unhurried(): number {
    return this.wall() + this.number("clock_offset_ms");
  }

  now(): number {
    return Math.floor(this.unhurried() + this.hurried());
  }

  speed(): number {
    return this.number("speed", this.firstSpeed);
  }

  /** Sets the pace from this moment on; what the old pace gained is kept. */
  setSpeed(speed: number) {
    if (!Number.isFinite(speed) || speed < 1 || speed > 100_000) throw new RangeError("The speed is a number from 1 to 100000.");
    this.settings.set("hurried_ms", String(this.hurried()));
    this.settings.set("hurried_since", String(this.real()));
    this.settings.set("speed", String(speed));
  }

  /** Shows another moment than the real one from now on, on every reading. For a world in which nothing has happened yet. */
  begin(moment: number) {
    if (!Number.isSafeInteger(moment) || moment < 0) throw new RangeError("A moment is a whole number of milliseconds since 1970.");
    this.settings.set("wall_offset_ms", String(moment - this.real()));
  }

  /** Moves simulated time forward; with `alsoWall` the wall time too, which shifts signatures and expiries. */
  advance(ms: number, alsoWall: boolean) {
    if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError("Time moves forward by a whole number of milliseconds.");
    const name = alsoWall ? "wall_offset_ms" : "clock_offset_ms";
    this.settings.set(name, String(this.number(name) + ms));
  }

  /** Real ms until the simulated clock shows `moment`; 0 when it already has. */
  until(moment: number): number {
    return Math.max(0, Math.ceil((moment - this.now()) / this.speed()));
  }

  private hurried(): number {
    const since = this.number("hurried_since", Number.NaN);
    if (Number.isNaN(since)) {
      this.settings.set("hurried_since", String(this.real()));
      return 0;
    }
    return this.number("hurried_ms") + (this.real() - since) * (this.speed() - 1);
  }

  private number(name: string, otherwise = 0): number {
    return Number(this.settings.get(name, String(otherwise)));
  }
}
