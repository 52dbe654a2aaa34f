// Does a supplier's adapter keep the port's promises? The same questions for every supplier, against the simulated world always, against the real one with keys.
import { describe, expect, test } from "vitest";
import { usualShipping } from "../../core/imports/plan.rules.ts";
import type { Market, NewSupplierOrder, Supplier } from "../../core/ports/suppliers.port.ts";
import { SupplierProduct, type SupplierVariant } from "../../core/suppliers/supplier-products.contract.ts";
import { recogniseUrl } from "../../core/suppliers/urls.rules.ts";
import { Problem } from "../../kit/problem.ts";

/** A connected account, and a way to let time pass where it travels: parcels move by it. */
export interface Speaking {
  supplier: Supplier;
  pass(ms: number): Promise<void>;
  /** How many orders with this reference the supplier holds. */
  countOrders(reference: string): Promise<number>;
}

const market: Market = { country: "US", currency: "USD", language: "en" };
const day = 86_400_000;
let serial = 0;

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "no refusal";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code;
  }
};

/** The first product of a search that can be bought and sent. */
async function goods(supplier: Supplier, words: string): Promise<{ product: SupplierProduct; variant: SupplierVariant }> {
  const { items } = await supplier.search({ words, page: 1, sort: "relevance" }, market);
  for (const card of items) {
    const product = await supplier.product(card.external_id, market);
    // The simulated world takes goods with such a code off the shelf as soon as somebody orders them.
    const variant = product.variants.find((one) => (one.stock ?? 0) >= 5 && !one.sku.endsWith("-gone"));
    if (variant && product.shipping.length > 0) return { product, variant };
  }
  throw new Error(`Nothing to buy for ${words}.`);
}

async function newOrder(supplier: Supplier, words: string, change: Partial<NewSupplierOrder> = {}): Promise<NewSupplierOrder> {
  const { product, variant } = await goods(supplier, words);
  const line = {
    supplier_product_id: product.external_id,
    supplier_variant_id: variant.external_id,
    ships_from: variant.ships_from,
    quantity: 2,
  };
  const way = usualShipping(await supplier.shipping(line, market), "USD");
  serial += 1;
  return {
    reference: `tw-${Date.now().toString(36)}-${serial}`,
    address: {
      name: "Zoë Müller",
      line1: "500 Terry Francine St",
      line2: "",
      city: "san francisco",
      region: "CA",
      postal_code: "94158",
      country: "US",
      phone: "+1 415 555 0100",
    },
    email: "zoe@example.com",
    lines: [{ ...line, supplier_order_key: variant.order_key, line_id: "oln_1" }],
    shipping_method: way?.code ?? "",
    ships_from: variant.ships_from,
    note: "",
    tax_id: "",
    ...change,
  };
}

