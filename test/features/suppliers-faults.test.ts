// What does each misfortune at a supplier become? Every kind, at a read and at an order.
import { afterEach, describe, expect, test } from "vitest";
import type { NewSupplierOrder, Supplier } from "../../core/ports/suppliers.port.ts";
import { openSupplier } from "../../core/suppliers/accounts.commands.ts";
import { Problem } from "../../kit/problem.ts";
import { connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { TestPlatform } from "../harness/platform.ts";

type Name = "aliexpress" | "cj";
type Fault = { kind: "status" | "html" | "truncated" | "unreachable" | "lost_answer"; status?: number };

const market = { country: "US", currency: "USD", language: "en" };
const operations: Record<Name, { read: string; order: string; search: string }> = {
  aliexpress: { read: "aliexpress.ds.feedname.get", order: "aliexpress.ds.order.create", search: "aliexpress.ds.text.search" },
  cj: { read: "GET /setting/get", order: "POST /shopping/order/createOrderV2", search: "GET /product/listV2" },
};
const faults: Record<string, Fault> = {
  "a proxy's page": { kind: "html" },
  "half an answer": { kind: "truncated" },
  "no connection": { kind: "unreachable" },
  "a lost answer": { kind: "lost_answer" },
  "an error of theirs": { kind: "status", status: 500 },
  "an outage": { kind: "status", status: 503 },
};

async function speak(name: Name): Promise<{ platform: TestPlatform; supplier: Supplier }> {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await (name === "cj" ? connectCj(platform, merchant) : connectAliexpress(platform, merchant));
  return { platform, supplier: await openSupplier(platform.storeContext(merchant.store), name) };
}

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      return error.code;
    },
  );

/** What an order would be is found once for each supplier: the world is the same for all. */
const drafts = new Map<Name, Omit<NewSupplierOrder, "reference">>();
let serial = 0;

async function newOrder(name: Name, supplier: Supplier): Promise<NewSupplierOrder> {
  serial += 1;
  const reference = `tw-${Date.now().toString(36)}-${serial}`;
  const held = drafts.get(name);
  if (held) return { ...held, reference };
  const { items } = await supplier.search({ words: "mug", page: 1, sort: "relevance" }, market);
  for (const card of items) {
    const product = await supplier.product(card.external_id, market);
    // Codes that end so disappear under the buyer's hands.
    const variant = product.variants.find((one) => (one.stock ?? 0) >= 60 && !one.sku.endsWith("-gone"));
    const [way] = product.shipping;
    if (!variant || !way) continue;
    const line = {
      supplier_product_id: product.external_id,
      supplier_variant_id: variant.external_id,
      supplier_order_key: variant.order_key,
      quantity: 1,
      line_id: "oln_1",
    };
    const address = {
      name: "Ada Lovelace",
      line1: "1 Main St",
      line2: "",
      city: "Portland",
      region: "OR",
      postal_code: "97201",
      country: "US",
      phone: "+1 503 555 0100",
    };
    const draft = {
      address,
      email: "ada@example.com",
      lines: [line],
      shipping_method: way.code,
      ships_from: variant.ships_from,
      note: "",
      tax_id: "",
    };
    drafts.set(name, draft);
    return { ...draft, reference };
  }
  throw new Error("Nothing to buy.");
}

afterEach(async () => {
  await new TestPlatform().world.clearFaults();
});

describe.each(["aliexpress", "cj"] as const)("%s, read", (name) => {
  test.each(Object.entries(faults))(
    "%s once is healed by a second try, twice is the supplier's failure",
    async (_, fault) => {
      const { platform, supplier } = await speak(name);
      const { read } = operations[name];
      await platform.world.fault({ vendor: name, operation: read, ...fault, times: 1 });
      expect(await outcome(supplier.check())).toBe("done");
      await platform.world.fault({ vendor: name, operation: read, ...fault, times: 2 });
      expect(await outcome(supplier.check())).toBe("supplier_unavailable");
      expect(await outcome(supplier.check())).toBe("done");
    },
    60_000,
  );

  test("too fast: one pause and one more try, then the caller hears when to come back", async () => {
    const { platform, supplier } = await speak(name);
    const fault = { vendor: name, operation: operations[name].read, kind: "status", status: 429 } as const;
    await platform.world.fault({ ...fault, times: 1 });
    expect(await outcome(supplier.check())).toBe("done");
    await platform.world.fault({ ...fault, times: 2 });
    const error = await supplier.check().catch((caught: Problem) => caught);
    expect(error).toMatchObject({ code: "supplier_busy", status: 429, details: { retryAfterSeconds: 1 } });
  }, 60_000);

  test("dead tokens: renewed and tried again; refused again, the connection is over", async () => {
    const { platform, supplier } = await speak(name);
    const fault = { vendor: name, operation: operations[name].read, kind: "status", status: 401 } as const;
    await platform.world.fault({ ...fault, times: 1 });
    expect(await outcome(supplier.check())).toBe("done");
    await platform.world.fault({ ...fault, times: 2 });
    expect(await outcome(supplier.check())).toBe("supplier_refused_credentials");
  }, 60_000);
});

