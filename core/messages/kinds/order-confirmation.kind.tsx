// What does a shopper read who has just bought something?
import { mailKind } from "../mail-kind.rules.ts";
import { type OrderFacts, sampleOrder } from "../order-facts.rules.ts";
import { addressLines, brandDays, brandTime, paymentName, showLines, sumRows, taxNotes } from "../order-mail.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

interface Facts extends OrderFacts {
  /** null when it is too late to cancel. */
  cancel_until: number | null;
}

export const orderConfirmationMail = mailKind<Facts>({
  name: "order_confirmation",
  sample: { ...sampleOrder, cancel_until: 1_794_300_000_000 },
  compose(facts, brand) {
    const words = mailWords(brand.language);
    const { subject, preview, title, text, cancel, cancel_link } = words.confirmation;
    const expected = facts.expected ? brandDays(brand, facts.expected) : "";
    return composeOrderMail(brand, {
      ...facts,
      subject: fill(subject, { number: facts.number }),
      preview: expected ? fill(preview, { dates: expected }) : text,
      title,
      texts: [text],
      reached: 1,
      details: expected ? [[[words.expected, expected]]] : [],
      ...(facts.cancel_until === null
        ? {}
        : { aside: { text: fill(cancel, { moment: brandTime(brand, facts.cancel_until) }), link: cancel_link } }),
      items: { title: words.summary, shown: showLines(brand, facts.lines) },
      sums: sumRows(brand, words, facts),
      notes: taxNotes(brand, words, facts.adjustments),
      columns: [
        [{ title: words.address, lines: addressLines(brand, facts.address) }],
        [
          { title: words.shipping, lines: [facts.shipping_name] },
          ...(facts.payment ? [{ title: words.payment, lines: [paymentName(facts.payment)] }] : []),
        ],
      ],
    });
  },
});
