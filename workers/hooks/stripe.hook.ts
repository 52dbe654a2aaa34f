// What does Stripe report, and whom does it concern?
import { isOurs, noteReport } from "../../core/payments/reports.commands.ts";
import { findStoreByPaymentAccount } from "../../core/stores/directory.queries.ts";
import { openContext, timingOf, type Written, withStore } from "../../providers/open.ts";
import { readBody } from "../input.ts";
import type { Hook } from "./table.ts";

const bodyLimitBytes = 512_000;

/** Answers as soon as the report is kept: acting on it, which asks Stripe for the state, follows in the queue, where it is tried again if need be. */
export const stripeHook: Hook = {
  path: "stripe",
  async receive(request, env, afterwards) {
    const written: Written[] = [];
    const context = openContext(env, {
      actor: { kind: "system", id: "stripe", name: "Stripe" },
      written: (one) => void written.push(one),
      ...timingOf(afterwards),
    });
    // The bytes as they came: a body that was parsed and written again has another signature.
    const body = new TextDecoder().decode(await readBody(request, bodyLimitBytes));
    const report = await context.ports.payments.readReport(body, request.headers.get("stripe-signature") ?? "");
    const store = report.account && isOurs(report.type) ? await findStoreByPaymentAccount(context, report.account) : null;
    if (store) await noteReport(withStore(context, store), report);
    if (written.length > 0) afterwards.waitUntil(afterwards.relay(env, written));
    return Response.json({ received: true });
  },
};
