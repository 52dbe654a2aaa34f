import { expect, test } from "vitest";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { withSmallPictures } from "../builders/pictures.builder.ts";
import { connectAliexpress } from "../builders/suppliers.builder.ts";
import { type Blow, Faults } from "../harness/faults.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

const wanted = catalogue.find((one) => one.aliexpress && !one.oddity && !one.ending && one.variants > 1 && one.variants < 4);

interface Begun {
  merchant: Merchant;
  id: string;
}

async function begin(platform: TestPlatform): Promise<Begun> {
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  await platform.drain();
  const body = { url: wanted?.aliexpress?.url, publish: true, tags: ["swept"] };
  const asked = await platform.call("POST", `${merchant.path}/imports`, { token: merchant.token, body });
  expect(asked.status).toBe(202);
  return { merchant, id: asked.body.id };
}

/** All that an import leaves, without what differs from store to store. */
async function endState(platform: TestPlatform, { merchant, id }: Begun) {
  const { store } = merchant;
  const count = async (sql: string) =>
    (await platform.env.STORE_DB_0.prepare(`select count(*) as n from ${sql}`).bind(store.id).first<{ n: number }>())?.n;
  const used = await platform.env.STORE_DB_0.prepare("select id, used from usage where store_id = ? order by id").bind(store.id).all();
  const row = await platform.env.STORE_DB_0.prepare(
    "select status, steps_done, held_source, reason_code, title from imports where store_id = ? and id = ?",
  )
    .bind(store.id, id)
    .first();
  const product = await platform.env.STORE_DB_0.prepare(
    "select title, slug, status, price_from, price_to, description_html, features, tags from products where store_id = ?",
  )
    .bind(store.id)
    .all();
  return {
    row,
    used: used.results,
    products: product.results,
    variants: await count("variants where store_id = ?"),
    images: await count("product_images where store_id = ?"),
    assets: await count("assets where store_id = ?"),
    links: await count("listing_links where store_id = ?"),
    entries: await count("product_search where store_id = ?"),
    steps: await count("import_steps where store_id = ? and status = 'done'"),
    created: await count("events where store_id = ? and type = 'product.created'"),
    published: await count("events where store_id = ? and type = 'product.published'"),
    generated: await count("events where store_id = ? and type = 'content.generated'"),
    completed: await count("events where store_id = ? and type = 'import.completed'"),
    failed: await count("events where store_id = ? and type = 'import.failed'"),
  };
}

/** Lets time pass and messages come again until the import is over. */
async function recover(platform: TestPlatform, { merchant, id }: Begun): Promise<void> {
  for (let round = 0; round < 12; round++) {
    await platform.drain();
    const row = await platform.env.STORE_DB_0.prepare("select status from imports where store_id = ? and id = ?")
      .bind(merchant.store.id, id)
      .first();
    if (row?.status === "completed" || row?.status === "failed") return;
    await platform.advance(600_000);
    await platform.tick();
  }
}

async function crashed(blow: Blow, n: number) {
  const platform = new TestPlatform();
  const sound = withSmallPictures(platform.env);
  platform.env = sound;
  const begun = await begin(platform);
  const faults = new Faults().dieAt(n, blow);
  const messages = platform.take();
  platform.env = faults.wrap(sound);
  await platform.redeliver(messages);
  platform.env = sound;
  await recover(platform, begun);
  return { state: await endState(platform, begun), touched: faults.touches.length };
}

test.each(["before", "after"] as const)(
  "an import that dies %s any statement, picture or call ends as if nothing had happened",
  async (blow) => {
    const platform = new TestPlatform();
    const sound = withSmallPictures(platform.env);
    platform.env = sound;
    const begun = await begin(platform);
    const watch = new Faults();
    const messages = platform.take();
    platform.env = watch.wrap(sound);
    await platform.redeliver(messages);
    platform.env = sound;
    await recover(platform, begun);
    const whole = await endState(platform, begun);
    expect(whole.row).toMatchObject({ status: "completed", steps_done: 9, held_source: null });
    expect(whole.products).toHaveLength(1);
    const { touches } = watch;
    expect(touches.length).toBeGreaterThan(40);
    // The pictures are alike: of those beyond the first two, one in five points is tried.
    const points = touches.filter(({ n, on, what }) => on === "database" || !/alicdn|aliexpress-media|ast_/.test(what) || n % 5 === 0);
    const differing: unknown[] = [];
    for (const { n, what } of points) {
      const { state } = await crashed(blow, n);
      if (JSON.stringify(state) !== JSON.stringify(whole)) differing.push({ n, what: what.slice(0, 120), state });
    }
    expect(differing).toEqual([]);
  },
  600_000,
);

/** The commit that makes the product. */
const productCommit = /update "imports"[^;]*"product_id" = \?/;

async function racing(rival: (platform: TestPlatform, begun: Begun) => Promise<void>) {
  const platform = new TestPlatform();
  const sound = withSmallPictures(platform.env);
  platform.env = sound;
  const begun = await begin(platform);
  const messages = platform.take();
  platform.env = new Faults().rivalBefore(productCommit, () => rival(platform, begun)).wrap(sound);
  await platform.redeliver(messages);
  platform.env = sound;
  await platform.drain();
  return { platform, begun, state: await endState(platform, begun) };
}

test("cancelled between the last step and the product's commit, there is no product and nothing is used up", async () => {
  const { state } = await racing(async (platform, { merchant, id }) => {
    const answer = await platform.call("POST", `${merchant.path}/imports/${id}/cancel`, { token: merchant.token });
    expect(answer.status).toBe(200);
  });
  expect(state).toMatchObject({ row: { status: "cancelled" }, products: [], variants: 0, links: 0, entries: 0, created: 0, completed: 0 });
  expect(state.used.find((one) => String(one.id).startsWith("imports:"))).toMatchObject({ used: 0 });
});

test("an address somebody takes in that moment is not fought over: the product gets the next", async () => {
  const { state } = await racing(async (platform, { merchant }) => {
    const title = (await platform.call("GET", `${merchant.path}/imports`, { token: merchant.token })).body.items[0].title;
    const body = { title, variants: [{ price_amount: 1000 }] };
    const made = await platform.call("POST", `${merchant.path}/products`, { token: merchant.token, body });
    expect(made.status).toBe(201);
  });
  expect(state.row).toMatchObject({ status: "completed" });
  expect(state.products).toHaveLength(2);
  const slugs = state.products.map((one) => String(one.slug)).sort();
  expect(slugs[1]).toBe(`${slugs[0]}-2`);
  expect(state.completed).toBe(1);
});

test("the same job delivered again at that very moment makes no second product", async () => {
  const { state } = await racing(async (platform, { merchant, id }) => {
    const { results } = await platform.env.STORE_DB_0.prepare("select id from events where store_id = ? and type = 'import.started'")
      .bind(merchant.store.id)
      .all<{ id: string }>();
    await platform.redeliver([
      {
        queue: "suppliers",
        body: { kind: "reaction", store_id: merchant.store.id, event_id: results[0]?.id, reaction: "run-import" },
        due: 0,
        attempts: 2,
      },
    ]);
    const row = await platform.env.STORE_DB_0.prepare("select status from imports where id = ?").bind(id).first();
    expect(row).toMatchObject({ status: "completed" });
  });
  expect(state).toMatchObject({ row: { status: "completed" }, created: 1, completed: 1, failed: 0 });
  expect(state.products).toHaveLength(1);
  expect(state.used.find((one) => String(one.id).startsWith("imports:"))).toMatchObject({ used: 1 });
});
