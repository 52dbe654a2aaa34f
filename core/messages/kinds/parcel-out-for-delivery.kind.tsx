// What does a shopper read on the day the parcel comes?
import { mailKind } from "../mail-kind.rules.ts";
import { type PartFacts, samplePart } from "../order-facts.rules.ts";
import { parcelRows, showLines } from "../order-mail.rules.ts";
import { composeOrderMail } from "../order-parts.rules.tsx";
import { fill, mailWords } from "../words.rules.ts";

interface Facts extends PartFacts {
  /** It waits at a counter or in a locker; nobody brings it. */
  to_pick_up: boolean;
}

export const parcelOutForDeliveryMail = mailKind<Facts>({
  name: "parcel_out_for_delivery",
  sample: { ...samplePart, to_pick_up: false },
  compose({ number, status_path, parcels, lines, to_pick_up }, brand) {
    const words = mailWords(brand.language);
    const say = words.out_for_delivery;
    return composeOrderMail(brand, {
      number,
      status_path,
      subject: fill(to_pick_up ? say.subject_pickup : say.subject, { number }),
      preview: to_pick_up ? say.preview_pickup : say.preview,
      title: to_pick_up ? say.title_pickup : say.title,
      texts: [to_pick_up ? say.text_pickup : say.text],
      reached: 3,
      details: parcelRows(
        brand,
        words,
        parcels.map((parcel) => ({ ...parcel, expected: null })),
      ),
      items: { title: parcels.length > 1 ? words.inside_several : words.inside, shown: showLines(brand, lines) },
    });
  },
});