function readingTests(open: () => Promise<Speaking>) {
  test("credentials can be tried", async () => {
    const { supplier } = await open();
    await supplier.check();
  });

  test("a search gives cards that can be opened, page by page", async () => {
    const { supplier } = await open();
    const first = await supplier.search({ words: "mug", page: 1, sort: "relevance" }, market);
    expect(first.items.length).toBeGreaterThan(0);
    for (const card of first.items) {
      expect(card.cost.amount).toBeGreaterThan(0);
      expect(recogniseUrl(card.url)).toMatchObject({
        ok: true,
        value: { kind: "product", supplier: card.supplier, external_id: card.external_id },
      });
    }
    const nothing = await supplier.search({ words: "zzzzqqq", page: 1, sort: "price" }, market);
    expect(nothing).toEqual({ items: [], has_more: false });
  });

  test("a product is whole: options, variants, pictures and ways of shipping", async () => {
    const { supplier } = await open();
    const { product } = await goods(supplier, "mug");
    expect(SupplierProduct.parse(product)).toEqual(product);
    for (const variant of product.variants) {
      expect(variant.options).toHaveLength(product.options.length);
      variant.options.forEach((value, at) => void expect(product.options[at]?.values).toContain(value));
      expect(variant.cost.amount).toBeGreaterThan(0);
    }
    expect(new Set(product.variants.map((one) => JSON.stringify(one.options))).size).toBe(product.variants.length);
    for (const way of product.shipping) expect(way.min_days).toBeLessThanOrEqual(way.max_days);
    for (const image of product.images) expect(image).toMatch(/^https:\/\//);
  });

  test("a product nobody has is not found", async () => {
    const { supplier } = await open();
    expect(await codeOf(supplier.product("1005000000000000", market))).toBe("supplier_product_not_found");
  });

  test("where nobody delivers there is no shipping", async () => {
    const { supplier } = await open();
    const { product, variant } = await goods(supplier, "mug");
    const line = {
      supplier_product_id: product.external_id,
      supplier_variant_id: variant.external_id,
      ships_from: variant.ships_from,
      quantity: 1,
    };
    expect(await codeOf(supplier.shipping(line, { ...market, country: "KP" }))).toBe("no_shipping");
  });
}

function orderingTests(open: () => Promise<Speaking>) {
  test("placing the same order again orders nothing new", async () => {
    const { supplier, countOrders } = await open();
    const order = await newOrder(supplier, "mug");
    const first = await supplier.placeOrder(order);
    const second = await supplier.placeOrder(order);
    expect(first.supplier_order_id).toMatch(/^\d+$/);
    expect(second.supplier_order_id).toBe(first.supplier_order_id);
    expect(await countOrders(order.reference)).toBe(1);
  });

  test("an order can be found after its answer was lost, in the way the supplier has", async () => {
    const { supplier } = await open();
    const order = await newOrder(supplier, "mug");
    const placed = await supplier.placeOrder(order);
    if (supplier.recovery.kind === "look_up") {
      expect((await supplier.findOrder(order.reference))?.supplier_order_id).toBe(placed.supplier_order_id);
      expect(await supplier.findOrder("tw-never-was")).toBeNull();
    } else {
      expect(await codeOf(supplier.findOrder(order.reference))).toBe("supplier_unclear");
      expect(supplier.recovery.within_ms).toBeLessThan(day);
    }
  });

  test("a parcel is followed from payment to the door", async () => {
    const { supplier, pass } = await open();
    const placed = await supplier.placeOrder(await newOrder(supplier, "mug"));
    const paid = await supplier.readOrder(placed.supplier_order_id);
    expect(paid.state).toBe("processing");
    expect(paid.charged?.amount).toBeGreaterThan(0);
    expect(await supplier.tracking(paid)).toEqual([]);
    await pass(2.5 * day);
    const sent = await supplier.readOrder(placed.supplier_order_id);
    expect(sent.state).toBe("shipped");
    const [moving] = await supplier.tracking(sent);
    expect(moving?.tracking_number).toBeTruthy();
    await pass(20 * day);
    const arrived = await supplier.readOrder(placed.supplier_order_id);
    expect(arrived.state).toBe("delivered");
    const [parcel] = await supplier.tracking(arrived);
    expect(parcel).toMatchObject({ tracking_number: moving?.tracking_number, status: "delivered" });
    expect(parcel?.events.map((one) => one.at)).toEqual(parcel?.events.map((one) => one.at).sort((a, b) => a - b));
    expect(parcel?.events.at(-1)?.status).toBe("delivered");
    expect(await supplier.cancelOrder(placed.supplier_order_id)).toBe(false);
  });

  test("what is wrong with an order is said before anything is ordered", async () => {
    const { supplier, countOrders } = await open();
    const order = await newOrder(supplier, "mug");
    const nowhere = { ...order, address: { ...order.address, region: "", phone: "" } };
    const error = await supplier.placeOrder(nowhere).catch((caught: Problem) => caught);
    expect(error).toMatchObject({ code: "supplier_address_refused", details: { errors: [{ field: "region" }, { field: "phone" }] } });
    const [line] = order.lines;
    const unknown = {
      ...order,
      lines: [{ ...(line as NonNullable<typeof line>), supplier_order_key: "99999:1", supplier_variant_id: "99999" }],
    };
    expect(await codeOf(supplier.placeOrder(unknown))).toBe("supplier_refused");
    expect(await countOrders(order.reference)).toBe(0);
  });
}

/** @param open connects a fresh account: suppliers count calls per account. */
export function suppliersConformance(name: string, open: () => Promise<Speaking>): void {
  describe(name, () => {
    readingTests(open);
    orderingTests(open);
  });
}
