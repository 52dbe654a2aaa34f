// Can this store take payments?
import type { StoreContext } from "../context.ts";
import { getSettings } from "../stores/settings.queries.ts";
import type { PaymentAccount } from "./payments.contract.ts";

export function showAccount(account: string | null, ready: boolean): PaymentAccount {
  return { provider: "stripe", account, ready, dashboard_url: account ? "https://dashboard.stripe.com/" : null };
}

export async function getPaymentAccount(context: StoreContext): Promise<PaymentAccount> {
  const { payment_account, payments_ready } = await getSettings(context);
  return showAccount(payment_account, payments_ready);
}
