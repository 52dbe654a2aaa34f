// What does Resend report of the mails we gave it?
import { platformsMessages, storeMessages } from "../../core/messages/message-rows.commands.ts";
import { recordReport } from "../../core/messages/reports.commands.ts";
import { findStoreById } from "../../core/stores/directory.queries.ts";
import { openContext, timingOf, type Written, withStore } from "../../providers/open.ts";
import { readBody } from "../input.ts";
import type { Hook } from "./table.ts";

const bodyLimitBytes = 256_000;

export const resendHook: Hook = {
  path: "resend",
  async receive(request, env, afterwards) {
    const written: Written[] = [];
    const context = openContext(env, {
      actor: { kind: "system", id: "resend", name: "Resend" },
      written: (one) => void written.push(one),
      ...timingOf(afterwards),
    });
    const body = new TextDecoder().decode(await readBody(request, bodyLimitBytes));
    const report = await context.ports.mail.readReport(body, {
      id: request.headers.get("svix-id") ?? "",
      timestamp: request.headers.get("svix-timestamp") ?? "",
      signature: request.headers.get("svix-signature") ?? "",
    });
    const store = report.store_id ? await findStoreById(context, report.store_id) : null;
    // A store that was erased has no messages left to report on.
    if (store || !report.store_id) {
      await recordReport(store ? storeMessages(withStore(context, store)) : platformsMessages(context), report, context.now());
    }
    if (written.length > 0) afterwards.waitUntil(afterwards.relay(env, written));
    return Response.json({ received: true });
  },
};
