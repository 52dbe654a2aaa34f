// Are bracketed forms read as Stripe reads them, and its sums made as it makes them?
import { describe, expect, it } from "vitest";
import { cardOf, passesCheckDigit, testCards } from "./cards.ts";
import { digits, processingFee } from "./currencies.ts";
import { signature } from "./events.ts";
import { Params, parseForm } from "./form.ts";
import { discountLines } from "./session-items.ts";

describe("a form", () => {
  it("becomes a tree, with lists in their order", () => {
    const params = Params.of("a=1&b[c][d]=x%20y&list[0][n]=1&list[1][n]=2&expand[]=one&expand[]=two");
    expect(params.text("a")).toBe("1");
    expect(params.child("b")?.child("c")?.text("d")).toBe("x y");
    expect(params.items("list").map((item) => item.integer("n"))).toEqual([1, 2]);
    expect(params.texts("expand")).toEqual(["one", "two"]);
  });

  it("takes __proto__ as a name like any other", () => {
    const tree = parseForm("__proto__[polluted]=yes");
    expect([...tree.keys()]).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ["n=1.5", "Invalid integer: 1.5"],
    ["n=1e9", "Invalid integer: 1e9"],
    ["n=9007199254740993", "Invalid integer: 9007199254740993"],
    ["n=-1", "This value must be greater than or equal to 0."],
    ["n=", "You passed an empty string for 'n'."],
    ["n[a]=1", "Invalid string: n"],
  ])("refuses %s as a whole number", (text, message) => {
    expect(() => Params.of(text).integer("n", 0)).toThrow(message);
  });

  it("names the field that is wrong with its whole path", () => {
    const items = Params.of("line_items[0][price_data][unit_amount]=x").items("line_items");
    expect(() => items[0]?.child("price_data")?.integer("unit_amount")).toThrowError(
      expect.objectContaining({ body: expect.objectContaining({ param: "line_items[0][price_data][unit_amount]" }) }),
    );
  });

  it("adds and removes metadata", () => {
    expect(Params.of("metadata[a]=1&metadata[b]=").metadata("metadata", { b: "2", c: "3" })).toEqual({ a: "1", c: "3" });
    expect(() => Params.of(`metadata[${"k".repeat(41)}]=1`).metadata()).toThrow("at most 40");
  });
});

describe("money", () => {
  it.each([
    [10_000, "usd", 320],
    [1_000, "jpy", 59],
    [10_000, "kwd", 590],
    [50, "eur", 31],
  ])("keeps %i %s -> fee %i", (amount, currency, fee) => {
    expect(processingFee(amount, currency)).toBe(fee);
  });

  it("knows the digits of currencies", () => {
    expect([digits("usd"), digits("jpy"), digits("kwd")]).toEqual([2, 0, 3]);
  });

  it("spreads a discount so that no cent is lost", () => {
    const lines = [100, 100, 100].map((amount_subtotal) => ({ amount_subtotal, amount_discount: 0, amount_total: amount_subtotal }));
    discountLines(lines as never, { amount_off: 100, percent_off: null });
    expect(lines.map((line) => line.amount_discount)).toEqual([34, 33, 33]);
    discountLines(lines as never, { amount_off: 1_000, percent_off: null });
    expect(lines.map((line) => line.amount_total)).toEqual([0, 0, 0]);
  });
});

describe("test cards", () => {
  it("all pass the check digit and are known by their number", () => {
    for (const card of testCards) expect([card.number, passesCheckDigit(card.number)]).toEqual([card.number, true]);
    expect(passesCheckDigit("4242424242424241")).toBe(false);
  });

  it("declines a number that is no test card", () => {
    expect(cardOf("4012888888881881").decline?.decline_code).toBe("test_mode_live_card");
  });
});

it("signs as RFC 2104 says, with the time in front", () => {
  // HMAC-SHA256("whsec_test", '1700000000.{"a":1}'), made with OpenSSL.
  const made = signature('{"a":1}', "whsec_test", 1_700_000_000);
  expect(made).toMatch(/^t=1700000000,v1=38877139021993b830af32feea6e18a8da83eb2f6e49ee50bd9e4cf4ca4d3789,v0=[0-9a-f]{64}$/);
});
