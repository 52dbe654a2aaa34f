// Who did it, and where does one see what it was done to?
import type { ActivityEntry } from "../../../../../core/activity/activity.contract.ts";
import type { IconName } from "../../../../shared/icons/names.ts";

const icons: Readonly<Record<string, IconName>> = {
  member: "user",
  api_key: "key-round",
  shopper: "shopping-bag",
  robot: "bot",
  supplier: "truck",
  operator: "shield-check",
  system: "bot",
};

export const actorIcon = (kind: string): IconName => icons[kind] ?? "circle";

export function actorWord(actor: ActivityEntry["actor"]): string {
  if (actor.kind === "api_key") return `API key “${actor.name}”`;
  if (actor.kind === "system" || actor.kind === "robot") return actor.name || "Tradewind";
  return actor.name;
}

const places: Readonly<Record<string, string>> = { ord: "/orders/", prd: "/products/", imp: "/imports/", cus: "/customers/" };

/** Where in the store a thing is shown, by what its id says it is; null for things without a page. */
export function subjectPath(subject: string): string | null {
  const place = places[subject.split("_")[0] ?? ""];
  return place ? place + subject : null;
}
