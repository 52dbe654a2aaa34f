import { describe, expect, it } from "vitest";
import { money } from "../../kit/money.ts";
import type { PaymentSession } from "../ports/payments.port.ts";
import { type BookedPayment, compareBooks } from "./reconcile.rules.ts";

const there = (id: string, amount = 1000, refunded = 0, currency = "USD") =>
  ({ payment: { id, amount: money(amount, currency), refunded: money(refunded, currency) } }) as PaymentSession;
const here = (provider_id: string, amount = 1000, refunded = 0): BookedPayment => ({ provider_id, amount, currency: "USD", refunded });
const found = (booked: BookedPayment[], sessions: PaymentSession[], settling: string[] = []) =>
  compareBooks(booked, sessions, new Set(settling)).map((one) => `${one.payment_id} ${one.what}`);

describe("two books", () => {
  it("agree when every payment and refund is in both", () => {
    expect(found([here("a"), here("b", 1000, 400)], [there("b", 1000, 400), there("a")])).toEqual([]);
  });

  it("differ by a payment that only one of them has", () => {
    expect(found([here("a")], [there("b")])).toEqual(["b missing_here", "a missing_there"]);
    expect(found([], [there("a", 1000, 1000)])).toEqual([]);
  });

  it("differ by amount, currency or refund, but not by a refund under way", () => {
    expect(found([here("a")], [there("a", 999)])).toEqual(["a amount"]);
    expect(found([here("a")], [there("a", 1000, 0, "EUR")])).toEqual(["a amount"]);
    expect(found([here("a")], [there("a", 1000, 100)])).toEqual(["a refunded"]);
    expect(found([here("a")], [there("a", 1000, 100)], ["a"])).toEqual([]);
  });
});
