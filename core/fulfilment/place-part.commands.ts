// How is a part of an order placed at its supplier exactly once, whatever gets lost on the way?
import { convert, formatMoney, money } from "../../kit/money.ts";
import { Problem } from "../../kit/problem.ts";
import { minute } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import type { Supplier, SupplierOrder } from "../ports/suppliers.port.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { openSupplier } from "../suppliers/accounts.commands.ts";
import { supplierAddressRefused, supplierRefused, supplierUnclear } from "../suppliers/refusals.contract.ts";
import { fulfilmentOrdered } from "./fulfilment.events.ts";
import { type LoadedPart, loadPart } from "./fulfilment.queries.ts";
import { isTooDear } from "./fulfilment.rules.ts";
import { orderFollowsParts } from "./order-progress.queries.ts";
import { movePart, orderIsClear, partFacts, raise } from "./part-writes.commands.ts";
import { quotePart } from "./quote-part.commands.ts";

/** While one consumer asks, no other does: it may take over after this, when the first has surely died. */
const leaseMs = 5 * minute;

/**
 * Intent: `placing`, with the way to ship, is committed before the supplier hears anything. The guard lets one consumer through; the order must
 * be neither cancelled nor held at that very moment.
 */
async function intend(context: StoreContext, loaded: LoadedPart, shippingMethod: string): Promise<LoadedPart> {
  const { part } = loaded;
  await context.store.commit([
    ...orderIsClear(context, loaded),
    ...movePart(context, loaded, {
      status: "placing",
      shipping_method: shippingMethod,
      quoted_cost: null,
      problem_code: null,
      problem: null,
      attempts: part.attempts + 1,
      asked_at: part.asked_at ?? context.now(),
      next_step_at: context.now() + leaseMs,
    }),
  ]);
  return loadPart(context, part.id);
}

/** Record: what the supplier says it has. */
async function record(context: StoreContext, loaded: LoadedPart, placed: SupplierOrder): Promise<void> {
  const { part, order } = loaded;
  const cost = placed.charged ?? money(part.expected_cost, part.cost_currency);
  const known = placed.charged?.currency === part.cost_currency ? placed.charged : null;
  await context.store.commit(
    [
      ...movePart(context, loaded, {
        status: "ordered",
        supplier_order_id: placed.supplier_order_id,
        charged_cost: known?.amount ?? null,
        ...(known ? { store_cost: convert(known, order.currency, part.rate_ppm).amount } : {}),
        problem_code: null,
        problem: null,
        ordered_at: context.now(),
        looks: 0,
        next_step_at: context.now() + context.settings.follow_interval_ms,
      }),
      orderFollowsParts(context.store, order.id, context.now()),
    ],
    [fulfilmentOrdered(order.id, { ...partFacts(loaded), supplier_order_id: placed.supplier_order_id, cost })],
  );
}

/** Does the supplier have it already? Undefined: it cannot be known, and asking again would not be safe. */
async function findEarlier(context: StoreContext, supplier: Supplier, { part }: LoadedPart): Promise<SupplierOrder | null | undefined> {
  if (supplier.recovery.kind === "look_up") return supplier.findOrder(part.reference);
  const age = context.now() - (part.asked_at ?? context.now());
  return age < supplier.recovery.within_ms ? null : undefined;
}

async function act(context: StoreContext, supplier: Supplier, loaded: LoadedPart): Promise<void> {
  const { part, order, lines } = loaded;
  try {
    const placed = await supplier.placeOrder({
      reference: part.reference,
      address: order.address.phone ? order.address : { ...order.address, phone: order.phone },
      email: order.email,
      lines: lines.map(({ supplier_product_id, supplier_variant_id, supplier_order_key, quantity, order_line_id }) => ({
        supplier_product_id,
        supplier_variant_id,
        supplier_order_key,
        quantity,
        line_id: order_line_id,
      })),
      shipping_method: part.shipping_method ?? "",
      ships_from: part.ships_from,
      note: "",
      tax_id: "",
    });
    await record(context, loaded, placed);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // Nothing was ordered for sure: the next try may begin anew.
    if (error.code === supplierRefused.code || error.code === supplierAddressRefused.code) {
      const fields = error.details.errors?.map((one) => one.message).join(" ");
      return raise(context, loaded, {
        code: error.code,
        reason: [error.details.detail ?? error.refusal.title, fields].filter(Boolean).join(" "),
        changes: { asked_at: null },
      });
    }
    throw error;
  }
}

/** A part that was being placed when something broke: look first, then ask again under the same reference. */
async function resume(context: StoreContext, supplier: Supplier, loaded: LoadedPart): Promise<void> {
  const earlier = await findEarlier(context, supplier, loaded);
  if (earlier) return record(context, loaded, earlier);
  if (earlier === undefined) {
    return raise(context, loaded, {
      code: supplierUnclear.code,
      reason: "The answer to our order was lost too long ago to ask again safely. Look at the supplier whether it exists.",
    });
  }
  const claimed = await intend(context, loaded, loaded.part.shipping_method ?? "");
  await act(context, supplier, claimed);
}

/**
 * One step of a part that is `waiting` or `placing`: re-quote, intent, act, record. Safe to repeat after a crash at any point.
 * @throws Problem supplier_unavailable, supplier_unclear, fulfilment_moved: nothing is lost, the next step finds it as it is
 */
export async function placePart(context: StoreContext, loaded: LoadedPart): Promise<void> {
  const { part } = loaded;
  const supplier = await openSupplier(context, part.supplier);
  if (part.status === "placing") return resume(context, supplier, loaded);
  const quote = await quotePart(context, supplier, loaded);
  if (!quote.ok) return raise(context, loaded, { code: quote.refusal.code, reason: quote.detail ?? quote.refusal.title });
  const { cost_tolerance_ppm } = await getSettings(context);
  const { cost, shipping_method } = quote.value;
  if (isTooDear(part.expected_cost, cost.amount, cost_tolerance_ppm)) {
    const expected = formatMoney(money(part.expected_cost, part.cost_currency));
    return raise(context, loaded, {
      code: "dearer",
      status: "approval",
      reason: `The supplier asks ${formatMoney(cost)}; ${expected} was expected.`,
      changes: { quoted_cost: cost.amount },
    });
  }
  await act(context, supplier, await intend(context, loaded, shipping_method));
}
