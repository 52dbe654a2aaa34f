// How is a picture of a product told of?
import { z } from "zod";
import { refusal } from "../../kit/problem.ts";

export const pictureTaken = refusal("product_image_exists", 409, "The product already has this picture.");
export const tooManyImages = refusal("too_many_images", 422, "A product has at most 250 pictures.");

export const ProductImage = z
  .object({
    id: z.string(),
    asset_id: z.string(),
    alt: z.string(),
    position: z.int(),
    width: z.int().meta({ description: "Pixels of the original." }),
    height: z.int(),
    placeholder: z.string().meta({ description: "ThumbHash, base64." }),
    url: z.string().meta({ description: "The picture at 640 px as WebP; other sizes by the same pattern." }),
  })
  .meta({ id: "ProductImage" });
export type ProductImage = z.infer<typeof ProductImage>;
