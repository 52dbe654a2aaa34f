import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  allocate,
  convert,
  currencyDigits,
  formatMoney,
  money,
  multiply,
  parseDecimal,
  portion,
  roundedShare,
  subtract,
  sum,
  toDecimal,
} from "./money.ts";
import { Problem } from "./problem.ts";

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const currency = fc.constantFrom(...Object.keys(currencyDigits));

describe("adding", () => {
  test("never mixes currencies", () => {
    for (const combine of [add, subtract]) expect(() => combine(money(1, "USD"), money(1, "EUR"))).toThrow(Problem);
    expect(() => sum([money(1, "USD"), money(1, "JPY")], "USD")).toThrow(/currency_mismatch/);
  });

  test("refuses what an integer cannot hold exactly", () => {
    expect(() => money(0.1 + 0.2, "USD")).toThrow(/amount_out_of_range/);
    expect(() => money(2 ** 53, "USD")).toThrow(/amount_out_of_range/);
    expect(() => multiply(money(2 ** 50, "USD"), 100)).toThrow(/amount_out_of_range/);
    expect(() => money(Number.NaN, "USD")).toThrow(/amount_out_of_range/);
  });

  test("gives no negative zero, which JSON and people cannot tell from zero", () => {
    expect(Object.is(money(-0, "USD").amount, 0)).toBe(true);
    expect(Object.is(portion(money(-1, "USD"), 1).amount, 0)).toBe(true);
  });
});

describe("rounding", () => {
  test("halves go to the even neighbour", () => {
    expect([25, 35, 45, -25, -35].map((value) => roundedShare(value, 1, 10))).toEqual([2, 4, 4, -2, -4]);
    expect(roundedShare(1, 1, 3)).toBe(0);
    expect(roundedShare(2, 1, 3)).toBe(1);
  });

  test("is never more than half a unit away, however large the figures", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000_000 }), (value, ppm) => {
        const rounded = BigInt(portion(money(value, "USD"), ppm).amount);
        const error = rounded * 1_000_000n - BigInt(value) * BigInt(ppm);
        expect((error < 0n ? -error : error) * 2n <= 1_000_000n).toBe(true);
      }),
    );
  });
});

describe("sharing out", () => {
  const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 120 });

  test("loses and invents nothing", () => {
    fc.assert(
      fc.property(amount, weights, (value, shares) => {
        const parts = allocate(money(value, "USD"), shares);
        expect(parts).toHaveLength(shares.length);
        expect(parts.reduce((total, part) => total + part.amount, 0)).toBe(money(value, "USD").amount);
      }),
    );
  });

  test("gives each its fair share to less than one unit", () => {
    fc.assert(
      fc.property(amount, weights, (value, shares) => {
        const total = shares.reduce((left, right) => left + right, 0);
        fc.pre(total > 0);
        allocate(money(value, "USD"), shares).forEach((part, at) => {
          const error = BigInt(part.amount) * BigInt(total) - BigInt(value) * BigInt(shares[at] ?? 0);
          expect((error < 0n ? -error : error) < BigInt(total)).toBe(true);
        });
      }),
    );
  });

  test("is the same every time, and ties go to the earlier", () => {
    expect(allocate(money(100, "USD"), [1, 1, 1]).map((part) => part.amount)).toEqual([34, 33, 33]);
    expect(allocate(money(-100, "USD"), [1, 1, 1]).map((part) => part.amount)).toEqual([-34, -33, -33]);
    expect(allocate(money(5, "JPY"), [0, 0]).map((part) => part.amount)).toEqual([5, 0]);
    expect(allocate(money(5, "JPY"), [])).toEqual([]);
  });
});

describe("reading and writing", () => {
  test("what is written is read back, in every currency", () => {
    fc.assert(
      fc.property(amount, currency, (value, code) => {
        expect(parseDecimal(toDecimal(money(value, code)), code)).toEqual(money(value, code));
      }),
    );
  });

  test("suppliers' texts are read as they mean it, and junk is not", () => {
    expect(parseDecimal("1,299.00", "USD")).toEqual(money(129_900, "USD"));
    expect(parseDecimal(" 3.44 ", "USD")).toEqual(money(344, "USD"));
    expect(parseDecimal("19.995", "USD")).toEqual(money(2_000, "USD"));
    expect(parseDecimal("1299", "JPY")).toEqual(money(1_299, "JPY"));
    expect(parseDecimal("1.2345", "KWD")).toEqual(money(1_234, "KWD"));
    for (const junk of ["", "free", "1,2", "1e9", "--1", "NaN", "4.56 -- 4.92", "1.2.3", "٣", "99999999999999999999"])
      expect(parseDecimal(junk, "USD"), junk).toBeNull();
  });

  test("people see the digits their currency has", () => {
    expect(formatMoney(money(1_299, "USD"))).toBe("$12.99");
    expect(formatMoney(money(1_299, "JPY"))).toBe("¥1,299");
    expect(formatMoney(money(1_234, "KWD"))).toMatch(/1\.234/);
    expect(formatMoney(money(-5, "USD"))).toBe("-$0.05");
  });

  test("converting keeps to the target's minor units", () => {
    // One US cent is 1.5 yen here: 1_500_000 parts of a yen per cent.
    expect(convert(money(1_000, "USD"), "JPY", 1_500_000)).toEqual(money(1_500, "JPY"));
  });
});
