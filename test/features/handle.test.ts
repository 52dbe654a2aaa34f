// Can code that holds a store's handle leave the store?
import { and, eq, or, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { StoreHandle } from "../../db/store.ts";
import { categories, products, variants } from "../../db/tables/products.table.ts";
import { users } from "../../db/tables/users.table.ts";
import { conflict } from "../../kit/problem.ts";
import { buildCategory, buildProduct } from "../builders/products.builder.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";
import { snapshot } from "../harness/populate.ts";

let platform: TestPlatform;
let theirs: Merchant;
let theirCategory: { id: string };
let store: StoreHandle;
let before: string;

beforeAll(async () => {
  platform = new TestPlatform();
  theirs = await platform.merchant();
  const context = platform.storeContext(theirs.store);
  theirCategory = await buildCategory(context, "Theirs");
  await buildProduct(context, { title: "Their lamp", category_id: theirCategory.id });
  before = await snapshot(platform.env.STORE_DB_0, theirs.store.id);
});

beforeEach(async () => {
  const context = platform.storeContext((await platform.merchant()).store);
  await buildProduct(context, { title: "Our lamp" });
  store = context.store;
});

const untouched = async () => expect(await snapshot(platform.env.STORE_DB_0, theirs.store.id)).toBe(before);
const titles = async (where: Parameters<StoreHandle["rows"]>[1]) => (await store.rows(products, where)).map((one) => one.title);

test.each([
  ["no condition", undefined],
  ["a condition that is always true", sql`1 = 1`],
  ["a raw OR", sql`1 = 0 or 1 = 1`],
  ["a raw OR without spaces", sql`0/**/or/**/1`],
  ["the builder's OR", or(eq(products.title, "none"), sql`true`)],
  ["a comment at its end", sql`1 = 1 /* and`.append(sql` */`)],
] as const)("%s reads our rows and no other", async (_what, where) => {
  expect(await titles({ where })).toEqual(["Our lamp"]);
});

test("a condition that names the other store finds nothing", async () => {
  expect(await titles({ where: eq(products.store_id, theirs.store.id) })).toEqual([]);
  expect(await store.count(products, or(eq(products.store_id, theirs.store.id), sql`true`))).toBe(1);
  expect(await store.find(categories, theirCategory.id)).toBeNull();
});

test("joined rows are our own, however they are joined", async () => {
  const everything = { table: categories, on: sql`1 = 1 or 1 = 1` };
  for (const optional of [false, true]) {
    const rows = await store.select(products, { name: sql<string | null>`${categories.name}` }, { joins: [{ ...everything, optional }] });
    expect(rows.map((one) => one.name).filter(Boolean)).toEqual([]);
  }
});

test("asking whether a row exists asks about our own", async () => {
  expect(await titles({ where: store.exists(categories, eq(categories.id, theirCategory.id)) })).toEqual([]);
});

test("values are values, whatever is written in them", async () => {
  const attack = `' or 1=1; update products set title = 'gone'; --`;
  expect(await titles({ where: eq(products.title, attack) })).toEqual([]);
  await store.commit([store.update(products, eq(products.title, "Our lamp"), { title: attack })]);
  expect(await titles({})).toEqual([attack]);
  await untouched();
});

test("changing and removing without a condition stay at home", async () => {
  await store.commit([store.update(products, undefined, { title: "Renamed" })]);
  await store.commit([store.update(products, or(eq(products.store_id, theirs.store.id), sql`true`), { title: "Renamed again" })]);
  await store.commit([store.remove(variants, undefined), store.remove(products, sql`1 = 0 or 1 = 1`)]);
  expect(await titles({})).toEqual([]);
  await untouched();
});

test("a row cannot be written into another store, nor moved there, nor be made to point there", async () => {
  const [own] = await store.rows(products);
  if (!own) throw new Error("Our product is gone.");
  const copy = { ...own, id: "prd_copy", slug: "copy", store_id: theirs.store.id };
  await store.commit([store.insert(products, copy)]);
  expect((await store.find(products, "prd_copy"))?.store_id).toBe(store.id);
  const [foreign] = await platform.storeContext(theirs.store).store.rows(products);
  const pointing = store.update(variants, undefined, { product_id: foreign?.id ?? "" });
  await expect(store.commit([pointing])).rejects.toMatchObject({ code: "reference_missing" });
  await untouched();
});

test("writing over another store's row by its id makes our own row or is refused", async () => {
  const [foreign] = await platform.storeContext(theirs.store).store.rows(categories);
  if (!foreign) throw new Error("Their category is gone.");
  const { store_id: _theirs, ...row } = foreign;
  await store.commit([store.upsert(categories, row, [categories.store_id, categories.id], { name: "Taken over" })]);
  expect((await store.find(categories, foreign.id))?.store_id).toBe(store.id);
  await untouched();
});

test("text that does not name this store among its values is not run", () => {
  expect(() => store.raw(sql`select * from products`)).toThrow("must name its store");
  expect(() => store.raw(sql`select * from products where store_id = ${theirs.store.id}`)).toThrow("must name its store");
  expect(() => store.rawWrite(sql`delete from products`)).toThrow("must name its store");
});

test("a change that found nothing refuses everything that came with it", async () => {
  const gone = store.update(categories, eq(categories.id, theirCategory.id), { name: "Mine" });
  const along = store.update(products, undefined, { title: "Along" });
  await expect(store.commit([along, gone, store.guard(conflict)])).rejects.toMatchObject({ code: "conflict" });
  expect(await titles({})).toEqual(["Our lamp"]);
  await untouched();
});

/** Never run: the compiler is the test. An error expected here that does not occur is an error of `npm run check`. */
function leavesTheStore() {
  const { platform: own } = platform.context();
  // @ts-expect-error the platform's tables are not a store's
  void store.rows(users);
  // @ts-expect-error nor joined to a store's
  void store.select(products, { id: products.id }, { joins: [{ table: users, on: undefined }] });
  // @ts-expect-error a store's tables are not reached without a store
  void own.rows(products);
  // @ts-expect-error a row's store is not for the caller to say
  void store.update(products, and(), { store_id: "sto_other" });
  // @ts-expect-error a row keeps its name
  void store.update(products, and(), { id: "prd_other" });
  // @ts-expect-error the database itself is out of reach
  void store.d1;
}

test("what would leave the store does not compile", () => {
  expect(leavesTheStore).toBeTypeOf("function");
});
