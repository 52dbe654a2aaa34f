// Which HTML may a store's pages carry?
import sanitizeHtml from "sanitize-html";

const blocks = ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "table", "thead", "tbody", "tr", "th", "td"];
const inline = ["br", "strong", "em", "u", "s", "sub", "sup"];
/** Same meaning, one spelling; a page has one h1 already. */
const renamed = { b: "strong", i: "em", del: "s", h1: "h2", h5: "h4", h6: "h4" } as const;

const shared: sanitizeHtml.IOptions = {
  disallowedTagsMode: "discard",
  allowedAttributes: {},
  // Their text is no text for people.
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "svg", "math", "template", "iframe", "object"],
  transformTags: { ...renamed },
  nestingLimit: 30,
};

/**
 * HTML that a merchant or a template wrote, safe to show: headings, paragraphs, lists, tables, emphasis and links to http(s) and mail addresses. Scripts, styles,
 * event handlers, frames, forms and pictures are gone; what stood between them as text stays.
 */
export function cleanHtml(html: string): string {
  let clean = cleanOnce(html);
  // Elements that were nested wrongly are put right by the next look at them; a few looks settle any text.
  for (let looks = 0; looks < mostLooks; looks++) {
    const again = cleanOnce(clean);
    if (again === clean) break;
    clean = again;
  }
  return clean;
}

const mostLooks = 5;

function cleanOnce(html: string): string {
  return sanitizeHtml(html, {
    ...shared,
    allowedTags: [...blocks, ...inline, "a"],
    allowedAttributes: { a: ["href", "title", "rel"], td: ["colspan", "rowspan"], th: ["colspan", "rowspan"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    transformTags: { ...renamed, a: sanitizeHtml.simpleTransform("a", { rel: "nofollow noopener" }) },
  }).trim();
}

const statements = ["p", "li", "h2", "h3", "h4", "td", "blockquote"];

/**
 * HTML that a supplier wrote: as `cleanHtml`, and no links either, because they lead to the supplier; elements that hold nothing any more are dropped, and so
 * is each sentence that is `unfit` to print.
 */
export function cleanSupplierHtml(html: string, unfit: (text: string) => boolean = () => false): string {
  const printable = (text: string) => sentencesOf(text.replaceAll(webAddress, "")).filter((sentence) => !unfit(sentence));
  const said = sanitizeHtml(html, {
    ...shared,
    allowedTags: [...blocks, ...inline],
    transformTags: { ...renamed, div: "p", section: "p", article: "p" },
    textFilter: (text) => printable(text).join(""),
  });
  // Again, because only now it is seen what holds nothing any more, or says across two elements what neither says alone.
  const left = sanitizeHtml(said, {
    ...shared,
    allowedTags: [...blocks, ...inline],
    exclusiveFilter: ({ tag, text }) => !["br", "hr"].includes(tag) && (text.trim() === "" || (statements.includes(tag) && unfit(text))),
  });
  return left
    .replace(/(?:\s*<br \/>\s*){2,}/g, "<br />")
    .replace(/\s+(<\/(?:p|li|h[234]|td)>)/g, "$1")
    .trim();
}

/** Each with the space that follows it: joined they are the text again. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]\s)/);

/** Addresses as they stand in running text. */
export const webAddress = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|net|org|ru|cn)\b(?:\/\S*)?/gi;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** The words of some HTML, one line a block; a row of a table is one line, "Material: Steel". */
export function textOf(html: string): string {
  const rows = html.replace(/<\/p>\s*<\/t([dh])>/gi, "</t$1>").replace(/<\/t[dh]>\s*<t[dh]\b[^>]*>/gi, ": ");
  const words = sanitizeHtml(rows.replace(/<(?:br|\/p|\/li|\/h\d|\/tr|\/div)\b[^>]*>/gi, "$&\n"), { ...shared, allowedTags: [] });
  return words
    .replace(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Text as it may stand inside an element. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
