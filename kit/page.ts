// How are long lists cut into pages?
import { z } from "zod";
import { fieldProblem } from "./problem.ts";

/** The query of every list: at most 250 rows a page; `cursor` is the `next_cursor` of the page before. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(250).default(50),
  cursor: z.string().max(500).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next_cursor: z.string().nullable(),
    total: z.int().nullable().meta({ description: "Rows in the whole list, or null where counting would cost too much." }),
  });

export interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
  total: number | null;
}

/** Keyset cursors hold the sort values of the last row, opaque to callers. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(values))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** @throws Problem invalid_input on a cursor that is not ours. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    const values: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((one) => one === null || typeof one === "string" || typeof one === "number")
    )
      return values;
  } catch {
    // Falls through: a cursor that cannot be read is refused like one with the wrong shape.
  }
  throw fieldProblem("cursor", "invalid_cursor", "This cursor is not one of ours.");
}

/** Makes a page of `limit` rows out of at most `limit + 1` rows that were read. */
export function cutPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keys: (row: Row) => readonly (string | number | null)[],
  show: (row: Row) => Item,
  total: number | null = null,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(show), next_cursor: rows.length > limit && last ? encodeCursor(keys(last)) : null, total };
}
