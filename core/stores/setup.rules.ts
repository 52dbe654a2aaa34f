// What has to happen before a new store can open?
import type { SetupStep } from "./stores.contract.ts";

export const setupStepNames = ["records", "address", "look", "pages", "shipping", "payments", "opening"] as const;
export type SetupStepName = (typeof setupStepNames)[number];

/** As the merchant reads them, in order. */
export const setupTitles: Readonly<Record<SetupStepName, string>> = {
  records: "Setting up your books",
  address: "Putting up your address",
  look: "Dressing the shop",
  pages: "Writing your first pages",
  shipping: "Planning delivery",
  payments: "Opening the till",
  opening: "Unlocking the door",
};

/** Every step with what is known of it; those that have not begun wait. */
export function showSetup(known: readonly (SetupStep & { position: number })[]): SetupStep[] {
  return setupStepNames.map((name) => {
    const row = known.find((one) => one.name === name);
    return {
      name,
      title: setupTitles[name],
      status: row?.status ?? "waiting",
      detail: row?.detail ?? "",
      started_at: row?.started_at ?? null,
      finished_at: row?.finished_at ?? null,
    };
  });
}
