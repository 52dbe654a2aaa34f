// Which mails does a merchant get about work?
import { eq } from "drizzle-orm";
import { payments } from "../../db/tables/orders.table.ts";
import { money } from "../../kit/money.ts";
import { hour } from "../../kit/time.ts";
import { countryName } from "../checkout/address.rules.ts";
import { appUrl, type StoreContext } from "../context.ts";
import { fulfilmentException } from "../fulfilment/fulfilment.events.ts";
import { orderHeld } from "../orders/orders.events.ts";
import { explainProfit } from "../orders/profit.rules.ts";
import { paymentAccountChanged, paymentDiffered, paymentDisputed } from "../payments/payments.events.ts";
import { refundFailed } from "../refunds/refunds.events.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { aboutAccount } from "./action-needed.rules.ts";
import { getStoreBrand } from "./brand.queries.ts";
import { actionNeededMail } from "./kinds/action-needed.kind.tsx";
import { newOrderMail } from "./kinds/new-order.kind.tsx";
import { type KnownOrder, orderFacts, readKnownOrder } from "./order-facts.queries.ts";
import { dropOvertaken } from "./overtaken.commands.ts";
import { sendPlatformMessage } from "./send.commands.ts";
import { couldTakePayments, type Told, wasTold } from "./told.queries.ts";

const dashboard = (context: StoreContext, path: string) => appUrl(context.settings, `/stores/${context.store.id}${path}`);

function profitOf({ order, lines, paid }: KnownOrder) {
  const settled = { fee: paid.every((one) => one.fee !== null), cost: order.cost_settled };
  return explainProfit(order, settled, lines.filter((line) => line.cost === null).length);
}

export async function mailNewOrder(context: StoreContext, told: Told): Promise<void> {
  const [found, setup, shop] = await Promise.all([readKnownOrder(context, told.subject), getSettings(context), getStoreBrand(context)]);
  const { order } = found;
  const answer = { event_id: told.id, kind: newOrderMail.name, to: setup.contact_email };
  if (order.cancelled_at !== null) return dropOvertaken(context, answer);
  const { profit, lines, settled } = profitOf(found);
  const { city, country, name } = order.address;
  await sendPlatformMessage(context, {
    ...answer,
    kind: newOrderMail,
    subject_id: order.id,
    facts: {
      number: order.number,
      store_name: setup.name,
      store_url: shop.home_url,
      locale: `en-${setup.country}`,
      customer: name,
      place: [city, countryName(country) ?? country].filter(Boolean).join(", "),
      lines: orderFacts(context, found).lines,
      total: money(order.total, order.currency),
      profit,
      profit_lines: lines,
      settled,
      note: order.note,
      asks_first: setup.fulfilment_mode === "approval",
      url: dashboard(context, `/orders/${order.id}`),
    },
  });
}

/** What a person has to see to, and whether they still have to. */
interface Trouble {
  code: string;
  reason: string;
  lasts: boolean;
  order: { id: string; number: number } | null;
  /** In the dashboard, where it is not about an order. */
  path?: string;
}

async function exceptionOf(context: StoreContext, told: Told): Promise<Trouble | null> {
  const { code, reason, fulfilment_order_id } = fulfilmentException.data.parse(told.data);
  if (aboutAccount.includes(code) && (await wasTold(context, told, code, null, 6 * hour))) return null;
  const { order, parts } = await readKnownOrder(context, told.subject);
  const part = parts.find((one) => one.id === fulfilment_order_id);
  const lasts = order.cancelled_at === null && part?.status !== "cancelled" && part?.problem_code === code;
  return { code, reason, lasts, order };
}

/** Not what a person of the store held; a dispute tells of itself. */
async function holdOf(context: StoreContext, told: Told): Promise<Trouble | null> {
  const { code, reason } = orderHeld.data.parse(told.data);
  if (code === "person" || code === "dispute") return null;
  const { order } = await readKnownOrder(context, told.subject);
  return { code, reason, lasts: order.cancelled_at === null && order.hold !== null, order };
}

async function disputeOf(context: StoreContext, told: Told): Promise<Trouble> {
  const { payment_id } = paymentDisputed.data.parse(told.data);
  const { order } = await readKnownOrder(context, told.subject);
  return { code: "payment_disputed", reason: `Payment ${payment_id}`, lasts: true, order };
}

async function refundOf(context: StoreContext, told: Told): Promise<Trouble> {
  const { failure } = refundFailed.data.parse(told.data);
  const { order } = await readKnownOrder(context, told.subject);
  return { code: "refund_failed", reason: failure, lasts: order.refunded < order.total, order };
}

async function differenceOf(context: StoreContext, told: Told): Promise<Trouble> {
  const facts = paymentDiffered.data.parse(told.data);
  const payment = await context.store.first(payments, eq(payments.provider_id, facts.payment_id));
  const order = payment && (await readKnownOrder(context, payment.order_id)).order;
  return { code: "payment_differed", reason: paymentDiffered.says(facts), lasts: true, order, path: "/settings/payments" };
}

/** A new account that cannot take payments yet is part of the set-up; one that could and cannot any more is trouble. */
async function accountOf(context: StoreContext, told: Told): Promise<Trouble | null> {
  const { ready } = paymentAccountChanged.data.parse(told.data);
  if (ready || !(await couldTakePayments(context, told))) return null;
  const { payments_ready } = await getSettings(context);
  return { code: "payments_stopped", reason: "", lasts: !payments_ready, order: null, path: "/settings/payments" };
}

/** How each event that may need a person is read. */
const troubles: Readonly<Record<string, (context: StoreContext, told: Told) => Promise<Trouble | null>>> = {
  [fulfilmentException.name]: exceptionOf,
  [orderHeld.name]: holdOf,
  [paymentDisputed.name]: disputeOf,
  [refundFailed.name]: refundOf,
  [paymentDiffered.name]: differenceOf,
  [paymentAccountChanged.name]: accountOf,
};

export const troubleEvents: readonly string[] = Object.keys(troubles);

export async function mailActionNeeded(context: StoreContext, told: Told): Promise<void> {
  const [trouble, setup] = await Promise.all([troubles[told.type]?.(context, told), getSettings(context)]);
  if (!trouble) return;
  const { code, reason, lasts, order, path = "" } = trouble;
  const answer = { event_id: told.id, kind: actionNeededMail.name, to: setup.contact_email };
  if (!lasts) return dropOvertaken(context, answer);
  await sendPlatformMessage(context, {
    ...answer,
    kind: actionNeededMail,
    subject_id: order?.id ?? context.store.id,
    facts: {
      store_name: setup.name,
      number: order?.number ?? null,
      code,
      reason,
      url: dashboard(context, order ? `/orders/${order.id}` : path),
    },
  });
}
