// How does a store look after the account it is paid on?
import { paymentAccountLink, refreshPaymentAccount } from "../../core/payments/payments.commands.ts";
import { paymentsContract } from "../../core/payments/payments.contract.ts";
import { getPaymentAccount } from "../../core/payments/payments.queries.ts";
import { routes } from "../door.ts";

export const paymentsRoutes = routes(paymentsContract, {
  status: getPaymentAccount,
  refresh: refreshPaymentAccount,
  link: paymentAccountLink,
});
