// How does a person get a new store?

import type { z } from "zod";
import { members, stores } from "../../db/tables/stores.table.ts";
import { Problem, planLimit } from "../../kit/problem.ts";
import { type Context, storeUrl } from "../context.ts";
import type { Person } from "../identity/callers.queries.ts";
import { getPlan, limitProblem } from "../plans/plans.queries.ts";
import { marketOf } from "./markets.rules.ts";
import { emailUnverified, type NewStore, type StoreSummary, slugReserved, slugTaken } from "./stores.contract.ts";
import { storeRequested } from "./stores.events.ts";
import { countOwnedStores, ownsAtMost, slugIsFree, suggestSlug } from "./stores.queries.ts";
import { reservedSlugs } from "./stores.rules.ts";

/**
 * Takes the address and the owner's place at once; the set-up follows as a durable workflow, started by the event.
 * @throws Problem email_unverified, plan_limit, slug_taken, slug_reserved
 */
export async function createStore(context: Context, person: Person, wanted: z.output<typeof NewStore>): Promise<StoreSummary> {
  if (!person.email_verified) throw new Problem(emailUnverified);
  const plan = await getPlan(context, person.user_id);
  const cap = plan.limits.stores;
  const owned = await countOwnedStores(context, person.user_id);
  if (cap !== null && owned >= cap) throw limitProblem(plan, "stores", owned);
  if (wanted.slug && reservedSlugs.includes(wanted.slug)) throw new Problem(slugReserved);
  if (wanted.slug && !(await slugIsFree(context, wanted.slug))) throw new Problem(slugTaken);
  const slug = wanted.slug ?? (await suggestSlug(context, wanted.name));
  const now = context.now();
  const id = context.newId("store");
  const store = { id, slug, name: wanted.name, status: "creating" as const };
  const market = marketOf(wanted.country);
  const committed = context.platform.commit(
    [
      // New stores go to the first database until it fills up; openStore alone reads the number.
      context.platform.insert(stores, { ...store, shard: 0, owner_id: person.user_id, created_at: now, updated_at: now }),
      context.platform.insert(members, {
        id: context.newId("member"),
        store_id: id,
        user_id: person.user_id,
        role: "owner",
        created_at: now,
      }),
      // Wizards that finish at the same moment have all seen a free place.
      cap !== null && context.platform.refuseUnless(ownsAtMost(person.user_id, cap), planLimit),
    ],
    [storeRequested(id, { ...wanted, slug, time_zone: wanted.time_zone ?? market.time_zone, store_id: id, owner_email: person.email })],
  );
  await committed.catch(async (error: unknown) => {
    if (!(error instanceof Problem && error.code === planLimit.code)) throw error;
    throw limitProblem(plan, "stores", await countOwnedStores(context, person.user_id));
  });
  return { ...store, role: "owner", url: storeUrl(context.settings, slug), created_at: now };
}
