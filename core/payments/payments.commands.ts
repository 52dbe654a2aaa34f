// How does a store get an account to be paid on, and may it take money now?
import { eq } from "drizzle-orm";
import { settings } from "../../db/tables/settings.table.ts";
import { paymentAccounts } from "../../db/tables/stores.table.ts";
import { Problem } from "../../kit/problem.ts";
import { appUrl, type StoreContext } from "../context.ts";
import { getSettings, type StoreSettings } from "../stores/settings.queries.ts";
import type { PaymentAccount } from "./payments.contract.ts";
import { paymentAccountChanged } from "./payments.events.ts";
import { showAccount } from "./payments.queries.ts";
import { paymentAccountMissing, paymentAccountRefused } from "./refusals.contract.ts";

/**
 * Opens the merchant's account at the payment provider, or asks how it stands; the provider answers the same account for the same store, so this may be
 * repeated at will.
 * @throws Problem unavailable, payment_account_refused
 */
export async function createPaymentAccount(context: StoreContext): Promise<{ account: string; ready: boolean }> {
  const { store, platform } = context;
  const known = await getSettings(context);
  const { account, ready } = await askAccount(context, known);
  // The directory first: a report about an account nobody knows would be lost.
  await platform.commit([platform.insertIfMissing(paymentAccounts, { id: account, store_id: store.id, created_at: context.now() })]);
  await recordAccount(context, known, account, ready);
  return { account, ready };
}

/** An account that was taken away from us takes no money: shoppers are told before they pay, not by the provider. */
async function askAccount(context: StoreContext, known: StoreSettings): Promise<{ account: string; ready: boolean }> {
  const { payments } = context.ports;
  const { payment_account: account, name, contact_email: email, country } = known;
  if (!account) return payments.createAccount({ store_id: context.store.id, name, email, country });
  try {
    return await payments.readAccount(account);
  } catch (error) {
    if (error instanceof Problem && error.code === paymentAccountRefused.code) await recordAccount(context, known, account, false);
    throw error;
  }
}

async function recordAccount(context: StoreContext, known: StoreSettings, account: string, ready: boolean): Promise<void> {
  const { store } = context;
  if (known.payment_account === account && known.payments_ready === ready) return;
  await store.commit(
    [store.update(settings, eq(settings.id, store.id), { payment_account: account, payments_ready: ready, updated_at: context.now() })],
    [paymentAccountChanged(store.id, { account, ready })],
  );
}

/** @throws Problem unavailable, payment_account_refused */
export async function refreshPaymentAccount(context: StoreContext): Promise<PaymentAccount> {
  const { account, ready } = await createPaymentAccount(context);
  return showAccount(account, ready);
}

/** A page of the provider where the merchant proves who they are; it opens once and not for long. @throws Problem payment_account_missing, payment_account_refused */
export async function paymentAccountLink(context: StoreContext): Promise<{ url: string }> {
  const { payment_account } = await getSettings(context);
  if (!payment_account) throw new Problem(paymentAccountMissing);
  const page = appUrl(context.settings, `/stores/${context.store.id}/settings/payments`);
  return context.ports.payments.accountLink(payment_account, { refresh_url: `${page}?again=1`, return_url: `${page}?done=1` });
}
