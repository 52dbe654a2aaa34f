// How is a rate of exchange shown?
import { z } from "zod";

/** A reference rate: for comparing costs, never for charging anybody. */
export const RateUsed = z
  .object({
    from: z.string(),
    to: z.string(),
    /** Minor units of `to` for one minor unit of `from`, parts per million. */
    rate_ppm: z.int(),
    /** The day it is of, YYYY-MM-DD; of a pair, the older one's. */
    date: z.string(),
    source: z.string(),
  })
  .meta({ id: "RateUsed" });
export type RateUsed = z.infer<typeof RateUsed>;
