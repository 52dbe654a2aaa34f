// What does a shopper read when something goes wrong with a parcel?
import { mailKind } from "../mail-kind.rules.ts";
import { type PartFacts, samplePart } from "../order-facts.rules.ts";
import { parcelRows, showLines } from "../order-mail.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

interface Facts extends PartFacts {
  /** held_up: the carrier reports a problem · returned: it is on its way back · no_tracking: it should have left long ago. */
  trouble: "held_up" | "returned" | "no_tracking";
}

/** An honest word and what happens next, without promises that nobody can keep. */
export const parcelDelayedMail = mailKind<Facts>({
  name: "parcel_delayed",
  sample: { ...samplePart, trouble: "held_up" },
  compose({ number, status_path, parcels, lines, trouble }, brand) {
    const words = mailWords(brand.language);
    const say = words.delayed;
    return composeOrderMail(brand, {
      number,
      status_path,
      subject: fill(say.subject, { number }),
      preview: say.preview,
      title: say.title,
      texts: [say[trouble], say[`${trouble}_next`]],
      details: parcelRows(
        brand,
        words,
        parcels.map((parcel) => ({ ...parcel, expected: null })),
      ),
      items: { title: trouble === "no_tracking" ? words.summary : words.inside, shown: showLines(brand, lines) },
    });
  },
});
