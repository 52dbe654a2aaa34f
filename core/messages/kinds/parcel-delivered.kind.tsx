// What does a shopper read when a parcel is there, or should be?
import { mailKind } from "../mail-kind.rules.ts";
import { type PartFacts, samplePart } from "../order-facts.rules.ts";
import { parcelRows, showLines } from "../order-mail.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

interface Facts extends PartFacts {
  /** The carrier's own word; false where only the supplier says so. */
  confirmed: boolean;
}

export const parcelDeliveredMail = mailKind<Facts>({
  name: "parcel_delivered",
  sample: { ...samplePart, confirmed: true },
  compose({ number, status_path, parcels, lines, confirmed }, brand) {
    const words = mailWords(brand.language);
    const say = words.delivered;
    return composeOrderMail(brand, {
      number,
      status_path,
      subject: fill(confirmed ? say.subject : say.subject_probably, { number }),
      preview: confirmed ? say.preview : say.preview_probably,
      title: confirmed ? say.title : say.title_probably,
      texts: confirmed ? [say.text, say.missing] : [say.text_probably],
      reached: 4,
      details: parcelRows(
        brand,
        words,
        parcels.map((parcel) => ({ ...parcel, expected: null })),
      ),
      items: { title: parcels.length > 1 ? words.inside_several : words.inside, shown: showLines(brand, lines) },
    });
  },
});
