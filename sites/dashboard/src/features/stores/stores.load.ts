// What does a merchant see of all their stores at once?
import { type HomeSummary, homeContract } from "../../../../../core/home/home.contract.ts";
import type { StoreSummary } from "../../../../../core/stores/stores.contract.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import type { AccountLoader } from "../shell/pages.server.ts";

export interface StoreCard {
  store: StoreSummary;
  /** Null where the role does not include figures, or while they could not be had: the store is still shown. */
  summary: Pick<HomeSummary, "now" | "before" | "days" | "attention"> | null;
}

export async function loadStores({ inStore, stores }: AccountLoader): Promise<{ cards: StoreCard[] }> {
  const cards = (await stores).map(async (store): Promise<StoreCard> => {
    if (store.status === "creating") return { store, summary: null };
    try {
      const { now, before, days, attention } = await inStore(store.id)(homeContract).summary({ period: "30_days" });
      return { store, summary: { now, before, days, attention } };
    } catch (error) {
      if (error instanceof ApiProblem) return { store, summary: null };
      throw error;
    }
  });
  return { cards: await Promise.all(cards) };
}
