// What do products tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

const Named = z.object({ title: z.string(), slug: z.string() });

export const productCreated = eventType(
  "product.created",
  Named.extend({ source: z.enum(["merchant", "import", "copy"]), variant_count: z.int() }),
  ({ title, source }) =>
    source === "import" ? `Imported ${title}` : source === "copy" ? `Copied a product as ${title}` : `Added ${title}`,
);

/** `fields` names what changed; whoever needs the values reads the product. */
export const productUpdated = eventType(
  "product.updated",
  Named.extend({ fields: z.array(z.string()) }),
  ({ title, fields }) => `Changed ${fields.map((one) => one.replaceAll("_", " ")).join(", ")} of ${title}`,
);

export const productPublished = eventType("product.published", Named, ({ title }) => `Published ${title}`);
export const productUnpublished = eventType("product.unpublished", Named, ({ title }) => `Took ${title} off sale`);
export const productDeleted = eventType("product.deleted", Named, ({ title }) => `Removed ${title}`);

/** Minor units of `currency`. */
export const productPriceChanged = eventType(
  "product.price_changed",
  Named.extend({
    currency: z.string(),
    changes: z.array(z.object({ variant_id: z.string(), title: z.string(), before: z.int(), after: z.int() })),
  }),
  ({ title, changes }) => `Changed ${changes.length === 1 ? "the price" : `${changes.length} prices`} of ${title}`,
);

/** Told when the last known unit of every variant is gone. */
export const productOutOfStock = eventType("product.out_of_stock", Named, ({ title }) => `${title} is sold out`);
