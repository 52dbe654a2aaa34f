// In which word and colour is the state of a parcel said?
import type { FulfilmentState } from "../../../../../core/fulfilment/fulfilment.contract.ts";
import type { Tone } from "../../../../shared/components/badge.tsx";

export const parcelWords: Readonly<Record<FulfilmentState, { word: string; tone: Tone }>> = {
  waiting: { word: "May still be cancelled", tone: "plain" },
  approval: { word: "Needs your yes", tone: "notice" },
  placing: { word: "Being ordered", tone: "info" },
  ordered: { word: "Ordered", tone: "info" },
  shipped: { word: "On the way", tone: "accent" },
  out_for_delivery: { word: "Out for delivery", tone: "accent" },
  delivered: { word: "Delivered", tone: "good" },
  exception: { word: "Problem", tone: "bad" },
  cancelled: { word: "Cancelled", tone: "plain" },
};
