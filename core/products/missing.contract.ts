// What keeps a product from being sold?
import { z } from "zod";

/** Why a product cannot be published yet. */
export const Missing = z.object({ field: z.string(), code: z.string(), message: z.string() }).meta({ id: "MissingForSale" });
export type Missing = z.infer<typeof Missing>;
