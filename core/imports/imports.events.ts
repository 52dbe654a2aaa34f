// What do imports tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";
import { SupplierName, supplierTitles } from "../suppliers/supplier-products.contract.ts";
import { ImportStepName, importStepTitles } from "./imports.contract.ts";

const Source = z.object({ supplier: SupplierName, external_id: z.string(), title: z.string() });

const nameOf = ({ title, external_id }: z.output<typeof Source>) => title || `product ${external_id}`;

export const importStarted = eventType(
  "import.started",
  Source.extend({ source_url: z.string() }),
  (data) => `Started to import ${nameOf(data)} from ${supplierTitles[data.supplier]}`,
);

/** A person asked for another try. */
export const importRetried = eventType("import.retried", Source, (data) => `Tried the import of ${nameOf(data)} again`);

/** The timetable found it standing still. */
export const importResumed = eventType("import.resumed", Source, (data) => `Picked up the import of ${nameOf(data)}`);

export const importCompleted = eventType(
  "import.completed",
  Source.extend({ product_id: z.string(), variant_count: z.int(), picture_count: z.int(), published: z.boolean() }),
  (data) => `Imported ${data.title}${data.published ? " and published it" : " as a draft"}`,
);

export const importFailed = eventType(
  "import.failed",
  Source.extend({ step: ImportStepName, code: z.string(), reason: z.string() }),
  (data) => `Could not import ${nameOf(data)}: ${importStepTitles[data.step].toLowerCase()} failed. ${data.reason}`,
);

export const importCancelled = eventType("import.cancelled", Source, (data) => `Cancelled the import of ${nameOf(data)}`);
