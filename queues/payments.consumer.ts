// Who acts when money moves?

import { orderPaid } from "../core/orders/orders.events.ts";
import { paymentDuplicated, paymentReported } from "../core/payments/payments.events.ts";
import { actOnReport, returnDuplicate } from "../core/payments/reports.commands.ts";
import { checkRisk } from "../core/risk/risk.commands.ts";
import { storeReaction } from "./reaction.ts";

const robot = "Payments";

export const settleReports = storeReaction({
  name: "settle-payment",
  on: [paymentReported.name],
  pace: "quick",
  robot,
  run: (context, event) => actOnReport(context, paymentReported.data.parse(event.data)),
});

export const returnDuplicates = storeReaction({
  name: "return-duplicate-payment",
  on: [paymentDuplicated.name],
  pace: "quick",
  robot,
  run: (context, event) => returnDuplicate(context, event.subject, paymentDuplicated.data.parse(event.data)),
});

/** Before anything is ordered at a supplier: fulfilment reacts to what this check tells, not to the payment. */
export const checkRisks = storeReaction({
  name: "check-risk",
  on: [orderPaid.name],
  pace: "quick",
  robot: "Fraud check",
  run: (context, event) => checkRisk(context, event.subject),
});

export const paymentReactions = [settleReports, returnDuplicates, checkRisks];
