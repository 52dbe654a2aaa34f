// What does each step of a store's set-up do?
import { eq } from "drizzle-orm";
import { categories } from "../../db/tables/products.table.ts";
import { pages, settings, setupSteps, shippingRates } from "../../db/tables/settings.table.ts";
import { stores } from "../../db/tables/stores.table.ts";
import { parseDecimal } from "../../kit/money.ts";
import { slugify } from "../../kit/slug.ts";
import { minute } from "../../kit/time.ts";
import { type StoreContext, storeUrl } from "../context.ts";
import { starterPages } from "../pages/starter-pages.rules.ts";
import { createPaymentAccount } from "../payments/payments.commands.ts";
import { defaultPriceRule } from "../pricing/pricing.contract.ts";
import { marketOf } from "./markets.rules.ts";
import { getSettings } from "./settings.queries.ts";
import { type SetupStepName, setupStepNames, setupTitles } from "./setup.rules.ts";
import { starterLook, starters } from "./starter.rules.ts";
import { type SetupFacts, storeCreated } from "./stores.events.ts";

/** Days most suppliers need to most markets; product pages show their own. */
const usualDays = { min_days: 8, max_days: 18 };

async function writeRecords(context: StoreContext, facts: SetupFacts): Promise<string> {
  const { store } = context;
  const now = context.now();
  const market = marketOf(facts.country);
  await store.commit(
    [
      store.insertIfMissing(settings, {
        id: store.id,
        name: facts.name,
        niche: facts.niche,
        country: facts.country,
        currency: facts.currency,
        language: facts.language,
        time_zone: facts.time_zone ?? market.time_zone,
        contact_email: facts.owner_email,
        look: starterLook(facts.preset, facts.niche),
        price_rule: defaultPriceRule,
        cancel_window_ms: context.settings.cancel_window_ms,
        tax_included: market.tax_included,
        created_at: now,
        updated_at: now,
      }),
    ],
    [],
    { once: "setup:records" },
  );
  return `${facts.currency}, ${facts.country}`;
}

async function dressShop(context: StoreContext, facts: SetupFacts): Promise<string> {
  const { store } = context;
  const names = starters[facts.niche].categories;
  await store.commit(
    [
      store.insertIfMissing(
        categories,
        names.map((name, position) => ({ id: context.newId("category"), name, slug: slugify(name), position })),
      ),
    ],
    [],
    { once: "setup:look" },
  );
  return `${facts.preset}, with ${names.length} categories to begin with`;
}

async function writePages(context: StoreContext, facts: SetupFacts): Promise<string> {
  const { store } = context;
  const made = starterPages({
    name: facts.name,
    contact_email: facts.owner_email,
    ...usualDays,
    cancel_minutes: context.settings.cancel_window_ms / minute,
  });
  const rows = made.map((page, position) => ({ id: context.newId("page"), ...page, position, updated_at: context.now() }));
  await store.commit([store.insertIfMissing(pages, rows)], [], { once: "setup:pages" });
  return made.map((page) => page.title).join(", ");
}

async function planShipping(context: StoreContext): Promise<string> {
  const { store } = context;
  const { currency } = await getSettings(context);
  const price = (major: string) => parseDecimal(major, currency)?.amount ?? 0;
  // About five and fifteen dollars' worth in currencies whose unit is a hundredth of that.
  const scale = ["JPY", "KRW", "HUF", "CLP", "INR", "CZK", "ZAR", "MXN"].includes(currency) ? 20 : 1;
  const rate = { countries: ["*"], currency };
  await store.commit(
    [
      store.insert(shippingRates, [
        {
          id: context.newId("shipping_rate"),
          name: "Standard",
          price: price("4.99") * scale,
          free_from: price("60") * scale,
          ...rate,
          ...usualDays,
          position: 0,
        },
        {
          id: context.newId("shipping_rate"),
          name: "Express",
          price: price("14.99") * scale,
          free_from: null,
          ...rate,
          min_days: 5,
          max_days: 10,
          position: 1,
        },
      ]),
    ],
    [],
    { once: "setup:shipping" },
  );
  return "Standard and Express, to everywhere";
}

async function openTill(context: StoreContext): Promise<string> {
  const { ready } = await createPaymentAccount(context);
  return ready ? "Ready to take payments" : "Waiting for your details: see Settings, Payments";
}

async function unlockDoor(context: StoreContext, facts: SetupFacts): Promise<string> {
  const { store, platform } = context;
  await platform.commit([platform.update(stores, eq(stores.id, store.id), { status: "active", updated_at: context.now() })]);
  await store.commit([], [storeCreated(store.id, { name: facts.name, slug: facts.slug, owner_id: context.actor.id })], {
    once: "setup:opening",
  });
  return storeUrl(context.settings, facts.slug);
}

const work: Readonly<Record<SetupStepName, (context: StoreContext, facts: SetupFacts) => Promise<string>>> = {
  records: writeRecords,
  // The address was taken together with the directory's row; the gateway answers there from now on.
  address: async (context, facts) => storeUrl(context.settings, facts.slug),
  look: dressShop,
  pages: writePages,
  shipping: planShipping,
  payments: openTill,
  opening: unlockDoor,
};

/** Does one step and shows it while it runs. Every step may be repeated: what it writes is written once. */
export async function runSetupStep(context: StoreContext, name: SetupStepName, facts: SetupFacts): Promise<void> {
  const { store } = context;
  const started_at = context.now();
  const show = async (changes: { status: "running" | "done" | "failed"; detail: string; finished_at: number | null }) => {
    const row = { position: setupStepNames.indexOf(name), title: setupTitles[name], started_at, ...changes };
    await store.commit([store.upsert(setupSteps, { id: name, ...row }, [setupSteps.store_id, setupSteps.id], row)]);
    await context.ports.live.publish(store.id, { type: "setup.progress", subject: name, data: row });
  };
  await show({ status: "running", detail: "", finished_at: null });
  try {
    const detail = await work[name](context, facts);
    await show({ status: "done", detail, finished_at: context.now() });
  } catch (error) {
    await show({ status: "failed", detail: "This did not work. It is tried again by itself.", finished_at: context.now() });
    throw error;
  }
}
