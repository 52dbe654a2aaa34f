// What is done with a report from CJ?
import { eq } from "drizzle-orm";
import { nudgeParts } from "../../core/fulfilment/nudge-parts.commands.ts";
import { ordersNamedIn } from "../../core/fulfilment/supplier-reports.rules.ts";
import { findStoreById } from "../../core/stores/directory.queries.ts";
import { supplierAccounts } from "../../db/tables/suppliers.table.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import { openContext, timingOf, withStore } from "../../providers/open.ts";
import { readBody } from "../input.ts";
import type { Hook } from "./table.ts";

const bodyLimitBytes = 256_000;

function same(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let at = 0; at < right.length; at++) difference |= left.charCodeAt(at % Math.max(1, left.length)) ^ right.charCodeAt(at);
  return difference === 0;
}

/** CJ signs nothing: the address itself is the secret, another one for each store. It wants its answer within three seconds. */
export const cjHook: Hook = {
  path: "cj/:store_id/:secret",
  async receive(request, env, afterwards, { store_id = "", secret = "" }) {
    const context = openContext(env, {
      actor: { kind: "supplier", id: "cj", name: "CJ Dropshipping" },
      ...timingOf(afterwards),
    });
    const entry = await findStoreById(context, store_id);
    if (!entry) throw new Problem(notFound);
    const store = withStore(context, entry);
    const account = await store.store.first(supplierAccounts, eq(supplierAccounts.supplier, "cj"));
    if (!account?.webhook_secret || !same(account.webhook_secret, secret)) throw new Problem(notFound);
    const body = new TextDecoder().decode(await readBody(request, bodyLimitBytes));
    const due = await nudgeParts(store, ordersNamedIn(body));
    if (due > 0) await env.SUPPLIERS.send({ kind: "task", store_id, task: "advance-fulfilments" });
    return Response.json({ received: true });
  },
};
