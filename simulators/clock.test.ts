// Do the three readings of the world's clock keep their promises?
import { beforeEach, describe, expect, it } from "vitest";
import { Clock } from "./clock.ts";
import { Settings } from "./settings.ts";
import { storage } from "./test-world.ts";

const hour = 3_600_000;
let real: number;
let clock: Clock;

beforeEach(() => {
  real = Date.UTC(2026, 9, 1);
  clock = new Clock(new Settings(storage()), () => real, 1);
});

const readings = () => [clock.wall() - real, clock.unhurried() - real, clock.now() - real];

describe("the clock", () => {
  it("shows real time until somebody touches it", () => {
    real += hour;
    expect(readings()).toEqual([0, 0, 0]);
  });

  it("advances simulated time, and wall time only when asked", () => {
    clock.advance(hour, false);
    expect(readings()).toEqual([0, hour, hour]);
    clock.advance(hour, true);
    expect(readings()).toEqual([hour, 2 * hour, 2 * hour]);
  });

  it("begins at another moment when it is told so", () => {
    clock.begin(real - 60 * 24 * hour);
    expect(readings()).toEqual([-60 * 24 * hour, -60 * 24 * hour, -60 * 24 * hour]);
    clock.advance(60 * 24 * hour, true);
    expect(readings()).toEqual([0, 0, 0]);
  });

  it("hurries parcels only, and keeps what it gained when it slows down", () => {
    clock.setSpeed(60);
    real += 60_000;
    expect(readings()).toEqual([0, 0, 59 * 60_000]);
    clock.setSpeed(1);
    real += hour;
    expect(readings()).toEqual([0, 0, 59 * 60_000]);
  });

  it("starts at the pace it was given", () => {
    const fast = new Clock(new Settings(storage()), () => real, 1_000);
    fast.now();
    real += 1_000;
    expect(fast.now() - real).toBe(999_000);
  });

  it("says how long until a moment comes", () => {
    clock.setSpeed(60);
    expect(clock.until(clock.now() + hour)).toBe(60_000);
    expect(clock.until(clock.now() - hour)).toBe(0);
  });

  it.each([0, -1, Number.NaN, 1e9])("refuses the pace %d", (speed) => {
    expect(() => clock.setSpeed(speed)).toThrow(RangeError);
  });

  it.each([-1, 1.5, Number.POSITIVE_INFINITY])("refuses to move by %d", (ms) => {
    expect(() => clock.advance(ms, false)).toThrow(RangeError);
  });
});
