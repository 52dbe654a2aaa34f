// What does the address say about the list below it?
import type { z } from "zod";

type Shape = Record<string, z.ZodType>;

/** What of an address's query the contract would accept, as text. Anything else is left out: a mistyped link still shows the list. */
export function readQuery<Input extends z.ZodObject>(url: URL, input: Input): z.input<Input> {
  const shape: Shape = input.shape;
  const known = Object.keys(shape).flatMap((name) => {
    const value = url.searchParams.get(name);
    return value !== null && shape[name]?.safeParse(value).success ? [[name, value]] : [];
  });
  return Object.fromEntries(known) as z.input<Input>;
}

/** The same query as an address; what is empty or usual is left out. */
export function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "" && name !== "limit") params.set(name, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}
