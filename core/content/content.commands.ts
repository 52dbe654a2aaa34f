// How is a product's page written?
import type { StoreContext } from "../context.ts";
import type { ProductContent, SourceFacts } from "./content.contract.ts";
import { contentFor, finishContent } from "./content.rules.ts";
import { productPageInstructions, productPageTokens, type Voice } from "./product-page.rules.ts";

export interface WrittenPage {
  content: ProductContent;
  model: string;
  input_tokens: number;
  output_tokens: number;
}

/**
 * A page written from the supplier's facts, held to our checks. Nothing is stored and no credit is taken: that belongs to the caller's commit.
 * @throws Problem ai_unavailable, ai_refused, ai_unusable; Later
 */
export async function writeProductPage(context: StoreContext, facts: SourceFacts, voice: Voice): Promise<WrittenPage> {
  const { value, ...spent } = await context.ports.ai.answer({
    feature: "product_page",
    instructions: productPageInstructions(voice),
    data: facts,
    output: contentFor(facts),
    max_tokens: productPageTokens,
  });
  return { content: finishContent(value), ...spent };
}
