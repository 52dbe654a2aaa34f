// What do categories tell the others?
import { z } from "zod";
import { eventType } from "../../kit/event.ts";

const Named = z.object({ name: z.string(), slug: z.string() });

export const categoryCreated = eventType("category.created", Named, ({ name }) => `Added the category ${name}`);
export const categoryUpdated = eventType("category.updated", Named, ({ name }) => `Changed the category ${name}`);
export const categoryDeleted = eventType(
  "category.deleted",
  Named.extend({ parent_id: z.string().nullable(), moved_products: z.int() }),
  ({ name, moved_products }) => `Removed the category ${name}${moved_products > 0 ? ` and moved its ${moved_products} products up` : ""}`,
);
