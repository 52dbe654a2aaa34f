// What does a shopper read whose order was cancelled?
import { type Money, money } from "../../../kit/money.ts";
import { brandMoney } from "../brand.rules.ts";
import { mailKind } from "../mail-kind.rules.ts";
import { type LineFacts, sampleOrder } from "../order-facts.rules.ts";
import { paymentName, showLines } from "../order-mail.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

interface Facts {
  number: number;
  status_path: string;
  lines: readonly LineFacts[];
  /** What goes back; null when nothing was left to give back. */
  refund: Money | null;
  payment: string;
}

/** Says nothing of why: a reason is written for the store's own people. */
export const orderCancelledMail = mailKind<Facts>({
  name: "order_cancelled",
  sample: { ...sampleOrder, refund: money(8_660, "EUR") },
  compose({ number, status_path, lines, refund, payment }, brand) {
    const words = mailWords(brand.language);
    const { subject, preview, title, text, refund: goesBack } = words.cancelled;
    const amount = refund && brandMoney(brand, refund);
    return composeOrderMail(brand, {
      number,
      status_path,
      subject: fill(subject, { number }),
      preview: amount ? fill(goesBack, { amount }) : preview,
      title,
      texts: amount ? [text, fill(goesBack, { amount })] : [text],
      details: amount && payment ? [[[words.refund.to, paymentName(payment)]]] : [],
      items: { title: words.summary, shown: showLines(brand, lines) },
    });
  },
});
