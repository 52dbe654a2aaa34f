// How do an order's status and cost follow from its parts, whoever changes two of them at once?
import { sql } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import type { StoreHandle } from "../../db/store.ts";

/**
 * A write for the end of a commit that changed parts: computed by the database from the parts as they are then, so that two parts moving at the same
 * moment cannot overwrite each other with what they read before. The same rule as orderStatusOf. An order that has no parts yet stays as it is.
 */
export function orderFollowsParts(store: StoreHandle, orderId: string, now: number): Write {
  return store.rawWrite(sql`
    update orders set
      fulfilment_status = parts.status,
      cost = parts.cost,
      cost_settled = parts.settled,
      updated_at = ${now}
    from (
      select
        case
          when sum(status <> 'cancelled') = 0 then 'cancelled'
          when sum(status = 'exception') > 0 then 'exception'
          else case min(case status when 'cancelled' then 9 when 'delivered' then 5 when 'out_for_delivery' then 4 when 'shipped' then 3 when 'ordered' then 2 else 1 end)
            when 5 then 'delivered' when 4 then 'out_for_delivery' when 3 then 'shipped' when 2 then 'ordered' else 'requested' end
        end as status,
        coalesce(sum(case when status = 'cancelled' then 0 else store_cost end), 0) as cost,
        min(status = 'cancelled' or charged_cost is not null) as settled
      from fulfilment_orders
      where store_id = ${store.id} and order_id = ${orderId}
      having count(*) > 0
    ) as parts
    where orders.store_id = ${store.id} and orders.id = ${orderId}`);
}
