// What does a shopper read whose order waits for a person's look at the payment?
import { mailKind } from "../mail-kind.rules.ts";
import { sampleOrder } from "../order-facts.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

/** Calm, and without a word of suspicion: most held orders are honest. */
export const orderReviewMail = mailKind<{ number: number; status_path: string }>({
  name: "order_review",
  sample: { number: sampleOrder.number, status_path: sampleOrder.status_path },
  compose({ number, status_path }, brand) {
    const { subject, preview, title, text, after } = mailWords(brand.language).review;
    return composeOrderMail(brand, {
      number,
      status_path,
      subject: fill(subject, { number }),
      preview,
      title,
      texts: [text, after],
      reached: 1,
    });
  },
});
