import { describe, expect, it } from "vitest";
import { rateOn, sayRate } from "./rates.rules.ts";
import { taxesOf } from "./tax.rules.ts";
import { stateRates } from "./us-sales-tax.rules.ts";
import { countryRates } from "./vat.rules.ts";

const place = (country: string, region = "", postal_code = "") => ({ country, region, postal_code });
const ratesOf = (...args: Parameters<typeof taxesOf>) => taxesOf(...args).components.map((one) => [one.name, one.jurisdiction, one.rate]);

describe("taxes by place", () => {
  it("knows the states by name or code and says that local taxes are missing", () => {
    expect(ratesOf(place("US", "California"), "2026-11-21")).toEqual([["Sales tax", "US-CA", 72_500]]);
    const texas = taxesOf(place("US", "tx"), "2026-11-21");
    expect(texas).toMatchObject({ precision: "state", on_shipping: true });
    expect(texas.components[0]?.says).toBe("US-TX 6.25 % (state base rate, local taxes not included)");
    expect(taxesOf(place("US", "CA"), "2026-11-21").on_shipping).toBe(false);
  });

  it("charges nothing where a state has no tax or nobody knows the state, and says which", () => {
    expect(taxesOf(place("US", "OR"), "2026-11-21").components[0]).toMatchObject({ rate: 0, says: "US-OR has no state sales tax" });
    expect(taxesOf(place("US", ""), "2026-11-21")).toMatchObject({ precision: "none" });
    expect(taxesOf(place("BR"), "2026-11-21").components[0]?.says).toMatch(/No rate is known for BR/);
  });

  it("takes the rate of the day", () => {
    expect(ratesOf(place("RO"), "2025-07-31")).toEqual([["VAT", "RO", 190_000]]);
    expect(ratesOf(place("RO"), "2025-08-01")).toEqual([["VAT", "RO", 210_000]]);
    expect(ratesOf(place("US", "LA"), "2024-12-31")[0]?.[2]).toBe(44_500);
    expect(ratesOf(place("US", "LA"), "2025-01-01")[0]?.[2]).toBe(50_000);
    expect(ratesOf(place("CA", "NS"), "2025-03-31")[0]?.[2]).toBe(150_000);
    expect(ratesOf(place("CA", "NS"), "2025-04-01")[0]?.[2]).toBe(140_000);
  });

  it("adds a province's tax to the federal one, or has one for both", () => {
    expect(ratesOf(place("CA", "BC"), "2026-11-21")).toEqual([
      ["GST", "CA", 50_000],
      ["PST", "CA-BC", 70_000],
    ]);
    expect(ratesOf(place("CA", "Ontario"), "2026-11-21")).toEqual([["HST", "CA-ON", 130_000]]);
  });

  it("knows places outside their country's tax by postal code", () => {
    expect(taxesOf(place("ES", "", "35001"), "2026-11-21").components[0]).toMatchObject({
      rate: 0,
      says: "ES (Canary Islands) is outside the country's VAT",
    });
    expect(ratesOf(place("ES", "", "28001"), "2026-11-21")).toEqual([["VAT", "ES", 210_000]]);
    expect(ratesOf(place("FR", "", "97110"), "2026-11-21")).toEqual([["VAT", "FR", 85_000]]);
  });

  it("has all 27 of the Union and all 51 of the USA, none above 30 %", () => {
    const union = "AT BE BG HR CY CZ DK EE ES FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI SE".split(" ");
    expect(union.filter((country) => !countryRates[country])).toEqual([]);
    expect(Object.keys(stateRates)).toHaveLength(51);
    const all = [...Object.values(countryRates).map((one) => one.rates), ...Object.values(stateRates)].flat();
    expect(all.filter(([, rate]) => rate < 0 || rate > 300_000)).toEqual([]);
  });

  it("writes rates as people do", () => {
    expect([72_500, 99_750, 200_000, 255_000].map(sayRate)).toEqual(["7.25 %", "9.975 %", "20 %", "25.5 %"]);
    expect(
      rateOn(
        [
          ["", 1],
          ["2025-01-01", 2],
        ],
        "2024-12-31",
      ),
    ).toBe(1);
  });
});
