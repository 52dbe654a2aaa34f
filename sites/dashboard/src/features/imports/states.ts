// In which word and colour is an import's state said?
import type { ImportStatus } from "../../../../../core/imports/imports.contract.ts";
import type { Tone } from "../../../../shared/components/badge.tsx";

export const importWords: Readonly<Record<ImportStatus, { word: string; tone: Tone }>> = {
  pending: { word: "Waiting", tone: "plain" },
  running: { word: "Running", tone: "info" },
  completed: { word: "Done", tone: "good" },
  failed: { word: "Failed", tone: "bad" },
  cancelled: { word: "Cancelled", tone: "plain" },
};
