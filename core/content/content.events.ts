// What does writing tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

/** The subject is what the text was written for. Tokens are counted over all tries, for the account of what automation costs. */
export const contentGenerated = eventType(
  "content.generated",
  z.object({
    title: z.string(),
    prompt_version: z.int(),
    model: z.string(),
    input_tokens: z.int(),
    output_tokens: z.int(),
  }),
  ({ title }) => `Wrote the page of ${title}`,
);
