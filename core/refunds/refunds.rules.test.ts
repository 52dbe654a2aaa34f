import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RefundLine } from "./refunds.contract.ts";
import { planRefund, type RefundableOrder } from "./refunds.rules.ts";

const order = (more: Partial<RefundableOrder> = {}): RefundableOrder => ({
  currency: "USD",
  total: 3000 + 218 + 500 + 36,
  shipping: 500,
  tax: 218 + 36,
  tax_included: false,
  refunded: 0,
  lines: [
    { id: "oln_1", quantity: 3, subtotal: 2000, tax: 145 },
    { id: "oln_2", quantity: 1, subtotal: 1000, tax: 73 },
  ],
  returned: [],
  ...more,
});
const code = (run: () => unknown) => {
  try {
    run();
    return "done";
  } catch (error) {
    const problem = error as { code: string; details: { errors?: { field: string; code: string }[] } };
    return problem.details.errors ? problem.details.errors.map((one) => `${one.field} ${one.code}`).join() : problem.code;
  }
};

describe("a refund", () => {
  it("pays units back at what was paid for them, tax too, and the units of a line sum to the line", () => {
    const one = planRefund(order(), { lines: [{ order_line_id: "oln_1", quantity: 1 }], shipping: false });
    expect(one.amount.amount).toBe(715);
    const rest = planRefund(order({ returned: one.lines, refunded: 715 }), {
      lines: [{ order_line_id: "oln_1", quantity: 2 }],
      shipping: false,
    });
    expect(one.amount.amount + rest.amount.amount).toBe(2145);
    expect(planRefund(order(), { lines: [{ order_line_id: "oln_2", quantity: 1 }], shipping: true }).amount.amount).toBe(1073 + 536);
    expect(
      planRefund(order({ tax_included: true, total: 3500 }), { lines: [{ order_line_id: "oln_2", quantity: 1 }], shipping: true }).amount
        .amount,
    ).toBe(1500);
  });

  it("never gives more than was paid, a unit twice, or the shipping twice", () => {
    expect(code(() => planRefund(order(), { amount: 3755, lines: [], shipping: false }))).toBe("refund_above_total");
    expect(code(() => planRefund(order({ refunded: 3000 }), { amount: 755, lines: [], shipping: false }))).toBe("refund_above_total");
    const twice = [
      { order_line_id: "oln_1", quantity: 2 },
      { order_line_id: "oln_1", quantity: 2 },
    ];
    expect(code(() => planRefund(order(), { lines: twice, shipping: false }))).toBe("lines.1.quantity too_many");
    const gone: RefundLine[] = [{ order_line_id: "shipping", quantity: 1, amount: 536 }];
    expect(code(() => planRefund(order({ returned: gone }), { lines: [], shipping: true }))).toBe("shipping too_many");
  });

  it("wants a sum or parts, of this order, not both and not nothing", () => {
    expect(code(() => planRefund(order(), { amount: 5, lines: [], shipping: true }))).toBe("amount either_or");
    expect(code(() => planRefund(order(), { lines: [], shipping: false }))).toBe("amount required");
    expect(code(() => planRefund(order(), { lines: [{ order_line_id: "oln_9", quantity: 1 }], shipping: false }))).toBe(
      "lines.0.order_line_id not_found",
    );
    const free = order({ shipping: 0, tax: 218 });
    expect(code(() => planRefund(free, { lines: [], shipping: true }))).toBe("amount too_small");
  });

  it("of every part, in any pieces and any order, gives back exactly what was paid", () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 12 }), unit: fc.integer({ min: 1, max: 50_000 }), tax: fc.nat(9_000) });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.nat(5_000),
        fc.nat(500),
        fc.boolean(),
        fc.infiniteStream(fc.nat(11)),
        (lines, shipping, shippingTax, included, dice) => {
          const rows = lines.map((one, n) => ({ id: `oln_${n}`, quantity: one.quantity, subtotal: one.quantity * one.unit, tax: one.tax }));
          const tax = rows.reduce((sum, one) => sum + one.tax, 0) + shippingTax;
          const goods = rows.reduce((sum, one) => sum + one.subtotal, 0);
          const total = goods + shipping + (included ? 0 : tax);
          let state: RefundableOrder = {
            currency: "USD",
            total,
            shipping,
            tax,
            tax_included: included,
            refunded: 0,
            lines: rows,
            returned: [],
          };
          const give = (wanted: Parameters<typeof planRefund>[1]) => {
            const plan = planRefund(state, wanted);
            state = { ...state, refunded: state.refunded + plan.amount.amount, returned: [...state.returned, ...plan.lines] };
          };
          for (const row of rows) {
            for (let left = row.quantity; left > 0; ) {
              const quantity = Math.min(left, 1 + (Number(dice.next().value) % left));
              give({ lines: [{ order_line_id: row.id, quantity }], shipping: false });
              left -= quantity;
            }
          }
          if (shipping + (included ? 0 : shippingTax) > 0) give({ lines: [], shipping: true });
          expect(state.refunded).toBe(total);
        },
      ),
    );
  });
});
