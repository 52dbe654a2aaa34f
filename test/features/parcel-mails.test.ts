// Does a shopper read where each parcel is, once and only while it is true, and the merchant what needs a hand?
import { and, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { StoreContext } from "../../core/context.ts";
import { fulfilmentDelivered, fulfilmentOutForDelivery, fulfilmentShipped } from "../../core/fulfilment/fulfilment.events.ts";
import { loadPart } from "../../core/fulfilment/fulfilment.queries.ts";
import { movePart, partFacts, raise } from "../../core/fulfilment/part-writes.commands.ts";
import { events } from "../../db/tables/events.table.ts";
import { fulfilmentOrders, shipments } from "../../db/tables/fulfilment.table.ts";
import { supplierAccounts } from "../../db/tables/suppliers.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { buildClearedOrder, buildLinkedProduct, type LinkedVariant } from "../builders/linked-orders.builder.ts";
import { freshEmail } from "../builders/people.builder.ts";
import { connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { holdMails, mailsTo, sendAll, subjects } from "../harness/mails.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const plain = (supplier: "aliexpress" | "cj", n = 0) =>
  catalogue.filter((one) => one.oddity === null && one.ending === null && one[supplier] !== null)[n];

type PartTold = Parameters<typeof fulfilmentOutForDelivery>[1];

let platform: TestPlatform;
let merchant: Merchant;
let context: StoreContext;
let lamp: LinkedVariant;
let email: string;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
  context = platform.storeContext(merchant.store);
  await connectAliexpress(platform, merchant);
  lamp = await buildLinkedProduct(context, "aliexpress", plain("aliexpress")?.aliexpress?.productId ?? "");
  email = freshEmail();
});

const toShopper = () => mailsTo(platform, merchant, email);
const toMerchant = async () =>
  (await mailsTo(platform, merchant, `hello@${merchant.store.slug}.example`)).filter((mail) => !mail.subject.startsWith("Order #"));
const partsOf = (orderId: string) => context.store.rows(fulfilmentOrders, { where: eq(fulfilmentOrders.order_id, orderId) });

async function sold(items = [{ variant: lamp, quantity: 1 }]) {
  const order = await buildClearedOrder(context, items, { email });
  await sendAll(platform);
  return order;
}

async function pass(ms = 11 * minute) {
  await platform.advance(ms);
  await platform.tick();
  await sendAll(platform);
}

/** Until every part of it is as far. */
async function upTo(orderId: string, status: string) {
  for (let n = 0; n < 60; n++) {
    const parts = await partsOf(orderId);
    if (parts.length > 0 && parts.every((part) => part.status === status)) return;
    await pass(n === 0 ? 11 * minute : 12 * hour);
  }
  throw new Error(`The order never came as far as ${status}`);
}

/** What a look at the supplier does when something is wrong. */
async function trouble(orderId: string, code: string, reason: string, n = 0) {
  const part = (await partsOf(orderId))[n];
  await raise(context, await loadPart(context, part?.id ?? ""), { code, reason });
}

/** Moves a part on, and tells it, as a look at the supplier does. */
async function moveTo(orderId: string, status: "out_for_delivery" | "delivered", event: (facts: PartTold) => NewEvent) {
  const loaded = await loadPart(context, (await partsOf(orderId))[0]?.id ?? "");
  const parcel = { ...partFacts(loaded), carrier: "DHL", tracking_number: "LP001" };
  await context.store.commit(movePart(context, loaded, { status }), [event(parcel)]);
  await sendAll(platform);
}

test("from the supplier to the door: one mail a step, each with what is known by then", { timeout: 60_000 }, async () => {
  const { id, number } = await sold();
  await upTo(id, "shipped");
  const [parcel] = await context.store.rows(shipments, { where: eq(shipments.order_id, id) });
  await moveTo(id, "out_for_delivery", (facts) => fulfilmentOutForDelivery(id, facts));
  await upTo(id, "delivered");
  const mails = await toShopper();
  expect(subjects(mails)).toEqual([
    `Order #${number} confirmed`,
    `Order #${number} is being prepared`,
    `Order #${number} is on its way`,
    `Your parcel comes today (order #${number})`,
    `Your parcel has arrived (order #${number})`,
  ]);
  const [, prepared, shipped, today, delivered] = mails;
  expect(prepared?.text).toContain("Expected delivery: ");
  expect(shipped?.text).toContain(`Tracking number: ${parcel?.tracking_number}`);
  expect(shipped?.text).toContain(`In this parcel:\n1 × ${lamp.title}`);
  expect(today?.text).not.toContain("Expected delivery");
  expect(delivered?.text).toContain("The carrier says that it was delivered.");
  expect(delivered?.text.match(/Tracking number/g)).toHaveLength(1);
  // Where to follow it is the shop itself, whoever supplies it.
  expect(mails.map((mail) => mail.html).join()).not.toMatch(/aliexpress|17track/i);
});

