import { describe, expect, it } from "vitest";
import { money } from "../../kit/money.ts";
import type { ShippingRate } from "./shipping.contract.ts";
import { ratesFor, reachedCountries } from "./shipping.rules.ts";

const rate = (id: string, countries: string[], price: number, free: number | null = null, position = 0): ShippingRate => ({
  id,
  name: id,
  countries,
  price: money(price, "USD"),
  free_from: free === null ? null : money(free, "USD"),
  min_days: 3,
  max_days: 7,
  position,
});
const rates = [rate("world", ["*"], 1500), rate("fast", ["US", "CA"], 900, null, 2), rate("post", ["US"], 500, 5000, 1)];
const names = (country: string, subtotal = 1000) =>
  ratesFor(rates, country, money(subtotal, "USD")).map((one) => [one.name, one.price.amount]);

describe("shipping rates", () => {
  it("are those that name the country, cheapest first; else those for everywhere", () => {
    expect(names("US")).toEqual([
      ["post", 500],
      ["fast", 900],
    ]);
    expect(names("CA")).toEqual([["fast", 900]]);
    expect(names("DE")).toEqual([["world", 1500]]);
  });

  it("cost nothing from the sum that was promised, to the cent", () => {
    expect(names("US", 4999)[0]).toEqual(["post", 500]);
    expect(names("US", 5000)[0]).toEqual(["post", 0]);
  });

  it("reach nowhere when none is for there", () => {
    expect(ratesFor([rate("post", ["US"], 500)], "DE", money(1, "USD"))).toEqual([]);
    expect(reachedCountries(rates)).toEqual(["*", "CA", "US"]);
  });
});