describe.each(["aliexpress", "cj"] as const)("%s, order", (name) => {
  test.each(Object.entries(faults))(
    "%s leaves it unclear; the way to recover ends with exactly one order",
    async (_, fault) => {
      const { platform, supplier } = await speak(name);
      const order = await newOrder(name, supplier);
      await platform.world.fault({ vendor: name, operation: operations[name].order, ...fault, times: 1 });
      expect(await outcome(supplier.placeOrder(order))).toBe("supplier_unclear");
      const found = supplier.recovery.kind === "look_up" ? await supplier.findOrder(order.reference) : null;
      const placed = found ?? (await supplier.placeOrder(order));
      const again = await supplier.placeOrder(order);
      expect(again.supplier_order_id).toBe(placed.supplier_order_id);
      // Sent more than once only where the supplier answers a repetition with the first order.
      const sent = (
        (await platform.world.journal({ vendor: name, operation: operations[name].order })) as unknown as { request: string }[]
      ).filter((one) => decodeURIComponent(one.request).includes(order.reference));
      expect(sent.length).toBeLessThanOrEqual(3);
    },
    60_000,
  );

  test("too fast and dead tokens surely ordered nothing: it is sent again by itself, once", async () => {
    const { platform, supplier } = await speak(name);
    for (const status of [429, 401]) {
      const order = await newOrder(name, supplier);
      await platform.world.fault({ vendor: name, operation: operations[name].order, kind: "status", status, times: 1 });
      expect(await outcome(supplier.placeOrder(order))).toBe("done");
    }
  }, 60_000);
});

test("an order CJ took, whose record cannot be read, is unclear and not lost", async () => {
  const { platform, supplier } = await speak("cj");
  const order = await newOrder("cj", supplier);
  await platform.world.fault({ vendor: "cj", operation: "GET /shopping/order/getOrderDetail", kind: "html", times: 2 });
  expect(await outcome(supplier.placeOrder(order))).toBe("supplier_unclear");
  expect((await supplier.findOrder(order.reference))?.state).toBe("processing");
}, 60_000);

test("a search whose engine stumbles is tried again, and then named", async () => {
  const { platform, supplier } = await speak("aliexpress");
  const search = { words: "mug", page: 1, sort: "relevance" } as const;
  const fault = { vendor: "aliexpress", operation: operations.aliexpress.search, kind: "status", status: 500 } as const;
  await platform.world.fault({ ...fault, times: 1 });
  expect(await outcome(supplier.search(search, market))).toBe("done");
  await platform.world.fault({ ...fault, times: 2 });
  expect(await outcome(supplier.search(search, market))).toBe("supplier_unavailable");
});

test("an empty purse: the order stands unpaid, and says so", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectCj(platform, merchant, `CJ${String(Date.now()).slice(-6)}000@api@${"0123456789abcdef".repeat(2)}`);
  const supplier = await openSupplier(platform.storeContext(merchant.store), "cj");
  const order = await newOrder("cj", supplier);
  const dear = { ...order, lines: order.lines.map((line) => ({ ...line, quantity: 50 })) };
  const placed = await supplier.placeOrder(dear);
  expect(placed).toMatchObject({ state: "unpaid", charged: null });
  expect(await supplier.cancelOrder(placed.supplier_order_id)).toBe(true);
  expect((await supplier.readOrder(placed.supplier_order_id)).state).toBe("cancelled");
}, 60_000);

test("AliExpress buyers who pay by hand get an order that waits for them", async () => {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant, { pays: false });
  const supplier = await openSupplier(platform.storeContext(merchant.store), "aliexpress");
  expect(await supplier.placeOrder(await newOrder("aliexpress", supplier))).toMatchObject({ state: "unpaid" });
});
