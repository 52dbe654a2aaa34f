// What does a shopper read when a parcel has left?
import { mailKind } from "../mail-kind.rules.ts";
import { oneLine } from "../messages.rules.ts";
import { type PartFacts, samplePart } from "../order-facts.rules.ts";
import { parcelRows, showLines } from "../order-mail.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

export const parcelShippedMail = mailKind<PartFacts>({
  name: "parcel_shipped",
  sample: samplePart,
  compose({ number, status_path, parcels, lines, whole }, brand) {
    const words = mailWords(brand.language);
    const { subject, subject_part, title, title_several, text, rest } = words.shipped;
    const [first] = parcels;
    const several = parcels.length > 1;
    return composeOrderMail(brand, {
      number,
      status_path,
      subject: fill(whole ? subject : subject_part, { number }),
      preview: first ? oneLine(`${first.carrier} ${first.tracking_number}`) : text,
      title: several ? title_several : title,
      texts: [whole ? text : `${text} ${rest}`],
      reached: 3,
      details: parcelRows(brand, words, parcels),
      items: { title: several ? words.inside_several : words.inside, shown: showLines(brand, lines) },
    });
  },
});
