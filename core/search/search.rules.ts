// What does a shopper's or merchant's text mean to the full-text index?

/** Weights of store_id, product_id, title, tags, sku, vendor, category, description for bm25: https://sqlite.org/fts5.html#the_bm25_function */
export const searchWeights = [0, 0, 10, 5, 8, 3, 4, 1] as const;

const mostWords = 8;

/** The words of a text as the index takes them apart: runs of letters, digits and marks. */
export function wordsOf(text: string): string[] {
  return (text.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, mostWords).map((word) => word.slice(0, 40).toLowerCase());
}

/**
 * The beginning that a word shares with its other forms: "shoes" -> "shoe", "running" -> "run". The index keeps words whole, so that prefixes match while
 * somebody types; forms are taken off here instead.
 */
export function rootOf(word: string): string {
  const ending = endings.find((one) => one.test(word));
  const root = ending ? word.replace(ending, "") : word;
  if (root.length < shortestRoot) return word;
  return /(?:ing|ed)$/.test(word) ? root.replace(/([b-df-hj-np-tv-z])\1$/, "$1") : root;
}

const shortestRoot = 3;
/** "batteries", "boxes", "running", "stopped", "lamps"; not "glass". */
const endings: readonly RegExp[] = [/ies$/, /(?<=[sxz]|[cs]h)es$/, /ing$/, /ed$/, /(?<!s)s$/];

/** Each word is quoted, so that nothing a visitor types is an operator of the index's language. */
const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;

/** The expression for FTS5: every word, or another form of it, begins a word of the product, within this store alone. Null when the text holds no word. */
export function matchOf(storeId: string, text: string): string | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const wanted = words.map((word) => {
    const forms = [...new Set([word, rootOf(word)])];
    return forms.length === 1 ? `${quoted(word)} *` : `(${forms.map((form) => `${quoted(form)} *`).join(" OR ")})`;
  });
  return `store_id : ${quoted(storeId)} AND {title tags sku vendor category description} : (${wanted.join(" AND ")})`;
}

/** The expression that finds one product's entry. */
export function matchOfProduct(storeId: string, productId: string): string {
  return `store_id : ${quoted(storeId)} AND product_id : ${quoted(productId)}`;
}
