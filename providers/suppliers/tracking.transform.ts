// Which of our nine states is meant by a carrier's word?
import type { TrackingState } from "../../core/ports/suppliers.port.ts";

/** First match counts: "delivery attempt failed" is an exception before it is a delivery. */
const words: readonly [RegExp, TrackingState][] = [
  [/return(ed|ing)?\b.*(sender|seller|origin|warehouse)|^return/i, "returned"],
  [/fail|unsuccessful|undeliver|exception|lost|damaged|refused|reject|detained|incorrect address|not home|held\b/i, "exception"],
  [/ready for (pick ?up|collection)|(waiting|available|awaiting).*(pick ?up|collection)|pick ?up point|parcel locker/i, "ready_for_pickup"],
  [/out for delivery|with (the )?courier|on vehicle/i, "out_for_delivery"],
  [/customs.*(complete|clear(ed)?\b(?!ance started)|released)|(cleared|released).*customs/i, "in_transit"],
  [/customs/i, "customs"],
  [/\bdelivered\b|signed for|successfully delivered|^signed$/i, "delivered"],
  [
    /label|ready for shipping|ready to ship|being prepared|information received|not yet|order (placed|created)|pre-?shipment/i,
    "label_created",
  ],
  [
    /accepted|picked up|collected|received by (carrier|logistics)|shipped out|dispatched from (the )?warehouse|out of (the )?warehouse|has left the warehouse/i,
    "accepted",
  ],
  [
    /transit|depart|arriv|sort|hub|facility|airline|flight|line-?haul|forward|handed over|received|process|export|import|destination|local delivery|shipp/i,
    "in_transit",
  ],
];

/** Null for a word that says nothing to us: it is kept as it is. */
export function trackingStateOf(text: string): TrackingState | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** CJ's numbers in LOGISTIC messages: 0 none, 1 out of the warehouse, 2 forwarder in, 3 forwarder return, 4 forwarder out, 5 first leg, 6 arrived, 7 customs, 8 cleared, 9 terminal, 10 delivery, 11 waiting for pick-up, 12 signed, 13 failure, 14 return. */
const cjNumbers: readonly TrackingState[] = [
  "label_created",
  "accepted",
  "in_transit",
  "exception",
  "in_transit",
  "in_transit",
  "in_transit",
  "customs",
  "in_transit",
  "in_transit",
  "out_for_delivery",
  "ready_for_pickup",
  "delivered",
  "exception",
  "returned",
];

/** A number in webhooks, a text in answers. */
export function cjTrackingState(value: string | number): TrackingState | null {
  const text = String(value).trim();
  return /^\d{1,2}$/.test(text) ? (cjNumbers[Number(text)] ?? null) : trackingStateOf(text);
}
