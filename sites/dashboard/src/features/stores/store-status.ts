// How is a store's state said?
import type { StoreSummary } from "../../../../../core/stores/stores.contract.ts";
import type { Tone } from "../../../../shared/components/badge.tsx";

export const storeStatuses: Readonly<Record<StoreSummary["status"], { word: string; tone: Tone }>> = {
  creating: { word: "Being set up", tone: "info" },
  active: { word: "Open", tone: "good" },
  paused: { word: "Paused", tone: "notice" },
  deleted: { word: "Deleted", tone: "bad" },
};
