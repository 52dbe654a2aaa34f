// What may be asked of a store's payment account, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { unavailable } from "../../kit/problem.ts";
import { paymentAccountMissing, paymentAccountRefused } from "./refusals.contract.ts";

export const PaymentAccount = z
  .object({
    provider: z.literal("stripe"),
    /** The account's id at the provider; null until one was opened. */
    account: z.string().nullable(),
    /** May it take money now? */
    ready: z.boolean(),
    /** Where the account is looked after at the provider. */
    dashboard_url: z.string().nullable(),
  })
  .meta({ id: "PaymentAccount" });
export type PaymentAccount = z.infer<typeof PaymentAccount>;

export const paymentsContract = contract("payments", "store", {
  status: endpoint({
    method: "GET",
    path: "/payments/account",
    can: "settings:read",
    summary: "Can this store take payments?",
    output: PaymentAccount,
  }),
  refresh: endpoint({
    method: "POST",
    path: "/payments/account",
    can: "settings:write",
    summary: "Ask the provider again, opening an account where there is none",
    output: PaymentAccount,
    refuses: [paymentAccountRefused, unavailable],
    cost: 5,
  }),
  link: endpoint({
    method: "POST",
    path: "/payments/account/link",
    can: "settings:write",
    summary: "A page of the provider where the merchant proves who they are",
    output: z.object({ url: z.string() }),
    status: 201,
    refuses: [paymentAccountMissing, paymentAccountRefused, unavailable],
    cost: 5,
  }),
});
