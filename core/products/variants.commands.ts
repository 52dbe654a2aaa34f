// How do a product's variants change?
import { eq, inArray } from "drizzle-orm";
import type { Write } from "../../db/handle.ts";
import { variants } from "../../db/tables/products.table.ts";
import { listingLinks } from "../../db/tables/suppliers.table.ts";
import type { NewEvent } from "../../kit/event.ts";
import { fieldProblem, Problem } from "../../kit/problem.ts";
import type { StoreContext } from "../context.ts";
import { assertSeen, commitRevision, findable, type SeenRevision } from "./products.commands.ts";
import type { Product } from "./products.contract.ts";
import { productOutOfStock, productPriceChanged, productUpdated } from "./products.events.ts";
import { getProduct, getWholeProduct, type VariantRow, type WholeProduct } from "./products.queries.ts";
import { defaultSku, takeSku } from "./products.rules.ts";
import { lastVariant, type NewOption, type VariantChange } from "./variants.contract.ts";
import { priceRange, rearrange, totalStock, variantTitle } from "./variants.rules.ts";

/** The row after the change. */
function changed(row: VariantRow, change: VariantChange): VariantRow {
  return {
    ...row,
    sku: change.sku ?? row.sku,
    price: change.price_amount ?? row.price,
    compare_at: change.compare_at_amount === undefined ? row.compare_at : change.compare_at_amount,
    stock: change.stock === undefined ? row.stock : change.stock,
    weight_grams: change.weight_grams === undefined ? row.weight_grams : change.weight_grams,
    asset_id: change.asset_id === undefined ? row.asset_id : change.asset_id,
    position: change.position ?? row.position,
  };
}

/** What the merchant may change; `reserved` moves under our feet and is never written back. */
const editable = ["sku", "price", "compare_at", "stock", "weight_grams", "asset_id", "position"] as const;

function differences(before: VariantRow, after: VariantRow): Partial<VariantRow> {
  return Object.fromEntries(editable.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));
}

function priceEvents(whole: WholeProduct, after: readonly VariantRow[]): NewEvent[] {
  const { row } = whole;
  const changes = after.flatMap((one) => {
    const before = whole.variants.find((other) => other.id === one.id);
    return before && before.price !== one.price ? [{ variant_id: one.id, title: one.title, before: before.price, after: one.price }] : [];
  });
  return changes.length > 0 ? [productPriceChanged(row.id, { title: row.title, slug: row.slug, currency: row.currency, changes })] : [];
}

function stockEvents(whole: WholeProduct, after: readonly VariantRow[]): NewEvent[] {
  const { row } = whole;
  const gone = totalStock(after) === 0 && totalStock(whole.variants) !== 0;
  return gone ? [productOutOfStock(row.id, { title: row.title, slug: row.slug })] : [];
}

/** A SKU may go from one variant to another in the same change: those that change are first moved out of the way. */
function variantWrites(context: StoreContext, changes: readonly { id: string; set: Partial<VariantRow> }[]): Write[] {
  const { store } = context;
  const renamed = changes.filter((one) => one.set.sku !== undefined);
  const aside = renamed.length > 1 ? renamed.map(({ id }) => store.update(variants, eq(variants.id, id), { sku: `\u{10ffff}${id}` })) : [];
  return [...aside, ...changes.map(({ id, set }) => store.update(variants, eq(variants.id, id), set))];
}

function assertPictures(whole: WholeProduct, changes: readonly VariantChange[]): void {
  const known = new Set(whole.images.map((one) => one.asset_id));
  const stray = changes.findIndex((one) => one.asset_id && !known.has(one.asset_id));
  if (stray >= 0) throw fieldProblem(`variants.${stray}.asset_id`, "not_found", "This is none of the product's pictures.");
}

