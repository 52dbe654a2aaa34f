// Is what was written about a product fit to print, and what stands there when nothing could be written?
import { claimsIn } from "./claims.rules.ts";
import { ProductContent, type SourceFacts } from "./content.contract.ts";
import { cleanHtml, cleanSupplierHtml, escapeHtml, textOf } from "./html.rules.ts";

export interface Finding {
  field: string;
  /** For people and for the model that is to write it again. */
  message: string;
}

/** Numbers as they stand in a text, in one spelling: "1,200" and "1200", "0.50" and "0.5" are the same. */
export function numbersIn(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => {
    const plain = number.replace(/,(?=\d{3}(?:\D|$))/g, "").replace(",", ".");
    return plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain.replace(/^0+(?=\d)/, "");
  });
}

/** Numbers of a text that are not among the known ones, whichever way its language parts thousands: "20 000", "20.000" and "20'000" are 20000. */
function inventedNumbers(text: string, known: ReadonlySet<string>): string[] {
  const joined = text.replace(/(?<!\d)\d{1,3}(?:[ .'’\u00a0\u202f]\d{3})+(?!\d)/g, (whole) =>
    known.has(whole.replace(/\D/g, "")) ? "" : whole,
  );
  return numbersIn(joined).filter((number) => !known.has(number));
}

function wordsOf(facts: SourceFacts): string {
  const pairs = facts.attributes.map((one) => `${one.name} ${one.value}`);
  const options = facts.options.map((one) => `${one.name} ${one.values.join(" ")}`);
  return [facts.title, facts.description, ...pairs, ...options, facts.category, String(facts.image_count)].join("\n");
}

function textsOf(content: ProductContent): { field: string; text: string }[] {
  return [
    { field: "title", text: content.title },
    { field: "description_html", text: textOf(content.description_html) },
    ...content.features.map((text, at) => ({ field: `features.${at}`, text })),
    { field: "seo_title", text: content.seo_title },
    { field: "seo_description", text: content.seo_description },
    ...content.alt_texts.map((text, at) => ({ field: `alt_texts.${at}`, text })),
  ];
}

/** Everything about the content that its schema cannot say; empty when it may be printed. */
export function judgeContent(content: ProductContent, facts: SourceFacts): Finding[] {
  const known = new Set(numbersIn(wordsOf(facts)));
  const findings: Finding[] = [];
  for (const { field, text } of textsOf(content)) {
    for (const { says } of claimsIn(text)) findings.push({ field, message: `It ${says}.` });
    const invented = inventedNumbers(text, known);
    if (invented.length > 0) findings.push({ field, message: `${invented.join(", ")} is not in the supplier's data.` });
    if (field !== "description_html" && /[<>]/.test(text)) findings.push({ field, message: "It holds HTML." });
  }
  const clean = cleanHtml(content.description_html);
  const paragraphs = clean.match(/<p>/g)?.length ?? 0;
  if (paragraphs < 3 || paragraphs > 4)
    findings.push({ field: "description_html", message: `It has ${paragraphs} paragraphs and not 3 or 4.` });
  if (/<(?!\/?(?:p|strong|em|br)\b)/i.test(clean)) findings.push({ field: "description_html", message: "It holds more than paragraphs." });
  return findings;
}

/** The written page as it may be printed: its HTML cleaned, and without the search terms that are none. Nobody reads those, so no page is lost over them. */
export function finishContent(content: ProductContent): ProductContent {
  const keywords = content.keywords.filter((keyword) => !/[<>{}[\]]/.test(keyword) && claimsIn(keyword).length === 0);
  return { ...content, description_html: cleanHtml(content.description_html), keywords };
}

/** Facts in a text, without the headings that announce them. */
export function statementsOf(html: string): string {
  return textOf(html)
    .split("\n")
    .filter((line) => !/:\s*$/.test(line))
    .join("\n");
}

/** The schema a written page is held to: shape, lengths and our own checks in one, so that a failing answer is told why and tried again. */
export function contentFor(facts: SourceFacts) {
  return ProductContent.superRefine((content, context) => {
    for (const { field, message } of judgeContent(content, facts)) context.addIssue({ code: "custom", path: field.split("."), message });
  });
}

/** Cuts at the end of a word, never inside a character. */
export function cutText(text: string, longest: number): string {
  const trimmed = text.replace(/\s+/g, " ").trim();
  const letters = [...trimmed];
  if (letters.length <= longest) return trimmed;
  const whole = /^(.*\S)\s/su.exec(letters.slice(0, longest + 1).join(""))?.[1] ?? "";
  return ([...whole].length > longest / 2 ? whole : letters.slice(0, longest).join("")).replace(/[\s,;:|–-]+$/, "");
}

/** Words suppliers put into titles for their own search and nobody else. */
const noise =
  /\[[^\]]*\]|【[^】]*】|\b(?:20[12]\d|new arrivals?|hot sales?|hot selling|best sell(?:er|ing)|top quality|high quality|free shipping|wholesale|drop ?shipping|factory (?:direct|price)|original|official)\b/gi;

/** A supplier's title as a shop would write it: without noise and shouting, at most 120 letters. */
export function tidyTitle(title: string): string {
  const quiet = title
    .normalize("NFC")
    .replace(/\p{C}/gu, " ")
    .replace(noise, " ")
    .replace(/\s+([,.;:!])/g, "$1")
    .replace(/^[\s,]*new\b/i, "")
    .replace(/^[\s,.;:!/|-]+|[\s,.;:!/|-]+$/g, "");
  const words = (quiet.trim() || title.replace(/\p{C}/gu, " "))
    .split(/\s+/)
    .map((word) => (/^[A-Z]{5,}$/.test(word) ? word[0] + word.slice(1).toLowerCase() : word));
  return cutText(words.join(" "), 120);
}

/** What stands on the page when nobody wrote one: the supplier's own text, cleaned, and its attributes as features. */
export function supplierContent(facts: SourceFacts, descriptionHtml: string): ProductContent {
  const cleaned = cleanSupplierHtml(descriptionHtml);
  const title = tidyTitle(facts.title);
  const text = textOf(cleaned);
  const features = facts.attributes
    .map(({ name, value }) => cutText(`${name}: ${value}`, 120))
    .filter((feature) => claimsIn(feature).length === 0);
  const shown = text
    ? cleaned
    : features.length > 0
      ? `<ul>${features.map((one) => `<li>${escapeHtml(one)}</li>`).join("")}</ul>`
      : `<p>${escapeHtml(title)}</p>`;
  return {
    title,
    description_html: shown,
    features: features.slice(0, 7),
    seo_title: cutText(title, 60),
    seo_description: cutText(text.replaceAll("\n", " ") || title, 155),
    keywords: [],
    alt_texts: Array.from({ length: facts.image_count }, (_, at) => cutText(at === 0 ? title : `${title}, picture ${at + 1}`, 125)),
  };
}
