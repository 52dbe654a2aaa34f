// How does an id in an answer become the object it names?
import { invalid } from "./errors.ts";
import { lineItems } from "./sessions.ts";
import { all, findAny, type Place } from "./store.ts";

type Fields = Record<string, unknown>;

/** Lists that Stripe leaves out unless they are asked for. */
const leftOut: Record<string, (place: Place, id: string) => object> = {
  "checkout.session.line_items": lineItems,
  "charge.refunds": (place, id) => ({
    object: "list",
    data: all(place, "refund", { charge: id }),
    has_more: false,
    url: `/v1/charges/${id}/refunds`,
  }),
};

/** Replaces ids by their objects along each path ("payment_intent.latest_charge", in lists "data.payment_intent"). Stripe allows four levels. */
export function expand(place: Place, answer: object, paths: string[]): object {
  if (paths.length === 0) return answer;
  const copy = structuredClone(answer) as Fields;
  for (const path of paths) {
    const steps = path.split(".");
    if (steps.length > 4) throw invalid(`You cannot expand more than 4 levels of a property. Property: ${path}`, "expand");
    walk(place, copy, steps, path);
  }
  return copy;
}

function walk(place: Place, at: Fields, [step = "", ...rest]: string[], path: string) {
  const value = at[step];
  if (Array.isArray(value)) {
    for (const item of value) if (rest.length > 0) walk(place, item as Fields, rest, path);
    return;
  }
  if (typeof value === "string" || value === undefined) at[step] = objectFor(place, at, step, path);
  const next = at[step];
  if (rest.length > 0 && next !== null) walk(place, next as Fields, rest, path);
}

function objectFor(place: Place, at: Fields, step: string, path: string): object {
  const value = at[step];
  const object = typeof value === "string" ? findAny(place, value) : leftOut[`${at.object}.${step}`]?.(place, String(at.id));
  if (!object) throw invalid(`This property cannot be expanded (${path}).`, "expand");
  return object;
}