/** @throws Problem not_found, sku_taken, sold_out when less stock would be left than shoppers are paying for, precondition_failed, conflict */
export async function updateVariants(
  context: StoreContext,
  id: string,
  changes: readonly VariantChange[],
  seen: SeenRevision,
): Promise<Product> {
  const before = await getWholeProduct(context, id);
  assertSeen(before.row, seen);
  assertPictures(before, changes);
  const wanted = new Map(changes.map((one) => [one.id, one]));
  const strayAt = changes.findIndex((one) => !before.variants.some((row) => row.id === one.id));
  if (strayAt >= 0) throw fieldProblem(`variants.${strayAt}.id`, "not_found", "This variant is not one of the product's.");
  const after = before.variants.map((row) => changed(row, wanted.get(row.id) ?? { id: row.id }));
  const writes = before.variants.flatMap((row, at) => {
    const set = differences(row, after[at] ?? row);
    return Object.keys(set).length > 0 ? [{ id: row.id, set }] : [];
  });
  if (writes.length === 0) return getProduct(context, id);
  const fields = [...new Set(writes.flatMap((one) => Object.keys(one.set)))];
  await commitRevision(
    context,
    before,
    seen,
    priceRange(after),
    [...variantWrites(context, writes), ...(fields.includes("sku") ? findable(context, { ...before, variants: after }) : [])],
    [
      ...priceEvents(before, after),
      ...stockEvents(before, after),
      productUpdated(id, { title: before.row.title, slug: before.row.slug, fields: fields.map((name) => `variants.${name}`) }),
    ],
  );
  return getProduct(context, id);
}

function removeVariants(context: StoreContext, ids: readonly string[]): Write[] {
  const { store } = context;
  // At most 100 bound parameters a statement.
  const groups = Array.from({ length: Math.ceil(ids.length / 90) }, (_, at) => ids.slice(at * 90, at * 90 + 90));
  return groups.flatMap((group) => [
    store.remove(variants, inArray(variants.id, group)),
    store.remove(listingLinks, inArray(listingLinks.variant_id, group)),
  ]);
}

/** @throws Problem variants_mismatch, sku_taken, not_found, precondition_failed, conflict */
export async function updateOptions(
  context: StoreContext,
  id: string,
  options: readonly NewOption[],
  seen: SeenRevision,
): Promise<Product> {
  const before = await getWholeProduct(context, id);
  assertSeen(before.row, seen);
  const verdict = rearrange(before.row.options, before.variants, options);
  if (!verdict.ok) throw new Problem(verdict.refusal, { detail: verdict.detail });
  const { kept, added, removed, options: arranged } = verdict.value;
  const taken = new Set(before.variants.map((one) => one.sku));
  const rowOf = (variantId: string) => before.variants.find((one) => one.id === variantId) as VariantRow;
  const stays = kept.map(({ id: variantId, ...set }) => ({ ...rowOf(variantId), ...set, title: variantTitle(set.option_values) }));
  const comes = added.map(({ like, option_values, position }) => ({
    ...rowOf(like),
    id: context.newId("variant"),
    title: variantTitle(option_values),
    option_values,
    position,
    sku: takeSku(defaultSku(before.row.slug, option_values), taken),
    // Nothing is known yet of what a supplier asks or has of it.
    cost: null,
    stock: null,
    reserved: 0,
  }));
  const after = [...stays, ...comes];
  const { store } = context;
  await commitRevision(
    context,
    before,
    seen,
    { options: arranged, ...priceRange(after) },
    [
      ...removeVariants(context, removed),
      ...stays.map(({ id: variantId, title, option_values, position }) =>
        store.update(variants, eq(variants.id, variantId), { title, option_values, position }),
      ),
      ...(comes.length > 0 ? [store.insert(variants, comes)] : []),
      ...findable(context, { ...before, variants: after }),
    ],
    [productUpdated(id, { title: before.row.title, slug: before.row.slug, fields: ["options"] })],
  );
  return getProduct(context, id);
}

/** @throws Problem last_variant, not_found, precondition_failed, conflict */
export async function removeVariant(context: StoreContext, id: string, variantId: string, seen: SeenRevision): Promise<Product> {
  const before = await getWholeProduct(context, id);
  assertSeen(before.row, seen);
  const left = before.variants.filter((one) => one.id !== variantId);
  if (left.length === before.variants.length) throw fieldProblem("variant_id", "not_found", "This variant is not one of the product's.");
  if (left.length === 0) throw new Problem(lastVariant);
  const options = before.row.options.map((option, at) => ({
    ...option,
    values: option.values.filter((value) => left.some((one) => one.option_values[at] === value)),
  }));
  await commitRevision(
    context,
    before,
    seen,
    { options, ...priceRange(left) },
    [...removeVariants(context, [variantId]), ...findable(context, { ...before, variants: left })],
    [productUpdated(id, { title: before.row.title, slug: before.row.slug, fields: ["variants"] })],
  );
  return getProduct(context, id);
}
