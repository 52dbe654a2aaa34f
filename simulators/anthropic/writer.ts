// How is any JSON schema filled with words and numbers that follow from the facts?
import {
  altTextOf,
  chance,
  cut,
  escapeHtml,
  featuresOf,
  htmlOf,
  keywordsOf,
  metaDescriptionOf,
  nameOf,
  paragraphsOf,
  seoTitleOf,
} from "./copy.ts";
import { type Facts, factsOf } from "./facts.ts";

export type Schema = Record<string, unknown>;

interface Place {
  root: Schema;
  facts: Facts;
  /** The name of the field being filled, and its place in a list. */
  name: string;
  index: number;
  depth: number;
}

/** A value that satisfies the schema. Obeys an order found in the data, if it carries the magic word: then all bets are off. */
export function write(schema: Schema, facts: Facts): unknown {
  const value = fill(schema, { root: schema, facts, name: "", index: 0, depth: 0 });
  return facts.order === null ? value : obey(value, facts.order);
}

/** What a model taken in by the data would do: a JSON order replaces fields, any other text ends up in every text. */
function obey(value: unknown, order: string): unknown {
  try {
    const fields = JSON.parse(order);
    if (typeof fields === "object" && fields !== null && typeof value === "object") return { ...(value as object), ...fields };
  } catch {
    // Not JSON: the order is to be said.
  }
  if (typeof value === "string") return `${order} ${value}`;
  if (Array.isArray(value)) return value.map((item) => obey(item, order));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, obey(item, order)]));
}

/** A schema with its reference followed and its constraints together: the SDK moves some into the description, "{maxLength: 60}". */
function resolve(schema: Schema, root: Schema): Schema {
  const reference = typeof schema.$ref === "string" ? schema.$ref : null;
  if (reference) {
    const target = reference
      .replace(/^#\/?/, "")
      .split("/")
      .reduce((at: unknown, step) => (step ? (at as Schema | undefined)?.[step] : at), root);
    return resolve((target as Schema) ?? {}, root);
  }
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (choices) return resolve(choices.find((one) => one.type !== "null") ?? {}, root);
  const parts = (schema.allOf as Schema[] | undefined)?.map((one) => resolve(one, root)) ?? [];
  return { ...Object.assign({}, ...parts), ...hints(schema.description), ...schema };
}

function hints(description: unknown): Schema {
  const braces = /\{([^{}]*)\}\s*$/.exec(typeof description === "string" ? description : "")?.[1] ?? "";
  const found = [...braces.matchAll(/(\w+): (-?\d+(?:\.\d+)?)/g)].map((match) => [match[1], Number(match[2])]);
  return Object.fromEntries(found);
}

function fill(given: Schema, place: Place): unknown {
  const schema = resolve(given, place.root);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return choose(schema.enum, place);
  const type = Array.isArray(schema.type)
    ? schema.type.find((one) => one !== "null")
    : (schema.type ?? (schema.properties ? "object" : "string"));
  const known = sameNamed(place.facts.data, place.name);
  if (type === "object") return fillObject(schema, place);
  if (type === "array") return fillArray(schema, place);
  if (type === "integer" || type === "number") return fillNumber(schema, place, type === "integer", known);
  if (type === "boolean") return typeof known === "boolean" ? known : !/unsafe|spam|flag|reject|forbidden|is_not|risky/.test(place.name);
  if (type === "null") return null;
  return fillText(schema, place, known);
}

function fillObject(schema: Schema, place: Place): unknown {
  if (place.depth > 8) return {};
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, fill(inner, { ...place, name, depth: place.depth + 1 })]),
  );
}

/** How many a list should have when the schema leaves it open. */
function usual(name: string, facts: Facts): number {
  if (/keyword|tags/.test(name)) return 12;
  if (/feature|bullet/.test(name)) return 6;
  if (/alt/.test(name)) return facts.pictures || 3;
  return /benefit|step|section/.test(name) ? 4 : 3;
}

function fillArray(schema: Schema, place: Place): unknown[] {
  const items = resolve((schema.items ?? { type: "string" }) as Schema, place.root);
  const least = Number(schema.minItems ?? 0);
  const most = Number(schema.maxItems ?? Number.POSITIVE_INFINITY);
  const within = (count: number) => Math.max(least, Math.min(most, count));
  const rows = rowsFor(place.facts.data, items);
  if (rows)
    return rows
      .slice(0, within(rows.length))
      .map((row, index) => fill(items, { ...place, facts: { ...factsOf(row), order: place.facts.order }, index }));
  const count = within(usual(place.name, place.facts));
  return Array.from({ length: count }, (_, index) => fill(items, { ...place, index, depth: place.depth + 1 }));
}

/** Where the data is a list and each answer names its row by an id, there is one answer a row. */
function rowsFor(data: unknown, items: Schema): Schema[] | null {
  const wanted = Object.keys((items.properties ?? {}) as Schema).filter((name) => /(^|_)(id|key|sku|handle)$/.test(name));
  if (wanted.length === 0) return null;
  const fits = (list: unknown) =>
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((row) => typeof row === "object" && row !== null && wanted.some((name) => name in row));
  const lists = [data, ...(typeof data === "object" && data !== null ? Object.values(data) : [])];
  return (lists.find(fits) as Schema[] | undefined) ?? null;
}