test("each step is told once, however often its event comes", { timeout: 60_000 }, async () => {
  const { id, number } = await sold();
  await upTo(id, "shipped");
  const reactions = {
    "order.paid": "mail-order-confirmation",
    "fulfilment.ordered": "mail-order-being-prepared",
    "fulfilment.shipped": "mail-parcel-shipped",
  };
  const told = await context.store.rows(events, { where: and(eq(events.subject, id), inArray(events.type, Object.keys(reactions))) });
  expect(told).toHaveLength(3);
  const again = told.map((one) => {
    const reaction = reactions[one.type as keyof typeof reactions];
    return { queue: "outbound", body: { kind: "reaction", store_id: merchant.store.id, event_id: one.id, reaction }, due: 0, attempts: 1 };
  });
  await Promise.all([platform.redeliver(again), platform.redeliver(again)]);
  // A part that is looked at anew tells of its parcel again, in an event of its own.
  const shipped = told.find((one) => one.type === fulfilmentShipped.name);
  await context.store.commit([], [fulfilmentShipped(id, fulfilmentShipped.data.parse(shipped?.data))]);
  await sendAll(platform);
  expect(subjects(await toShopper())).toEqual([
    `Order #${number} confirmed`,
    `Order #${number} is being prepared`,
    `Order #${number} is on its way`,
  ]);
});

