// Which orders does the address ask for?
import type { z } from "zod";
import { OrderQuery, type OrderSummary, ordersContract } from "../../../../../core/orders/orders.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { readQuery } from "../lists/queries.ts";
import type { StoreLoader } from "../shell/pages.server.ts";

export type OrdersQuery = z.input<typeof OrderQuery>;

export interface OrdersData {
  query: OrdersQuery;
  page: Page<OrderSummary>;
}

export async function loadOrders({ api, url }: StoreLoader): Promise<OrdersData> {
  const query = readQuery(url, OrderQuery);
  return { query, page: await api(ordersContract).list(query) };
}
