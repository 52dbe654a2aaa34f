// How does a review look to shoppers?
import { z } from "zod";

export const PublicReview = z
  .object({
    id: z.string(),
    author: z.string(),
    rating: z.int().min(1).max(5),
    title: z.string(),
    body: z.string(),
    verified: z.boolean().meta({ description: "Written here by somebody who bought the product. Imported reviews never are." }),
    imported: z.boolean(),
    created_at: z.int(),
  })
  .meta({ id: "PublicReview" });
export type PublicReview = z.infer<typeof PublicReview>;

/** Stars of a product. `average_hundredths` 470 is 4.7 of 5. */
export const Rating = z.object({ average_hundredths: z.int(), count: z.int() }).meta({ id: "Rating" });
export type Rating = z.infer<typeof Rating>;
