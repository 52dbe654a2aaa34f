// What do all connected suppliers sell by these words?
import { Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { convertCost } from "../currencies/currencies.rules.ts";
import type { Market, SupplierSearch } from "../ports/suppliers.port.ts";
import { openSupplier } from "./accounts.commands.ts";
import { connectedSuppliers, getMarket } from "./connections.queries.ts";
import { supplierNotConnected } from "./refusals.contract.ts";
import { arrange } from "./search.rules.ts";
import type { SupplierCard, SupplierName } from "./supplier-products.contract.ts";
import type { SupplierAnswer, SupplierSearchItem } from "./suppliers.contract.ts";

interface Found {
  cards: SupplierCard[];
  answer: SupplierAnswer;
}

/** A supplier that fails is reported; the others' results stand. */
async function ask(context: StoreContext, supplier: SupplierName, search: SupplierSearch, market: Market): Promise<Found> {
  try {
    const { items, has_more } = await (await openSupplier(context, supplier)).search(search, market);
    return { cards: items, answer: { supplier, ok: true, has_more, code: null, detail: null } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      cards: [],
      answer: { supplier, ok: false, has_more: false, code: error.code, detail: error.details.detail ?? error.refusal.title },
    };
  }
}

/** @throws Problem supplier_not_connected when there is nobody to ask */
export async function searchSuppliers(
  context: StoreContext,
  input: SupplierSearch & { supplier?: SupplierName | undefined },
): Promise<{ items: SupplierSearchItem[]; answers: SupplierAnswer[]; next_page: number | null }> {
  const { supplier, words, sort, page } = input;
  const [connected, market] = [await connectedSuppliers(context), await getMarket(context)];
  const asked = supplier ? connected.filter((one) => one === supplier) : connected;
  if (asked.length === 0) throw new Problem(supplierNotConnected);
  const found = await Promise.all(asked.map((one) => ask(context, one, { words, sort, page }, market)));
  const items = found.map(({ cards }) =>
    cards.map((card) => ({
      ...card,
      image: context.ports.suppliers.pictureAddress(card.image),
      store_cost: convertCost(card.cost, market.currency),
    })),
  );
  return {
    items: arrange(items, sort),
    answers: found.map(({ answer }) => answer),
    next_page: found.some(({ answer }) => answer.has_more) ? page + 1 : null,
  };
}
