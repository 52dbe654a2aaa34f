// How do the variants, prices and words of an imported product come about?

import { Later } from "../../kit/later.ts";
import { formatMoney, money } from "../../kit/money.ts";
import { Problem } from "../../kit/problem.ts";
import { writeProductPage } from "../content/content.commands.ts";
import type { SourceFacts } from "../content/content.contract.ts";
import { contentGenerated } from "../content/content.events.ts";
import { statementsOf, supplierContent } from "../content/content.rules.ts";
import { productPagePrompt } from "../content/product-page.rules.ts";
import { findUsage, getStorePlan } from "../plans/plans.queries.ts";
import { reserveUsage } from "../plans/usage.commands.ts";
import { aiRefused, aiUnavailable, aiUnusable } from "../ports/ai.port.ts";
import { planPrices, planVariants, usualShipping } from "./plan.rules.ts";
import { patienceMs } from "./stages.rules.ts";
import { type Outcome, resultOf, type Work } from "./work.queries.ts";

export function variants(work: Work): Outcome<"variants"> {
  const { pictures } = resultOf(work, "images");
  const assets = Object.fromEntries(pictures.map((one) => [one.source_url, one.asset_id]));
  const planned = planVariants(resultOf(work, "normalise"), assets);
  const pictured = planned.filter((one) => one.asset_id !== null).length;
  return {
    result: planned,
    detail: `${planned.length} ${planned.length === 1 ? "variant" : "variants"}, ${pictured} with a picture of its own`,
  };
}

const percent = (ppm: number) => `${Math.floor(ppm / 10_000)} %`;

export function price(work: Work): Outcome<"price"> {
  const { currency, country } = work.settings;
  const shipping = usualShipping(resultOf(work, "normalise").shipping, currency);
  const plan = planPrices(resultOf(work, "variants"), shipping, work.row.price_rule, currency);
  const amounts = plan.prices.map((one) => one.price);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)].map((amount) => formatMoney(money(amount, currency)));
  const range = low === high ? low : `${low} to ${high}`;
  const margin = percent(Math.min(...plan.prices.map((one) => one.margin_ppm)));
  return { result: plan, detail: `${range}, at least ${margin} margin${shipping ? "" : `; the supplier does not ship to ${country}`}` };
}

/** Enough to write from, and not more than a model should have to read. */
function factsOf(work: Work): SourceFacts {
  const product = resultOf(work, "normalise");
  return {
    title: product.title,
    description: statementsOf(product.description_html).slice(0, 6_000).toWellFormed(),
    attributes: product.attributes.slice(0, 40),
    options: product.options.map(({ name, values }) => ({ name, values: values.slice(0, 40) })),
    category: product.category.split(/\s*[>/]\s*/).at(-1) ?? "",
    image_count: resultOf(work, "images").gallery.length,
  };
}

function bySupplier(work: Work, facts: SourceFacts, detail: string): Outcome<"content"> {
  const content = supplierContent(facts, resultOf(work, "normalise").description_html);
  return { result: { content, by: "supplier", wanted: work.row.write_content ? "ai" : "supplier" }, detail };
}

const cleanedUp = "the supplier's text was cleaned up instead. It can be written later.";

/** Why there is no written page, if the import can go on without; null when the fault is another. */
function whyNot(work: Work, error: unknown): string | null {
  const waited = work.context.now() - (work.row.started_at ?? work.row.created_at);
  if (error instanceof Later) return waited < patienceMs ? null : `The writing assistant kept us waiting: ${cleanedUp}`;
  if (!(error instanceof Problem)) return null;
  const known = [aiUnavailable, aiRefused, aiUnusable].find((one) => one.code === error.code);
  return known ? `${known.title.replace(/\.(?: .*)?$/, "")}: ${cleanedUp}` : null;
}

/** Written by AI where the merchant wants it, credits are left and the answer passes our checks; else the supplier's own text, cleaned, and said so. */
export async function content(work: Work): Promise<Outcome<"content">> {
  const { context, row, settings } = work;
  const facts = factsOf(work);
  if (!row.write_content) return bySupplier(work, facts, "The supplier's text was cleaned up");
  const [plan, used] = await Promise.all([getStorePlan(context), findUsage(context, "ai_credits")]);
  const cap = plan.limits.ai_credits;
  if (cap !== null && used >= cap) return bySupplier(work, facts, `The month's AI credits are used up: ${cleanedUp}`);
  try {
    const { content: written, ...spent } = await writeProductPage(context, facts, { language: settings.language, niche: settings.niche });
    return {
      result: { content: written, by: "ai", wanted: "ai" },
      detail: `Written by AI from the supplier's facts: ${written.title}`,
      changes: { title: written.title },
      writes: [reserveUsage(context, plan, "ai_credits")],
      events: [contentGenerated(row.id, { title: written.title, prompt_version: productPagePrompt, ...spent })],
    };
  } catch (error) {
    const why = whyNot(work, error);
    if (why === null) throw error;
    context.log.warn("page not written", { import_id: row.id, reason: String(error) });
    return bySupplier(work, facts, why);
  }
}
