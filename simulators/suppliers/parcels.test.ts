// Do parcels travel at a believable pace, and is money printed as suppliers print it?
import { describe, expect, it } from "vitest";
import { carrierNumber, eventsUntil, hasReached, nextEventAt, type ParcelPlan, parcelSpeed, planParcel, stageAt } from "./parcels.ts";
import { amountIn, printed, withCommas } from "./rates.ts";

const dayMs = 86_400_000;
const abroad: ParcelPlan = { seed: "8100000153316477", paidAt: 1_000_000, slow: false, fromCountry: "CN", toCountry: "FR", toCity: "Lyon" };
const plans = Array.from({ length: 50 }, (_, i) => ({ ...abroad, seed: `order ${i}` }));

describe("a parcel", () => {
  it("from abroad ships after about two days and arrives after nine to fourteen", () => {
    for (const plan of plans) {
      const events = planParcel(plan);
      const days = (stage: string) => ((events.find((event) => event.stage === stage)?.at ?? 0) - plan.paidAt) / dayMs;
      expect(days("shipped")).toBeGreaterThan(1.6);
      expect(days("shipped")).toBeLessThan(2.4);
      expect(days("delivered")).toBeGreaterThanOrEqual(9);
      expect(days("delivered")).toBeLessThanOrEqual(14);
      expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).sort((a, b) => a - b));
    }
  });

  it("with a slow unit takes twice as long at every step", () => {
    const fast = planParcel(abroad);
    planParcel({ ...abroad, slow: true }).forEach((event, i) => {
      expect(event.at - abroad.paidAt).toBeCloseTo(((fast[i]?.at ?? 0) - abroad.paidAt) * 2, -1);
    });
  });

  it("in a hurried world takes as many minutes as it took days", () => {
    const minutes = 24 * 60;
    const life = planParcel(abroad);
    planParcel({ ...abroad, speed: minutes }).forEach((event, i) => {
      expect((event.at - abroad.paidAt) * minutes).toBeCloseTo((life[i]?.at ?? 0) - abroad.paidAt, -4);
    });
    expect(parcelSpeed({ variable: () => "1440" })).toBe(minutes);
    expect(parcelSpeed({ variable: () => "" })).toBe(1);
  });

  it("at home meets no customs", () => {
    const home = planParcel({ ...abroad, fromCountry: "US", toCountry: "US", toCity: "Akron" });
    expect(home.map((event) => event.stage)).not.toContain("customs");
    expect(((home.at(-1)?.at ?? 0) - abroad.paidAt) / dayMs).toBeLessThan(5.1);
    expect(home.at(-1)?.place).toBe("Akron");
  });

  it("is where the clock says", () => {
    expect(stageAt(abroad, abroad.paidAt)).toBe("paid");
    expect(stageAt(abroad, abroad.paidAt + 30 * dayMs)).toBe("delivered");
    expect(hasReached(abroad, abroad.paidAt + 3 * dayMs, "shipped")).toBe(true);
    expect(hasReached(abroad, abroad.paidAt + 3 * dayMs, "delivered")).toBe(false);
    expect(nextEventAt(abroad, abroad.paidAt + 30 * dayMs)).toBeNull();
    expect(eventsUntil(abroad, abroad.paidAt - 1)).toHaveLength(1);
  });

  it("has a carrier's number of the right form", () => {
    expect(carrierNumber("a", "US")).toMatch(/^\d{22}$/);
    expect(carrierNumber("a", "FR")).toMatch(/^L[A-Z]\d{9}CN$/);
  });
});

describe("money", () => {
  it("is printed as the suppliers print it", () => {
    expect(amountIn("EUR", 1000)).toBe("9.20");
    expect(amountIn("JPY", 1000)).toBe("1510");
    expect(printed("EUR", "1.99")).toBe("1,99€");
    expect(printed("USD", "1.99")).toBe("US $1.99");
    expect(withCommas("1299.00")).toBe("1,299.00");
    expect(withCommas("999.00")).toBe("999.00");
  });
});
