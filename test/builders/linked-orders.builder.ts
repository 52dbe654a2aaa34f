// How does an order come to wait for a supplier, without a shopper walking through the shop?

import type { StoreContext } from "../../core/context.ts";
import { orderCleared, orderPaid } from "../../core/orders/orders.events.ts";
import { openSupplier } from "../../core/suppliers/accounts.commands.ts";
import type { SupplierName, SupplierProduct } from "../../core/suppliers/supplier-products.contract.ts";
import { orderLines, orders } from "../../db/tables/orders.table.ts";
import { listingLinks } from "../../db/tables/suppliers.table.ts";
import { money } from "../../kit/money.ts";
import { buildProduct } from "./products.builder.ts";

export interface LinkedVariant {
  product_id: string;
  variant_id: string;
  title: string;
  cost: number;
  supplied: SupplierProduct["variants"][number];
}

/** A product of ours whose one variant is bought as the supplier product's first variant in stock. */
export async function buildLinkedProduct(
  context: StoreContext,
  supplier: SupplierName,
  externalId: string,
  country = "US",
): Promise<LinkedVariant> {
  const { store } = context;
  const source = await (await openSupplier(context, supplier)).product(externalId, { country, currency: "USD", language: "en" });
  const supplied = source.variants.find((one) => one.stock === null || one.stock > 5) ?? source.variants[0];
  if (!supplied) throw new Error(`${externalId} has no variants`);
  const product = await buildProduct(context, {
    title: source.title,
    price: supplied.cost.amount * 3,
    cost: supplied.cost.amount,
    status: "active",
    pictures: 1,
  });
  const [variant] = product.variants;
  if (!variant) throw new Error("A product was built without a variant");
  const [shipping] = source.shipping.filter((one) => one.tracked && one.max_days <= 20).sort((a, b) => a.cost.amount - b.cost.amount);
  await store.commit([
    store.insert(listingLinks, {
      id: context.newId("listing_link"),
      variant_id: variant.id,
      product_id: product.id,
      supplier,
      supplier_product_id: source.external_id,
      supplier_variant_id: supplied.external_id,
      supplier_order_key: supplied.order_key,
      source_url: source.url,
      imported_cost: supplied.cost.amount,
      cost: supplied.cost.amount,
      shipping_cost: shipping?.cost.amount ?? 0,
      cost_currency: supplied.cost.currency,
      ships_from: supplied.ships_from,
      checked_at: context.now(),
    }),
  ]);
  return { product_id: product.id, variant_id: variant.id, title: product.title, cost: supplied.cost.amount, supplied };
}

export const usAddress = {
  name: "Grace Hopper",
  line1: "1 Navy Way",
  line2: "",
  city: "Arlington",
  region: "Virginia",
  postal_code: "22202",
  country: "US",
  phone: "2025550123",
};

let serial = 5_000;

/** An order that is paid and cleared, as the checkout and the fraud check leave it. */
export async function buildClearedOrder(
  context: StoreContext,
  items: readonly { variant: LinkedVariant; quantity: number }[],
  facts: { address?: typeof usAddress; cancel_until?: number; hold?: string | null; email?: string } = {},
): Promise<{ id: string; number: number }> {
  const { store } = context;
  const now = context.now();
  const id = context.newId("order");
  const number = serial++;
  const subtotal = items.reduce((sum, { variant, quantity }) => sum + variant.cost * 3 * quantity, 0);
  const address = facts.address ?? usAddress;
  const row = {
    id,
    number,
    checkout_id: `chk_${id.slice(4)}`,
    customer_id: `cus_${id.slice(4)}`,
    email: facts.email ?? "grace@example.com",
    phone: address.phone,
    address,
    address_key: `${address.line1}${address.postal_code}`.toLowerCase(),
    currency: "USD",
    subtotal,
    shipping: 499,
    tax: 0,
    tax_included: false,
    total: subtotal + 499,
    adjustments: [],
    shipping_name: "Standard",
    delivery_min_days: 8,
    delivery_max_days: 20,
    payment_status: "paid" as const,
    fulfilment_status: "unfulfilled" as const,
    hold: facts.hold ?? null,
    cost: 0,
    cancel_until: facts.cancel_until ?? now + 600_000,
    placed_at: now,
    updated_at: now,
  };
  const lines = items.map(({ variant, quantity }, position) => ({
    id: context.newId("order_line"),
    order_id: id,
    product_id: variant.product_id,
    variant_id: variant.variant_id,
    title: variant.title,
    variant_title: "",
    sku: `sku-${position}`,
    quantity,
    unit_price: variant.cost * 3,
    subtotal: variant.cost * 3 * quantity,
    tax: 0,
    position,
  }));
  await store.commit(
    [store.insert(orders, row), store.insert(orderLines, lines)],
    [
      orderPaid(id, { number, total: money(row.total, "USD"), payment_id: null, method: "visa" }),
      orderCleared(id, { number, by: "check" }),
    ],
  );
  return { id, number };
}
