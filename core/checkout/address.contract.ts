// What is a postal address?
import { z } from "zod";

const line = (max: number) => z.string().trim().max(max);

/** Where a parcel goes. Which fields a country demands is in address.rules.ts. */
export const Address = z
  .object({
    name: line(80).min(1),
    line1: line(120).min(1),
    line2: line(120).default(""),
    city: line(80).min(1),
    /** State, province or county: its English name or postal code. */
    region: line(80).default(""),
    postal_code: line(20).default(""),
    country: z.string().regex(/^[A-Z]{2}$/, "Two capital letters, ISO 3166-1"),
    phone: line(30).default(""),
  })
  .meta({ id: "Address" });
export type Address = z.infer<typeof Address>;

/** An address while somebody types it: only the country has to be there, because shipping and tax follow from it. */
export const TypedAddress = z
  .object({
    name: line(80).default(""),
    line1: line(120).default(""),
    line2: line(120).default(""),
    city: line(80).default(""),
    region: line(80).default(""),
    postal_code: line(20).default(""),
    country: z.string().regex(/^[A-Z]{2}$/, "Two capital letters, ISO 3166-1"),
  })
  .meta({ id: "TypedAddress" });
export type TypedAddress = z.infer<typeof TypedAddress>;
