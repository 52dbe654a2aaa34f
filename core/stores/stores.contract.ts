// What may be asked of stores, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { currencyDigits } from "../../kit/money.ts";
import { planLimit, refusal } from "../../kit/problem.ts";
import { PriceRule } from "../pricing/pricing.contract.ts";
import { PresetName, StoreLook } from "../themes/themes.contract.ts";

/** The niches a store may be made for; each brings starter texts and categories. */
export const niches = [
  "electronics",
  "fashion",
  "beauty",
  "home",
  "kitchen",
  "fitness",
  "pets",
  "kids",
  "outdoor",
  "hobby",
  "office",
  "general",
] as const;
export const Niche = z.enum(niches).meta({ id: "Niche" });
export type Niche = z.infer<typeof Niche>;

export const slugTaken = refusal("slug_taken", 409, "Another store already uses this address.");
export const slugReserved = refusal("slug_reserved", 422, "This address is reserved. Choose another.");
export const emailUnverified = refusal("email_unverified", 403, "Confirm your e-mail address first: follow the link we sent you.");
export const storeNotReady = refusal("store_not_ready", 409, "The store is still being set up.");

const StoreName = z.string().trim().min(2).max(60);
/** What stands before the platform's domain: letters, digits and single hyphens. */
export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){1,38}[a-z0-9]$/, "3 to 40 letters, digits and hyphens, none at the ends or doubled");

const Country = z.string().regex(/^[A-Z]{2}$/, "Two capital letters, ISO 3166-1");
const Currency = z.string().refine((code) => code in currencyDigits, "A currency stores can trade in");
const Language = z.enum(["en", "de", "fr", "es", "it", "nl", "pl", "pt", "ar"]);
const TimeZone = z.string().max(60);

export const StoreSummary = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    status: z.enum(["creating", "active", "paused", "deleted"]),
    role: z.string(),
    url: z.string(),
    created_at: z.int(),
  })
  .meta({ id: "StoreSummary" });
export type StoreSummary = z.infer<typeof StoreSummary>;

export const Store = z
  .object({
    id: z.string(),
    slug: z.string(),
    url: z.string(),
    status: z.enum(["creating", "active", "paused", "deleted"]),
    name: z.string(),
    niche: Niche,
    country: z.string(),
    currency: z.string(),
    language: z.string(),
    time_zone: z.string(),
    contact_email: z.string(),
    announcement: z.string(),
    look: StoreLook,
    price_rule: PriceRule,
    cancel_window_minutes: z.number(),
    hold_from_risk: z.int(),
    fulfilment_mode: z.enum(["automatic", "approval"]),
    cost_tolerance_percent: z.number(),
    tax_included: z.boolean(),
    collect_tax: z.boolean(),
    payments_ready: z.boolean(),
    /** What the caller may do here: the dashboard draws its menus from it. */
    permissions: z.array(z.string()),
  })
  .meta({ id: "Store" });
export type Store = z.infer<typeof Store>;

export const SetupStep = z
  .object({
    name: z.string(),
    title: z.string(),
    status: z.enum(["waiting", "running", "done", "failed"]),
    detail: z.string(),
    started_at: z.int().nullable(),
    finished_at: z.int().nullable(),
  })
  .meta({ id: "SetupStep" });
export type SetupStep = z.infer<typeof SetupStep>;

export const NewStore = z.object({
  name: StoreName,
  /** Left out: made of the name, with -2, -3... when it is taken. */
  slug: Slug.optional(),
  niche: Niche,
  country: Country,
  currency: Currency,
  language: Language.default("en"),
  time_zone: TimeZone.optional(),
  preset: PresetName,
});

export const storesContract = contract("stores", "account", {
  list: endpoint({
    method: "GET",
    path: "/stores",
    can: "signed_in",
    summary: "Stores you are a member of",
    output: z.object({ items: z.array(StoreSummary) }),
  }),
  create: endpoint({
    method: "POST",
    path: "/stores",
    can: "signed_in",
    summary: "Create a store",
    description: "Answers at once; the set-up goes on by itself and can be followed at /setup and over the live connection.",
    input: NewStore,
    output: StoreSummary,
    status: 202,
    refuses: [slugTaken, slugReserved, emailUnverified, planLimit],
    cost: 10,
  }),
  checkName: endpoint({
    method: "GET",
    path: "/store-names",
    can: "signed_in",
    summary: "The address a store of this name would get",
    input: z.object({ name: z.string().trim().min(1).max(60) }),
    output: z.object({ slug: z.string(), available: z.boolean(), url: z.string() }),
  }),
});

export const UpdateStore = z.object({
  name: StoreName.optional(),
  contact_email: z.email().max(120).optional(),
  time_zone: TimeZone.optional(),
  announcement: z.string().trim().max(160).optional(),
  look: StoreLook.optional(),
  price_rule: PriceRule.optional(),
  cancel_window_minutes: z.number().min(0).max(1440).optional(),
  hold_from_risk: z.int().min(1).max(101).optional(),
  fulfilment_mode: z.enum(["automatic", "approval"]).optional(),
  cost_tolerance_percent: z.number().min(0).max(1000).optional(),
  tax_included: z.boolean().optional(),
  collect_tax: z.boolean().optional(),
});

export const storeContract = contract("store", "store", {
  get: endpoint({ method: "GET", path: "", can: "store:read", summary: "The store and how it is set up", output: Store }),
  update: endpoint({
    method: "PATCH",
    path: "",
    can: "settings:write",
    summary: "Change settings or the look",
    input: UpdateStore,
    output: Store,
  }),
  setup: endpoint({
    method: "GET",
    path: "/setup",
    can: "store:read",
    summary: "How far the set-up has come",
    output: z.object({ status: z.enum(["creating", "active", "paused", "deleted"]), url: z.string(), steps: z.array(SetupStep) }),
  }),
  rename: endpoint({
    method: "PUT",
    path: "/slug",
    can: "settings:write",
    summary: "Change the store's address",
    description: "The old address redirects for good.",
    input: z.object({ slug: Slug }),
    output: Store,
    refuses: [slugTaken, slugReserved],
  }),
  pause: endpoint({
    method: "POST",
    path: "/pause",
    can: "settings:write",
    summary: "Close the storefront for a while",
    output: Store,
    refuses: [storeNotReady],
  }),
  resume: endpoint({
    method: "POST",
    path: "/resume",
    can: "settings:write",
    summary: "Open the storefront again",
    output: Store,
    refuses: [storeNotReady],
  }),
});
