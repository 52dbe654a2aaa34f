// What does a new feature consist of, floor by floor? Things with a name, listed, created and renamed in a store.

/** @returns {Record<string, string>} text by file */
export function slice({ nouns, noun, camels, camel, pascal, pascals, snakes, snake }) {
  const core = `core/${nouns}/${nouns}`;
  const word = noun.replaceAll("-", " ");
  const words = nouns.replaceAll("-", " ");
  return {
    [`db/tables/${nouns}.table.ts`]: `// Which ${words} does a store have?
import { text, unique } from "drizzle-orm/sqlite-core";
import { storeTable } from "../store-table.ts";
import { moment } from "./columns.ts";

export const ${camels} = storeTable("${snakes}", { name: text().notNull(), created_at: moment().notNull() }, (table) => [
  unique("${snake}_name_taken").on(table.store_id, table.name!),
]);
`,
    [`${core}.contract.ts`]: `// What may be asked of ${words}, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";
import { refusal } from "../../kit/problem.ts";

export const ${camel}NameTaken = refusal("${snake}_name_taken", 409, "Another ${word} already has this name.");

export const ${pascal} = z
  .object({ id: z.string(), name: z.string(), created_at: z.int().meta({ description: "Epoch ms, UTC." }) })
  .meta({ id: "${pascal}" });
export type ${pascal} = z.infer<typeof ${pascal}>;

const Name = z.string().min(1).max(80);

export const ${camels}Contract = contract("${snakes}", "store", {
  list: endpoint({
    method: "GET",
    path: "/${nouns}",
    can: "store:read",
    summary: "The store's ${words}, newest first",
    input: PageQuery,
    output: pageOf(${pascal}),
  }),
  create: endpoint({
    method: "POST",
    path: "/${nouns}",
    can: "settings:write",
    summary: "Add a ${word}",
    input: z.object({ name: Name }),
    output: ${pascal},
    status: 201,
    refuses: [${camel}NameTaken],
  }),
  rename: endpoint({
    method: "PATCH",
    path: "/${nouns}/:${snake}_id",
    can: "settings:write",
    summary: "Rename a ${word}",
    input: z.object({ name: Name }),
    output: ${pascal},
    refuses: [${camel}NameTaken],
  }),
});
`,
    [`${core}.rules.ts`]: `// What is true of ${words}, whatever is stored?

/** Names are told apart by what can be seen: white space around and between words does not count. */
export function ${camel}Name(text: string): string {
  return text.normalize("NFC").trim().replace(/\\s+/gu, " ");
}
`,
    [`${core}.rules.test.ts`]: `import fc from "fast-check";
import { expect, test } from "vitest";
import { ${camel}Name } from "./${nouns}.rules.ts";

test("white space does not tell names apart", () => {
  expect(${camel}Name("  Blue \\t moon\\n")).toBe("Blue moon");
});

test("a name that is clean stays as it is", () => {
  fc.assert(fc.property(fc.string(), (text) => expect(${camel}Name(${camel}Name(text))).toBe(${camel}Name(text))));
});
`,
    [`${core}.events.ts`]: `// What do ${words} tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

const Named = z.object({ name: z.string() });

export const ${camel}Created = eventType("${snake}.created", Named, ({ name }) => \`Added the ${word} \${name}\`);
export const ${camel}Renamed = eventType("${snake}.renamed", Named, ({ name }) => \`Renamed a ${word} to \${name}\`);
`,
    [`${core}.queries.ts`]: `// Which ${words} are there?
import { desc, lt } from "drizzle-orm";
import { ${camels} } from "../../db/tables/${nouns}.table.ts";
import { cutPage, decodeCursor, type Page, type PageQuery } from "../../kit/page.ts";
import type { StoreContext } from "../context.ts";
import type { ${pascal} } from "./${nouns}.contract.ts";

export function show${pascal}({ id, name, created_at }: typeof ${camels}.$inferSelect): ${pascal} {
  return { id, name, created_at };
}

export async function list${pascals}({ store }: StoreContext, query: PageQuery): Promise<Page<${pascal}>> {
  const [last] = query.cursor ? decodeCursor(query.cursor, 1) : [];
  const rows = await store.rows(${camels}, {
    where: last ? lt(${camels}.id, String(last)) : undefined,
    orderBy: [desc(${camels}.id)],
    limit: query.limit + 1,
  });
  return cutPage(rows, query.limit, (row) => [row.id], show${pascal});
}
`,
    [`${core}.commands.ts`]: `// How do ${words} change?
import { eq } from "drizzle-orm";
import { ${camels} } from "../../db/tables/${nouns}.table.ts";
import type { StoreContext } from "../context.ts";
import type { ${pascal} } from "./${nouns}.contract.ts";
import { ${camel}Created, ${camel}Renamed } from "./${nouns}.events.ts";
import { show${pascal} } from "./${nouns}.queries.ts";
import { ${camel}Name } from "./${nouns}.rules.ts";

/** @throws Problem ${snake}_name_taken */
export async function create${pascal}(context: StoreContext, wanted: { name: string }): Promise<${pascal}> {
  const { store } = context;
  const row = { id: context.newId("${snake}"), name: ${camel}Name(wanted.name), created_at: context.now() };
  await store.commit([store.insert(${camels}, row)], [${camel}Created(row.id, { name: row.name })]);
  return row;
}

/** @throws Problem not_found, ${snake}_name_taken */
export async function rename${pascal}(context: StoreContext, wanted: { ${snake}_id: string; name: string }): Promise<${pascal}> {
  const { store } = context;
  const before = await store.get(${camels}, wanted.${snake}_id);
  const name = ${camel}Name(wanted.name);
  await store.commit([store.update(${camels}, eq(${camels}.id, before.id), { name })], [${camel}Renamed(before.id, { name })]);
  return show${pascal}({ ...before, name });
}
`,
    [`workers/api/${nouns}.routes.ts`]: `// How are ${words} asked for and changed?
import { create${pascal}, rename${pascal} } from "../../core/${nouns}/${nouns}.commands.ts";
import { ${camels}Contract } from "../../core/${nouns}/${nouns}.contract.ts";
import { list${pascals} } from "../../core/${nouns}/${nouns}.queries.ts";
import { routes } from "../door.ts";

export const ${camels}Routes = routes(${camels}Contract, { list: list${pascals}, create: create${pascal}, rename: rename${pascal} });
`,
    [`test/features/${nouns}.test.ts`]: `// Do ${words} do what their users expect?
import { beforeEach, expect, test } from "vitest";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant();
});

const call = (method: string, path: string, body?: unknown) =>
  platform.call(method, \`\${merchant.path}\${path}\`, { token: merchant.token, ...(body === undefined ? {} : { body }) });

test("what is added is listed, and can be renamed", async () => {
  const added = await call("POST", "/${nouns}", { name: " Blue  moon " });
  expect(added).toMatchObject({ status: 201, body: { name: "Blue moon" } });
  expect((await call("PATCH", \`/${nouns}/\${added.body.id}\`, { name: "Red moon" })).body.name).toBe("Red moon");
  const { body } = await call("GET", "/${nouns}");
  expect(body.items.map((one: { name: string }) => one.name)).toEqual(["Red moon"]);
});

test("no name is given twice", async () => {
  await call("POST", "/${nouns}", { name: "Blue moon" });
  expect(await call("POST", "/${nouns}", { name: "Blue moon " })).toMatchObject({ status: 409, body: { code: "${snake}_name_taken" } });
});
`,
  };
}
