// Which parts of pages did this isolate draw already?

/** About ten kilobytes each. */
const most = 500;
const parts = new Map<string, string>();

export const known = (key: string): string | undefined => parts.get(key);

export function keep(key: string, html: string): string {
  if (parts.size >= most) parts.delete(parts.keys().next().value ?? "");
  parts.set(key, html);
  return html;
}