describe("an order of two suppliers", () => {
  test("is prepared once, and each of its parcels tells what is in it", { timeout: 90_000 }, async () => {
    await connectCj(platform, merchant);
    const mug = await buildLinkedProduct(context, "cj", plain("cj", 3)?.cj?.pid ?? "");
    const { id, number } = await sold([
      { variant: lamp, quantity: 1 },
      { variant: mug, quantity: 2 },
    ]);
    await upTo(id, "ordered");
    for (let n = 0; n < 60 && (await context.store.count(shipments, eq(shipments.order_id, id))) < 2; n++) await pass(12 * hour);
    const mails = await toShopper();
    expect(mails.filter((mail) => mail.subject.includes("is being prepared"))).toHaveLength(1);
    const parcels = mails.filter((mail) => mail.subject === `A parcel of order #${number} is on its way`);
    expect(parcels.map((mail) => [mail.text.includes(`1 × ${lamp.title}`), mail.text.includes(`2 × ${mug.title}`)]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
    for (const mail of parcels) expect(mail.text).toContain("What is not in it comes in a parcel of its own.");
  });
});

describe("overtaken by events", () => {
  test("a parcel first heard of at the door is told as delivered, not as three pieces of news", { timeout: 60_000 }, async () => {
    const { id, number } = await sold();
    await upTo(id, "ordered");
    await platform.advance(28 * day);
    await upTo(id, "delivered");
    expect(subjects(await toShopper()).slice(2)).toEqual([`Your parcel has arrived (order #${number})`]);
  });

  test("news that waited too long in the queue is left out", { timeout: 60_000 }, async () => {
    const order = await buildClearedOrder(context, [{ variant: lamp, quantity: 1 }], { email });
    const held = holdMails(platform);
    await upTo(order.id, "delivered");
    await held.release();
    expect(subjects(await toShopper())).toEqual([`Order #${order.number} confirmed`, `Your parcel has arrived (order #${order.number})`]);
  });

  test("that it comes today is said on that day only; that it can be picked up, as long as it lies there", async () => {
    for (const [status, expected] of [
      ["out_for_delivery", []],
      ["ready_for_pickup", [expect.stringContaining("ready to be picked up")]],
    ] as const) {
      email = freshEmail();
      const { id } = await sold();
      await upTo(id, "ordered");
      const [part] = await partsOf(id);
      const parcel = { id: context.newId("shipment"), fulfilment_order_id: part?.id ?? "", order_id: id, carrier: "DHL" };
      const row = { ...parcel, tracking_number: "LP003", status, shipped_at: platform.now(), updated_at: platform.now() };
      await context.store.commit([context.store.insert(shipments, row)]);
      const held = holdMails(platform);
      await moveTo(id, "out_for_delivery", (facts) => fulfilmentOutForDelivery(id, facts));
      await context.store.commit([context.store.update(fulfilmentOrders, eq(fulfilmentOrders.id, part?.id ?? ""), { next_step_at: null })]);
      await platform.advance(20 * hour);
      await held.release();
      expect(subjects(await toShopper()).slice(2)).toEqual(expected);
    }
  });
});

test("where only the supplier says so, a parcel should have arrived", async () => {
  const { id, number } = await sold();
  await upTo(id, "ordered");
  await moveTo(id, "delivered", (facts) => fulfilmentDelivered(id, { ...facts, confirmed_by: "supplier" }));
  const last = (await toShopper()).at(-1);
  expect(last?.subject).toBe(`Your parcel should have arrived (order #${number})`);
  expect(last?.text).toContain("the carrier has not confirmed it");
});

describe("trouble", () => {
  test("with the parcel: the shopper reads an apology, the merchant what to do", { timeout: 60_000 }, async () => {
    const { id, number } = await sold();
    await upTo(id, "shipped");
    await trouble(id, "parcel_problem", "Return to sender: address unknown <b>");
    await sendAll(platform);
    const last = (await toShopper()).at(-1);
    expect(last?.subject).toBe(`Order #${number} takes longer than planned`);
    expect(last?.text).toContain("We are sorry");
    expect(last?.text).not.toContain("address unknown");
    const work = (await toMerchant()).at(-1);
    expect(work?.subject).toBe(`Something is wrong with a parcel (order #${number})`);
    expect(work?.text).toContain("Return to sender: address unknown");
    expect(work?.text).toContain(`http://app.localhost:8787/stores/${merchant.store.id}/orders/${id}`);
  });

  test("on its way back says so", async () => {
    const { id } = await sold();
    await upTo(id, "ordered");
    const [part] = await partsOf(id);
    const parcel = {
      id: context.newId("shipment"),
      fulfilment_order_id: part?.id ?? "",
      order_id: id,
      carrier: "DHL",
      tracking_number: "LP002",
    };
    await context.store.commit([
      context.store.insert(shipments, { ...parcel, status: "returned", shipped_at: platform.now(), updated_at: platform.now() }),
    ]);
    await trouble(id, "parcel_problem", "Returned");
    await sendAll(platform);
    expect((await toShopper()).at(-1)?.text).toContain("could not be delivered and is on its way back");
  });

  test("that lasts is not apologised for again within three days, though a person tries again", { timeout: 60_000 }, async () => {
    const { id } = await sold();
    await upTo(id, "shipped");
    for (const wait of [0, hour, 4 * day]) {
      await platform.advance(wait);
      const [part] = await partsOf(id);
      if (wait > 0)
        await context.store.commit(movePart(context, await loadPart(context, part?.id ?? ""), { status: "shipped", problem_code: null }));
      await trouble(id, "parcel_problem", "Held");
      await sendAll(platform);
    }
    expect(subjects(await toShopper()).filter((subject) => subject.includes("longer than planned"))).toHaveLength(2);
  });

  test("that is over before the mail could go is told to nobody", async () => {
    const { id } = await sold();
    await upTo(id, "ordered");
    const before = await toShopper();
    await trouble(id, "no_tracking", "No tracking number");
    await platform.settle();
    const waiting = platform.take();
    await context.store.commit(
      movePart(context, await loadPart(context, (await partsOf(id))[0]?.id ?? ""), {
        status: "ordered",
        problem_code: null,
        problem: null,
      }),
    );
    await platform.redeliver(waiting);
    expect(await toShopper()).toHaveLength(before.length);
    expect(await toMerchant()).toEqual([]);
  });

  test("between the store and its supplier is the merchant's alone", async () => {
    const { id, number } = await sold([{ variant: lamp, quantity: 1_000 }]);
    await pass();
    expect((await partsOf(id))[0]?.problem_code).toBe("supplier_sold_out");
    expect(subjects(await toMerchant())).toEqual([`The supplier has too few left (order #${number})`]);
    expect(subjects(await toShopper())).toEqual([`Order #${number} confirmed`]);
  });

  test("with a supplier's account stops many orders and is told once", { timeout: 60_000 }, async () => {
    const many = [await sold(), await sold(), await sold()];
    await context.store.commit([
      context.store.update(supplierAccounts, eq(supplierAccounts.supplier, "aliexpress"), { status: "expired" }),
    ]);
    await platform.call("DELETE", `${merchant.path}/suppliers/aliexpress`, { token: merchant.token });
    await pass();
    for (const { id } of many) expect((await partsOf(id))[0]?.problem_code).toBe("supplier_not_connected");
    expect(subjects(await toMerchant())).toEqual([expect.stringContaining("A supplier is not connected any more")]);
  });
});
