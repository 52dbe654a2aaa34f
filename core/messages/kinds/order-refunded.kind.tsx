// What does a shopper read when money has gone back?
import { compare, type Money, money } from "../../../kit/money.ts";
import { brandMoney } from "../brand.rules.ts";
import { mailKind } from "../mail-kind.rules.ts";
import { type LineFacts, sampleOrder } from "../order-facts.rules.ts";
import { paymentName, showLines } from "../order-mail.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

interface Facts {
  number: number;
  status_path: string;
  /** This refund, all refunds of the order together, and what was paid for it. */
  amount: Money;
  refunded: Money;
  total: Money;
  payment: string;
  /** Units that were paid back as such; empty for a sum. */
  lines: readonly LineFacts[];
}

export const orderRefundedMail = mailKind<Facts>({
  name: "order_refunded",
  sample: {
    ...sampleOrder,
    amount: money(3_180, "EUR"),
    refunded: money(3_180, "EUR"),
    lines: sampleOrder.lines.slice(1),
  },
  compose({ number, status_path, amount, refunded, total, payment, lines }, brand) {
    const words = mailWords(brand.language);
    const { subject, preview, title, whole, part, when, now, to, items, so_far } = words.refund;
    const sum = brandMoney(brand, amount);
    const once = compare(amount, refunded) === 0;
    return composeOrderMail(brand, {
      number,
      status_path,
      subject: fill(subject, { number, amount: sum }),
      preview,
      title,
      texts: [fill(compare(amount, total) === 0 ? whole : part, { amount: sum }), when],
      details: [
        [
          [now, sum],
          ...(payment ? [[to, paymentName(payment)] as const] : []),
          ...(once ? [] : [[so_far, brandMoney(brand, refunded)] as const]),
          [words.total, brandMoney(brand, total)],
        ],
      ],
      items: { title: items, shown: showLines(brand, lines) },
    });
  },
});
