// What does a shopper read when the supplier has the order?
import { mailKind } from "../mail-kind.rules.ts";
import { type OrderFacts, sampleOrder } from "../order-facts.rules.ts";
import { addressLines, brandDays, showLines } from "../order-mail.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

type Facts = Pick<OrderFacts, "number" | "status_path" | "lines" | "address" | "expected">;

export const orderBeingPreparedMail = mailKind<Facts>({
  name: "order_being_prepared",
  sample: { ...sampleOrder, lines: sampleOrder.lines.map((line) => ({ ...line, price: null })) },
  compose({ number, status_path, lines, address, expected }, brand) {
    const words = mailWords(brand.language);
    const { subject, preview, title, text } = words.prepared;
    return composeOrderMail(brand, {
      number,
      status_path,
      subject: fill(subject, { number }),
      preview,
      title,
      texts: [text],
      reached: 2,
      details: expected ? [[[words.expected, brandDays(brand, expected)]]] : [],
      items: { title: words.summary, shown: showLines(brand, lines) },
      columns: [[{ title: words.address, lines: addressLines(brand, address) }]],
    });
  },
});
