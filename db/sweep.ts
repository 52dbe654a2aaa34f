// Which stores have something due? The only question asked across stores, and its only answer is names of stores.

/** Conditions a timetable may ask for. Statements are constants: nothing of a caller's reaches them but the moment. */
const questions = {
  waiting_events: "select distinct store_id from events where relayed_at is null and at < ? limit 1000",
  forgotten_carts: "select distinct store_id from carts where status = 'open' and updated_at <= ? limit 1000",
  due_fulfilments: "select distinct store_id from fulfilment_orders where next_step_at is not null and next_step_at <= ? limit 1000",
  expired_checkouts: "select distinct store_id from checkouts where status = 'awaiting_payment' and expires_at <= ? limit 1000",
  waiting_payments: "select distinct store_id from checkouts where status = 'awaiting_payment' and updated_at <= ? limit 1000",
  unreconciled_payments:
    "select store_id from settings where payment_account is not null and coalesce(reconciled_at, created_at) <= ? order by coalesce(reconciled_at, created_at) limit 1000",
  waiting_refunds: "select distinct store_id from refunds where status = 'requested' and created_at <= ? limit 1000",
  stuck_imports: "select distinct store_id from imports where status in ('pending', 'running') and updated_at <= ? limit 1000",
  unsent_messages: "select distinct store_id from messages where status = 'sending' and created_at <= ? limit 1000",
  ageing_credentials:
    "select distinct store_id from supplier_accounts where status = 'connected' and expires_at is not null and expires_at <= ? limit 1000",
  old_idempotency_keys: "select distinct store_id from idempotency_keys where created_at <= ? limit 1000",
} as const;

export type Question = keyof typeof questions;

/** Ids of stores in one database for which the answer is yes. `moment` is epoch ms, what it bounds is in the question's name. */
export async function storesWith(database: D1Database, question: Question, moment: number): Promise<string[]> {
  const { results } = await database.prepare(questions[question]).bind(moment).all<{ store_id: string }>();
  return results.map((row) => row.store_id);
}
