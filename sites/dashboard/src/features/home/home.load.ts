// What does a merchant see first of their store?
import { type ActivityEntry, activityContract } from "../../../../../core/activity/activity.contract.ts";
import { type HomeSummary, homeContract } from "../../../../../core/home/home.contract.ts";
import { productsContract } from "../../../../../core/products/products.contract.ts";
import { suppliersContract } from "../../../../../core/suppliers/suppliers.contract.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import { readQuery } from "../lists/queries.ts";
import type { StoreLoader } from "../shell/pages.server.ts";

/** How far the shop is from its first sale. */
export interface Beginnings {
  supplier: boolean;
  product: boolean;
  published: boolean;
}

export interface HomeData {
  /** Null where the role does not include figures. */
  summary: HomeSummary | null;
  activity: ActivityEntry[];
  beginnings: Beginnings | null;
}

/** What a role may not see is left out of the page; anything else that fails is the page's problem. */
export async function ifAllowed<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 403) return null;
    throw error;
  }
}

async function beginnings({ api }: StoreLoader): Promise<Beginnings | null> {
  const [suppliers, products, published] = await Promise.all([
    ifAllowed(api(suppliersContract).list()),
    ifAllowed(api(productsContract).list({ limit: 1 })),
    ifAllowed(api(productsContract).list({ limit: 1, status: "active" })),
  ]);
  if (!suppliers || !products || !published) return null;
  return {
    supplier: suppliers.items.some((one) => one.status === "connected"),
    product: products.items.length > 0,
    published: published.items.length > 0,
  };
}

export async function loadHome(page: StoreLoader): Promise<HomeData> {
  const { period } = readQuery(page.url, homeContract.endpoints.summary.input);
  const [summary, activity, begun] = await Promise.all([
    ifAllowed(page.api(homeContract).summary(period ? { period } : {})),
    page.api(activityContract).list({ limit: 8 }),
    beginnings(page),
  ]);
  return { summary, activity: activity.items, beginnings: begun };
}
