// What is written about a product?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { planLimit } from "../../kit/problem.ts";
import { aiRefused, aiUnavailable, aiUnusable } from "../ports/ai.port.ts";

/** A product's page as an editor would write it. Lengths are what search engines show whole. */
export const ProductContent = z.strictObject({
  title: z.string().trim().min(3).max(60).meta({ description: "What it is, in plain words; no shouting, no list of search terms" }),
  description_html: z
    .string()
    .trim()
    .min(80)
    .max(6_000)
    .meta({ description: "Three or four paragraphs, each in <p>, nothing but <p> and <strong>" }),
  features: z.array(z.string().trim().min(3).max(120)).min(5).max(7).meta({ description: "One fact each, without a full stop" }),
  seo_title: z.string().trim().min(3).max(60),
  seo_description: z.string().trim().min(20).max(155),
  keywords: z.array(z.string().trim().min(2).max(40)).min(10).max(15).meta({ description: "What people would type to find it" }),
  alt_texts: z.array(z.string().trim().max(125)).max(30).meta({ description: "One for each picture, in order: what the picture shows" }),
});
export type ProductContent = z.infer<typeof ProductContent>;

/** All that may be said: what the supplier states, in our shape. */
export const SourceFacts = z.object({
  title: z.string(),
  description: z.string().meta({ description: "Plain text" }),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  category: z.string(),
  image_count: z.int(),
});
export type SourceFacts = z.infer<typeof SourceFacts>;

/** A page that was written but not taken over: nothing of the product has changed. */
export const SuggestedPage = z
  .object({
    title: z.string(),
    description_html: z.string(),
    features: z.array(z.string()),
    seo_title: z.string(),
    seo_description: z.string(),
    keywords: z.array(z.string()),
    alt_texts: z.array(z.string()).meta({ description: "For the product's pictures, in their order." }),
  })
  .meta({ id: "SuggestedPage" });
export type SuggestedPage = z.infer<typeof SuggestedPage>;

export const contentContract = contract("content", "store", {
  suggest: endpoint({
    method: "POST",
    path: "/products/:product_id/suggested-page",
    can: "products:write",
    summary: "Write a product's page by AI",
    description:
      "Answers a suggestion made from what the product's page and options state; nothing is changed. Send what you accept as a change of the product. Takes one AI credit, and only when a page was written.",
    input: z.object({
      wish: z.string().trim().max(300).default("").meta({ description: 'What to mind: "shorter", "for gardeners".' }),
    }),
    output: SuggestedPage,
    refuses: [aiUnavailable, aiRefused, aiUnusable, planLimit],
    cost: 10,
  }),
});
