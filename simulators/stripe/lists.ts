// How does Stripe page through a list?
import type { Call } from "./calls.ts";
import { invalid, missing } from "./errors.ts";
import type { Params } from "./form.ts";

interface Listed {
  id: string;
  created?: number;
}

export const paging = ["limit", "starting_after", "ending_before", "created", "expand"];

/** One page of objects that come newest first, with cursors and the `created` range. */
export function page<Item extends Listed>(call: Call, url: string, everything: Item[]): object {
  const { params } = call;
  const limit = params.integer("limit", 1, 100) ?? 10;
  const items = within(params, everything);
  const after = params.text("starting_after");
  const before = params.text("ending_before");
  if (after && before) throw invalid("You can only set one of `starting_after` and `ending_before`.");
  if (before) {
    const newer = items.slice(0, position(items, before, "ending_before"));
    return { object: "list", data: newer.slice(-limit), has_more: newer.length > limit, url };
  }
  const rest = after ? items.slice(position(items, after, "starting_after") + 1) : items;
  return { object: "list", data: rest.slice(0, limit), has_more: rest.length > limit, url };
}

function position(items: Listed[], id: string, param: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) throw missing("object", id, param);
  return index;
}

function within<Item extends Listed>(params: Params, items: Item[]): Item[] {
  if (!params.has("created")) return items;
  const plain = params.tree.get("created");
  if (typeof plain === "string") {
    const exact = params.integer("created");
    return items.filter((item) => item.created === exact);
  }
  const range = params.child("created") as Params;
  range.only("gt", "gte", "lt", "lte");
  const gt = range.integer("gt") ?? Number.NEGATIVE_INFINITY;
  const gte = range.integer("gte") ?? Number.NEGATIVE_INFINITY;
  const lt = range.integer("lt") ?? Number.POSITIVE_INFINITY;
  const lte = range.integer("lte") ?? Number.POSITIVE_INFINITY;
  return items.filter(({ created = 0 }) => created > gt && created >= gte && created < lt && created <= lte);
}
