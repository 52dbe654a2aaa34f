// What may be asked of imports, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { PageQuery, pageOf } from "../../kit/page.ts";
import { planLimit, refusal } from "../../kit/problem.ts";
import { PriceRule } from "../pricing/pricing.contract.ts";
import { supplierNotConnected, supplierRefusedCredentials, unknownSupplierUrl } from "../suppliers/refusals.contract.ts";
import { SupplierName } from "../suppliers/supplier-products.contract.ts";

/** The steps of an import, in their order. Each is done once, whatever is retried or crashes. */
export const importSteps = ["fetch", "normalise", "images", "variants", "price", "content", "create", "link", "announce"] as const;
export const ImportStepName = z.enum(importSteps);
export type ImportStepName = z.infer<typeof ImportStepName>;

export const importStepTitles: Readonly<Record<ImportStepName, string>> = {
  fetch: "Ask the supplier",
  normalise: "Clean up",
  images: "Take in pictures",
  variants: "Set up variants",
  price: "Price",
  content: "Write the page",
  create: "Create the product",
  link: "Link to the supplier",
  announce: "Finish",
};

export const importStatuses = ["pending", "running", "completed", "failed", "cancelled"] as const;
export const ImportStatus = z.enum(importStatuses);
export type ImportStatus = z.infer<typeof ImportStatus>;

export const importRunning = refusal("import_running", 409, "This product is being imported already.");
export const importNotFailed = refusal("import_not_failed", 409, "Only an import that failed or was cancelled can be tried again.");
export const importOver = refusal("import_over", 409, "This import is over, or has created its product already.");

/** A reason, never an answer: something broke it every time without a word. */
export const importStuck = refusal("import_stuck", 503, "It did not get on for a whole day and was given up. Try it again.");

export const Import = z
  .object({
    id: z.string(),
    supplier: SupplierName,
    external_id: z.string(),
    source_url: z.string(),
    /** The supplier's title once it is known, then the product's; empty before. */
    title: z.string(),
    status: ImportStatus,
    /** The step that runs or ran last. */
    step: ImportStepName,
    steps_done: z.int(),
    steps_total: z.int(),
    price_rule: PriceRule,
    write_content: z.boolean(),
    publish: z.boolean(),
    tags: z.array(z.string()),
    product_id: z.string().nullable(),
    /** Why it failed: a stable code, and words for people. */
    reason_code: z.string().nullable(),
    reason: z.string().nullable(),
    requested_by: z.string(),
    created_at: z.int(),
    started_at: z.int().nullable(),
    finished_at: z.int().nullable(),
  })
  .meta({ id: "Import" });
export type Import = z.infer<typeof Import>;

export const ImportStep = z
  .object({
    name: ImportStepName,
    title: z.string(),
    status: z.enum(["waiting", "running", "done", "failed"]),
    /** What was found or done, in a few words: "8 pictures taken in, 1 left out". */
    detail: z.string(),
    started_at: z.int().nullable(),
    finished_at: z.int().nullable(),
  })
  .meta({ id: "ImportStep" });
export type ImportStep = z.infer<typeof ImportStep>;

export const ImportDetail = Import.extend({ steps: z.array(ImportStep) }).meta({ id: "ImportDetail" });
export type ImportDetail = z.infer<typeof ImportDetail>;

const Tag = z.string().trim().min(1).max(40);

export const NewImport = z.object({
  /** Any common form of a product's address at a supplier: mobile, localised, shortened, tracked. */
  url: z.string().trim().min(8).max(10_000).optional(),
  /** In place of an address: the supplier and its id of the product. */
  supplier: SupplierName.optional(),
  external_id: z
    .string()
    .trim()
    .regex(/^[\w-]{1,80}$/, "Letters, digits, - and _")
    .optional(),
  /** The store's own rule unless said. */
  price_rule: PriceRule.optional(),
  /** Whether the page is written by AI from the supplier's facts; if not, the supplier's own text is cleaned up. */
  write_content: z.boolean().default(true),
  /** Publish at the end, if the product has a picture, a price and a margin; else it stays a draft. */
  publish: z.boolean().default(false),
  tags: z.array(Tag).max(20).default([]),
  /** Import even though the same product is being imported at this moment. */
  force: z.boolean().default(false),
});
export type NewImport = z.infer<typeof NewImport>;

export const importsContract = contract("imports", "store", {
  create: endpoint({
    method: "POST",
    path: "/imports",
    can: "products:write",
    summary: "Import a supplier's product",
    description:
      "Give `url`, or `supplier` with `external_id`. Answers at once; the import goes on by itself and can be followed here or over the live connection (`import.progress`). It takes one of the month's imports, which is given back if it fails or is cancelled.",
    input: NewImport,
    output: Import,
    status: 202,
    refuses: [unknownSupplierUrl, supplierNotConnected, supplierRefusedCredentials, importRunning, planLimit],
    cost: 5,
  }),
  list: endpoint({
    method: "GET",
    path: "/imports",
    can: "products:read",
    summary: "Imports, newest first",
    input: PageQuery.extend({ status: ImportStatus.optional() }),
    output: pageOf(Import),
  }),
  get: endpoint({
    method: "GET",
    path: "/imports/:import_id",
    can: "products:read",
    summary: "One import and how far each step has come",
    output: ImportDetail,
  }),
  retry: endpoint({
    method: "POST",
    path: "/imports/:import_id/retry",
    can: "products:write",
    summary: "Go on with a failed import from the step that failed",
    output: ImportDetail,
    status: 202,
    refuses: [importNotFailed, importRunning, supplierNotConnected, supplierRefusedCredentials, planLimit],
  }),
  cancel: endpoint({
    method: "POST",
    path: "/imports/:import_id/cancel",
    can: "products:write",
    summary: "Stop an import before it creates its product",
    description: "What runs at this moment is let finish, and nothing comes after it.",
    output: ImportDetail,
    refuses: [importOver],
  }),
});
