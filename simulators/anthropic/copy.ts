// How are a product's facts put into words a shop can print?
import { createHash } from "node:crypto";
import type { Facts } from "./facts.ts";
import { isNoun } from "./nouns.ts";

const junk =
  /\[[^\]]*\]|\([^)]*\)|【[^】]*】|\b(20[12]\d|new(est)?|hot|sales?|selling|best|top|high quality|premium|fashion(able)?|(free|fast) shipping|wholesale|drop ?shipping|factory|direct|original|official|gifts?|\d+ ?(pcs?|pieces?|lots?))\b/gi;
const small = new Set(["and", "or", "for", "with", "of", "in", "to", "the", "a", "on", "by"]);
const capitals = new Set([
  "led",
  "usb",
  "uv",
  "rgb",
  "tv",
  "pc",
  "hd",
  "diy",
  "abs",
  "eva",
  "pu",
  "pvc",
  "gps",
  "us",
  "eu",
  "uk",
  "au",
  "xl",
  "xxl",
]);
const longestName = 60;
const longestMeta = 155;

/** Cuts at a word, within a length. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const whole = text.slice(0, longest + 1).replace(/\s+\S*$/, "");
  return (whole.length > longest / 2 ? whole : text.slice(0, longest))
    .replace(/[\s,;:&|–-]+$/, "")
    .replace(/\s+(and|or|for|with|of|in|to|the|a)$/i, "");
}

/** The words of the supplier's title that say something, each once. */
function wordsOf(title: string): string[] {
  const seen = new Set<string>();
  return (
    title
      .replace(junk, " ")
      // "10,000 mAh" is one number; a comma anywhere else parts two words.
      .replace(/(?<!\d),|,(?!\d{3}\b)|[^\p{L}\p{N}\s'&+.,/-]/gu, " ")
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .filter((word) => small.has(word.toLowerCase()) || (!seen.has(word.toLowerCase()) && seen.add(word.toLowerCase())))
  );
}

/** The product's name: the title up to the word that names the thing, without the shouting and the search words behind it. */
export function nameOf(facts: Facts): string {
  if (facts.heading) return cut(wordsOf(facts.heading).map(titleCase).join(" "), longestName);
  const words = wordsOf(facts.title);
  let noun = words.findIndex((word, index) => index >= 2 && isNoun(word));
  while (noun >= 0 && isNoun(words[noun + 1] ?? "")) noun += 1;
  const end = noun < 0 ? words.length : noun + 1 + (/\d/.test(words[noun + 1] ?? "") ? 1 : 0);
  return cut(words.slice(0, Math.min(end, 9)).map(titleCase).join(" "), longestName) || "Product";
}

function titleCase(word: string, index: number): string {
  const lower = word.toLowerCase();
  if (capitals.has(lower)) return word.toUpperCase();
  if (/\d/.test(word)) return word;
  if (index > 0 && small.has(lower)) return lower;
  return lower.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());
}

const unnamed = "product";

/** What the thing is: its noun with the word before it, "desk lamp". */
export function kindOf(facts: Facts): string {
  // What follows "with" only comes along.
  const [thing = ""] = nameOf(facts).split(/ (?:with|for|in) /);
  const words = thing.split(" ").filter((word) => !/\d/.test(word));
  const noun = words.findLastIndex(isNoun);
  if (noun < 0) return unnamed;
  const before = words[noun - 1];
  const kind = before && !small.has(before.toLowerCase()) ? [before, words[noun]] : [words[noun]];
  return kind.map((word) => (capitals.has(String(word).toLowerCase()) ? word : String(word).toLowerCase())).join(" ");
}

/** "leggings", "headphones": told as "they". */
function isPlural(kind: string): boolean {
  return /[^s]s$/.test(kind) && isNoun(kind.split(" ").at(-1) ?? "");
}

function article(noun: string): string {
  if (isPlural(noun)) return noun;
  return `${/^[aeio]|^u(?!s)|^LED/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** Lower case, but for names of units, plugs and the like; a list gets its "and". */
function lowered(value: string): string {
  return value.replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase()).replace(/,\s*([^,]+)$/, " and $1");
}

/** What an attribute says, as part of a sentence: "is made of brass". Null where a sentence would be silly. */
function statement({ name, value }: Facts["attributes"][number], plural: boolean): string | null {
  const verb = (one: string, many: string) => (plural ? many : one);
  if (/material|fabric/i.test(name)) return `${verb("is", "are")} made of ${lowered(value)}`;
  if (/colou?r/i.test(name)) return `${verb("comes", "come")} in ${lowered(value)}`;
  if (/weight/i.test(name)) return `${verb("weighs", "weigh")} ${value}`;
  if (/^(size|dimension|measure)/i.test(name)) return `${verb("measures", "measure")} ${value}`;
  if (/power source|powered/i.test(name)) return `${verb("runs", "run")} on ${lowered(value)}`;
  const measured = /capacity|voltage|wattage|length|height|width|diameter|speed|range|time|power$/i.test(name);
  return measured ? `${verb("has", "have")} a ${name.toLowerCase()} of ${value}` : null;
}

function feature({ name, value }: Facts["attributes"][number]): string {
  if (/material|fabric/i.test(name)) return `Made of ${lowered(value)}`;
  if (/weight/i.test(name)) return `Weighs ${value}`;
  if (/^(feature|style|function)s?$/i.test(name)) return value;
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1).toLowerCase()}: ${value}`;
}

const qualities: Record<string, string> = {
  foldable: "Folds away when not in use",
  folding: "Folds away when not in use",
  portable: "Easy to carry along",
  wireless: "Works without a cable",
  cordless: "Works without a cable",
  rechargeable: "Rechargeable",
  waterproof: "Waterproof, as stated by the maker",
  adjustable: "Adjustable",
  reusable: "Made to be used again",
  washable: "Washable",
  magnetic: "Holds by magnet",
  breathable: "Breathable fabric",
  lightweight: "Light in the hand",
  "non-slip": "Non-slip",
  mini: "Compact size",
};

/** Five to seven points, each from an attribute, the description or the title; what is missing is made up for with what is plain to see. */
export function featuresOf(facts: Facts, count = 6): string[] {
  const words = facts.title.toLowerCase().split(/[^a-z-]+/);
  const kind = kindOf(facts);
  const found = [
    ...facts.points,
    ...facts.attributes.map(feature),
    ...words.flatMap((word) => qualities[word] ?? []),
    facts.niche ? `Part of our ${facts.niche.toLowerCase()} range` : `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} for everyday use`,
    "Every option is shown before you order",
    facts.pictures > 1 ? `${facts.pictures} pictures to look at closely` : "Pictures to look at closely",
    "Details as the maker states them",
    "Questions answered before you buy",
    "Described in plain words",
  ];
  return [...new Set(found)].slice(0, count);
}

const openings: Record<string, (name: string, kind: string) => string> = {
  playful: (name, kind) => `Say hello to the ${name}: ${article(kind)} with a bit of character.`,
  friendly: (name, kind) => `Meet the ${name}, ${article(kind)} for everyday use.`,
  luxury: (name, kind) => `The ${name}: ${article(kind)}, chosen with care.`,
  professional: (name, kind) => `The ${name}: ${article(kind)} for people who like the facts first.`,
  plain: (name, kind) => `The ${name}: ${article(kind)} for everyday use.`,
};

/** Three or four paragraphs. Nothing is claimed that the facts do not say. */
export function paragraphsOf(facts: Facts): string[] {
  const [name, kind] = [nameOf(facts), kindOf(facts)];
  const opening = openings[Object.keys(openings).find((one) => facts.tone.includes(one)) ?? "plain"];
  const plural = isPlural(kind);
  const it = plural ? "They" : "It";
  const range = facts.niche ? ` ${it} ${plural ? "belong" : "belongs"} to our ${facts.niche.toLowerCase()} range.` : "";
  const stated = facts.attributes
    .map((attribute) => statement(attribute, plural))
    .filter((one) => one !== null)
    .slice(0, 5);
  const last = stated.pop();
  const details = last ? `${it} ${stated.length > 0 ? `${stated.join(", ")} and ${last}` : last}.` : "";
  return [
    `${kind === unnamed ? `This is the ${name}.` : opening?.(name, kind)}${range}`,
    facts.sentences.slice(0, 3).join(" "),
    details,
    "Look at the pictures and the details on this page, and choose the option that suits you. If something is not clear, ask us before you order.",
    ...(facts.sentences.length === 0 && !details ? ["We print here what the maker states, and leave out what we cannot check."] : []),
  ].filter(Boolean);
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function htmlOf(facts: Facts): string {
  return paragraphsOf(facts)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join("\n");
}

export function seoTitleOf(facts: Facts): string {
  const name = nameOf(facts);
  const both = facts.niche ? `${name} | ${facts.niche}` : name;
  return both.length <= 60 ? both : name;
}

export function metaDescriptionOf(facts: Facts): string {
  const points = featuresOf(facts, 5).map((point) =>
    /^[A-Z][a-z]+:/.test(point) ? point : point.slice(0, 1).toLowerCase() + point.slice(1),
  );
  const name = nameOf(facts);
  const ending = ". See pictures, options and details.";
  let told = "";
  for (const point of points) {
    const next = told ? `${told}, ${point}` : point;
    if (`${name}: ${next}${ending}`.length <= longestMeta) told = next;
  }
  return cut(told ? `${name}: ${told}${ending}` : `${name}${ending}`, longestMeta);
}

/** Ten to fifteen search terms out of the title, the niche and the attributes. */
export function keywordsOf(facts: Facts, count = 12): string[] {
  const kind = kindOf(facts).toLowerCase();
  const words = nameOf(facts)
    .toLowerCase()
    .split(" ")
    .filter((word) => word.length > 2 && !small.has(word));
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const values = facts.attributes
    .filter(({ value }) => /^[\p{L} -]{3,20}$/u.test(value))
    .map(({ value }) => `${value.toLowerCase()} ${kind}`);
  const rest = wordsOf(facts.title)
    .map((word) => word.toLowerCase())
    .filter((word) => /^[a-z-]{4,}$/.test(word) && !small.has(word) && !words.includes(word));
  const terms = [
    kind,
    ...pairs,
    ...values,
    ...(facts.niche ? [`${facts.niche.toLowerCase()} ${kind}`] : []),
    ...rest.map((word) => `${word} ${kind}`),
    ...words,
  ];
  const more = ["buy", "best", "compact", "modern", "everyday", "home", "gift"].map((word) => `${word} ${kind}`);
  return [...new Set([...terms, ...more, `${kind} online`, `${kind} ideas`, `${kind} for home`, `${kind} review`])].slice(0, count);
}

/** What the n-th picture shows, for those who do not see it. */
export function altTextOf(facts: Facts, index: number): string {
  const views = ["seen from the front", "seen from the side", "in detail", "in use", "with its parts", "seen from above"];
  return cut(`${nameOf(facts)}, ${views[index % views.length]}`, 125);
}

/** A number from 0 up to (not including) 1 that follows from a text. */
export function chance(seed: string): number {
  return createHash("sha256").update(seed).digest().readUInt32BE(0) / 2 ** 32;
}
