// How do a store's own pages change?
import { asc, eq } from "drizzle-orm";
import { pages } from "../../db/tables/settings.table.ts";
import { freeSlug, slugify } from "../../kit/slug.ts";
import { cleanHtml } from "../content/html.rules.ts";
import type { StoreContext } from "../context.ts";
import { storeUpdated } from "../stores/stores.events.ts";
import type { StorePage } from "./pages.contract.ts";

type PageRow = typeof pages.$inferSelect;

const show = ({ id, slug, title, body_html, policy, updated_at }: PageRow): StorePage => ({
  id,
  slug,
  title,
  body_html,
  policy,
  updated_at,
});

const changed = (storeId: string, before: string | null, after: string | null) =>
  storeUpdated(storeId, { changes: { page: { before, after } } });

export async function listPages(context: StoreContext): Promise<StorePage[]> {
  return (await context.store.rows(pages, { orderBy: [asc(pages.position), asc(pages.id)] })).map(show);
}

export async function createPage(context: StoreContext, wanted: { title: string; body_html: string }): Promise<StorePage> {
  const { store } = context;
  const present = await store.select(pages, { slug: pages.slug });
  const slug = freeSlug(slugify(wanted.title) || "page", new Set(present.map((row) => row.slug)));
  const row = {
    id: context.newId("page"),
    slug,
    title: wanted.title,
    body_html: cleanHtml(wanted.body_html),
    policy: false,
    position: present.length,
    updated_at: context.now(),
  };
  await store.commit([store.insert(pages, row)], [changed(store.id, null, row.title)]);
  return show({ ...row, store_id: store.id });
}

export async function updatePage(
  context: StoreContext,
  id: string,
  wanted: { title?: string | undefined; body_html?: string | undefined },
): Promise<StorePage> {
  const { store } = context;
  const before = await store.get(pages, id);
  const after = {
    ...before,
    title: wanted.title ?? before.title,
    body_html: wanted.body_html === undefined ? before.body_html : cleanHtml(wanted.body_html),
    updated_at: context.now(),
  };
  await store.commit(
    [store.update(pages, eq(pages.id, id), { title: after.title, body_html: after.body_html, updated_at: after.updated_at })],
    [changed(store.id, before.title, after.title)],
  );
  return show(after);
}

export async function removePage(context: StoreContext, id: string): Promise<Record<never, never>> {
  const { store } = context;
  const before = await store.get(pages, id);
  await store.commit([store.remove(pages, eq(pages.id, id))], [changed(store.id, before.title, null)]);
  return {};
}
