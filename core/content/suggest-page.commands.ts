// How does a merchant get a product's page written anew?
import { Later } from "../../kit/later.ts";
import { Problem } from "../../kit/problem.ts";
import { second } from "../../kit/time.ts";
import type { StoreContext } from "../context.ts";
import { findUsage, getStorePlan, limitProblem } from "../plans/plans.queries.ts";
import { commitWithinPlan } from "../plans/usage.commands.ts";
import { aiUnavailable } from "../ports/ai.port.ts";
import { getWholeProduct, type WholeProduct } from "../products/products.queries.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { type WrittenPage, writeProductPage } from "./content.commands.ts";
import type { SourceFacts, SuggestedPage } from "./content.contract.ts";
import { contentGenerated } from "./content.events.ts";
import { statementsOf } from "./content.rules.ts";
import { productPagePrompt, type Voice } from "./product-page.rules.ts";

/** What the product itself states; nothing else may be said of it. */
function factsOf({ row, images, category_names }: WholeProduct): SourceFacts {
  return {
    title: row.title,
    description: [statementsOf(row.description_html), ...row.features].join("\n").slice(0, 6_000).toWellFormed(),
    attributes: [],
    options: row.options.map(({ name, values }) => ({ name, values: values.slice(0, 40) })),
    category: category_names.at(-1) ?? "",
    image_count: images.length,
  };
}

async function write(context: StoreContext, facts: SourceFacts, voice: Voice): Promise<WrittenPage> {
  try {
    return await writeProductPage(context, facts, voice);
  } catch (error) {
    // A person does not wait as a job does.
    if (error instanceof Later) throw new Problem(aiUnavailable, { retryAfterSeconds: Math.ceil(error.delay_ms / second) });
    throw error;
  }
}

/** @throws Problem not_found, plan_limit, ai_unavailable, ai_refused, ai_unusable */
export async function suggestPage(context: StoreContext, input: { product_id: string; wish: string }): Promise<SuggestedPage> {
  const [product, settings, plan, used] = await Promise.all([
    getWholeProduct(context, input.product_id),
    getSettings(context),
    getStorePlan(context),
    findUsage(context, "ai_credits"),
  ]);
  const cap = plan.limits.ai_credits;
  if (cap !== null && used >= cap) throw limitProblem(plan, "ai_credits", used);
  const { language, niche } = settings;
  const { content, ...spent } = await write(context, factsOf(product), { language, niche, wish: input.wish });
  const told = contentGenerated(product.row.id, { title: content.title, prompt_version: productPagePrompt, ...spent });
  await commitWithinPlan(context, { limit: "ai_credits" }, [], [told]);
  return content;
}