/** A plain value that stands in the data under the very name the schema asks for. */
function sameNamed(data: unknown, name: string): unknown {
  if (!name || typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  const value = (data as Schema)[name];
  return ["string", "number", "boolean"].includes(typeof value) ? value : undefined;
}

function choose(values: unknown[], place: Place): unknown {
  const known = sameNamed(place.facts.data, place.name);
  if (values.includes(known)) return known;
  return values[Math.floor(chance(`${place.facts.title} ${place.name} ${place.index}`) * values.length)];
}

function fillNumber(schema: Schema, place: Place, whole: boolean, known: unknown): number {
  const scale = /confidence|probability|share|ratio/.test(place.name) && !whole ? 1 : 100;
  const least = Number(
    schema.minimum ?? (schema.exclusiveMinimum === undefined ? 0 : Number(schema.exclusiveMinimum) + (whole ? 1 : 0.01)),
  );
  const most = Number(
    schema.maximum ?? (schema.exclusiveMaximum === undefined ? least + scale : Number(schema.exclusiveMaximum) - (whole ? 1 : 0.01)),
  );
  if (typeof known === "number" && known >= least && known <= most && (!whole || Number.isInteger(known))) return known;
  const step = Number(schema.multipleOf ?? (whole ? 1 : 0.01));
  const value = least + chance(`${place.facts.title} ${place.name} ${place.index}`) * (most - least);
  const stepped = Math.floor(value / step) * step;
  return Number((stepped < least ? stepped + step : stepped).toFixed(4));
}

const formats: Record<string, string> = {
  date: "2026-11-02",
  "date-time": "2026-11-02T09:00:00Z",
  time: "09:00:00Z",
  email: "hello@example.com",
  uri: "https://example.com/",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uuid: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  duration: "P1D",
};

function fillText(schema: Schema, place: Place, known: unknown): string {
  const longest = Number(schema.maxLength ?? Number.POSITIVE_INFINITY);
  const least = Number(schema.minLength ?? 0);
  const format = formats[String(schema.format)];
  if (format) return format;
  const identifier = /(^|_)(id|key|sku|handle|code)$/.test(place.name);
  const text = identifier && typeof known === "string" ? known : textFor(place, longest);
  const fitted = /<p>/.test(text) ? cutHtml(text, longest) : cut(text, longest);
  const padded =
    fitted.length >= least
      ? fitted
      : cut(
          `${fitted} ${paragraphsOf(place.facts).join(" ")}`.repeat(1 + Math.ceil(least / 80)),
          Math.max(least, Math.min(longest, least + 40)),
        );
  return padded.length >= least ? padded : padded.padEnd(least, ".");
}

/** Which words belong into a field of this name. */
function textFor({ name, facts, index }: Place, longest: number): string {
  if (/meta_desc|seo_desc/.test(name)) return metaDescriptionOf(facts);
  if (/seo_title|meta_title/.test(name)) return seoTitleOf(facts);
  if (/alt/.test(name)) return altTextOf(facts, index);
  if (/keyword|tag|term|query/.test(name)) return keywordsOf(facts, index + 1)[index] ?? `${nameOf(facts)} ${index + 1}`;
  if (/feature|bullet|benefit|strength|highlight|pro(s)?$/.test(name)) return featuresOf(facts, index + 1)[index] ?? `Point ${index + 1}`;
  if (/risk|weakness|con(s)?$|concern/.test(name)) return risks[index % risks.length] as string;
  if (/slug|handle/.test(name))
    return nameOf(facts)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  if (/html|description|body|content/.test(name)) return longest < 200 ? (paragraphsOf(facts)[0] ?? "") : htmlOf(facts);
  if (/title|headline|subject|(^|_)name$/.test(name)) return nameOf(facts);
  if (/audience/.test(name))
    return facts.niche ? `People who shop for ${facts.niche.toLowerCase()}` : "People who want it to work and to last";
  if (/language|locale/.test(name)) return "en";
  if (/currency/.test(name)) return "USD";
  if (/country/.test(name)) return "US";
  if (/colou?r/.test(name)) return "#4338ca";
  return paragraphsOf(facts)[index % paragraphsOf(facts).length] ?? nameOf(facts);
}

const risks = ["Many shops sell something like it", "Delivery takes longer than from a local shop", "Demand may pass with the season"];

/** Whole paragraphs, as many as fit. */
function cutHtml(html: string, longest: number): string {
  let kept = "";
  for (const paragraph of html.split("\n")) {
    const next = kept ? `${kept}\n${paragraph}` : paragraph;
    if (next.length > longest) break;
    kept = next;
  }
  return kept || escapeHtml(cut(html.replace(/<[^>]*>/g, ""), longest));
}
