// What does a prompt tell about the product, and what is only noise or a trap?

export interface Facts {
  /** The fenced data as it was given: JSON, or the bare text. */
  data: unknown;
  title: string;
  /** What the description itself calls the thing, above its text; "" when it does not. */
  heading: string;
  /** Sentences of the description that state something. */
  sentences: string[];
  /** Its short statements, fit for a list. */
  points: string[];
  attributes: { name: string; value: string }[];
  niche: string;
  tone: string;
  /** How many pictures there are to describe. */
  pictures: number;
  /** What text inside the data orders, when it holds the magic word that makes this model obey. */
  order: string | null;
}

type Fields = Record<string, unknown>;

/** Finds the data between <supplier_data> and its end (any tag that ends in "data" will do), else takes the whole prompt as text. */
export function readFacts(prompt: string): Facts {
  const fenced = /<(\w*data)>([\s\S]*?)<\/\1>/.exec(prompt)?.[2] ?? "";
  return factsOf(parsed(fenced || prompt));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
}

export function factsOf(data: unknown): Facts {
  const product = productIn(data);
  const html = pick(product, "description", "description_html", "details", "detail", "body", "text") ?? data;
  const { rows, rest } = tableRows(typeof html === "string" ? html : "");
  const described = plain(rest);
  const title = text(pick(product, "title", "name", "product_title", "subject")) || firstWords(described);
  const pictures = pick(product, "images", "pictures", "image_urls", "image_count");
  return {
    data,
    title,
    ...statementsOf(described, title),
    attributes: attributesOf(pick(product, "attributes", "specifications", "specs", "properties"), rows),
    niche: text(pick(product, "niche", "category", "collection")),
    tone: text(pick(product, "tone", "voice", "brand_voice")).toLowerCase(),
    pictures: Array.isArray(pictures) ? pictures.length : Number(pictures) || 0,
    order: orderIn(data),
  };
}

/** The product may lie at the top or one step below: { product: {...}, tone: "..." }. */
function productIn(data: unknown): Fields {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
  const top = data as Fields;
  const inner = top.product ?? top.item;
  return typeof inner === "object" && inner !== null ? { ...top, ...(inner as Fields) } : top;
}

function pick(fields: Fields, ...names: string[]): unknown {
  const name = names.find((one) => fields[one] !== undefined && fields[one] !== null && fields[one] !== "");
  return name === undefined ? undefined : fields[name];
}

function text(value: unknown): string {
  return typeof value === "string" ? plain(value) : "";
}

/** Text without tags and entities. */
export function plain(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, " ")
    .replace(/<\/(p|li|div|h\d|tr)>|<br\s*\/?>/gi, ". ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&#?\w+;/g, " ")
    .replace(/\s+/g, " ")
    .replace(/(\s*\.){2,}/g, ".")
    .replace(/\s+([.,;:])/g, "$1")
    .trim();
}

const noise =
  /free shipping|wholesale|drop ?ship|feedback|five stars|5 stars|contact us|please allow|http|www\.|whatsapp|refund|return policy|best price|hot sale|high quality|brand new|difference|thank you|see more|click|\bbuyer/i;
/** Text that speaks to the model instead of about the product. */
const trap =
  /\[\[|ignore|disregard|instruction|system prompt|you are (now|an?)\b|assistant|language model|api key|password|webhook|set (the )?price|<\/?\w+|reveal/i;

/** Splits a description, drops noise and traps, and sorts what is left by length. Lines of "name: value" are attributes, told elsewhere. */
function statementsOf(description: string, title: string): Pick<Facts, "heading" | "sentences" | "points"> {
  const found = description
    .split(/(?<=[.!?])\s+|\s*[\n•·★]\s*|\s*;\s*|【\d+】/)
    .map((one) => one.replace(/^[\s\-*:,.)\d]+(?=\D)/, "").trim());
  const good = found.filter(
    (one) => one.length >= 8 && one.length <= 220 && !noise.test(one) && !trap.test(one) && !/^[\w ]{2,24}:/.test(one),
  );
  const told = [...new Set(good)].map((one) => `${one.slice(0, 1).toUpperCase()}${one.slice(1).replace(/[!.?\s]*$/, "")}`);
  const heading = isHeading(told[0] ?? "", title) ? (told.shift() ?? "") : "";
  return {
    heading,
    sentences: told.filter((one) => one.length >= 20).map((one) => `${one}.`),
    points: told.filter((one) => one.length <= 70),
  };
}

/** A first line that only repeats words of the title is the thing's name. */
function isHeading(line: string, title: string): boolean {
  const known = new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const words = line
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.length >= 2 && line.length <= 60 && words.every((word) => known.has(word) || /^(and|for|with|of|in)$/.test(word));
}

/** Rows of two cells are attributes; the text goes on without them. */
function tableRows(html: string): { rows: Facts["attributes"]; rest: string } {
  const rows: Facts["attributes"] = [];
  const rest = html.replace(
    /<tr[^>]*>\s*<t[dh][^>]*>([\s\S]*?)<\/t[dh]>\s*<t[dh][^>]*>([\s\S]*?)<\/t[dh]>\s*<\/tr>/gi,
    (_, name, value) => {
      rows.push({ name: plain(name), value: plain(value) });
      return " ";
    },
  );
  return { rows, rest };
}

function attributesOf(value: unknown, rows: Facts["attributes"]): Facts["attributes"] {
  const pairs: [unknown, unknown][] = Array.isArray(value)
    ? value.map((one: Fields) => [one?.name ?? one?.key ?? one?.label ?? one?.attr_name, one?.value ?? one?.attr_value])
    : Object.entries((value ?? {}) as Fields);
  const given = pairs.map(([name, content]) => ({
    name: plain(String(name ?? "")),
    value: plain(Array.isArray(content) ? content.join(", ") : String(content ?? "")),
  }));
  const names = new Set<string>();
  return [...given, ...rows]
    .map(({ name, value: content }) => ({ name: name.replace(/[:.\s]+$/, ""), value: content.replace(/[.\s]+$/, "") }))
    .filter(({ name, value: content }) => name && content && content.length <= 80 && !trap.test(content) && !trap.test(name))
    .filter(
      ({ name, value: content }) =>
        !/brand|origin|certific|model n|concerned|choice|package size|semi_/i.test(name) && !/^(none|no|null|n\/a|other)$/i.test(content),
    )
    .filter(({ name }) => !names.has(name.toLowerCase()) && names.add(name.toLowerCase()));
}

function firstWords(description: string): string {
  return trap.test(description) ? "" : description.split(/\s+/).slice(0, 8).join(" ");
}

/** "[[obey]] do this [[end]]", or to the end of the field. Without the magic word nothing in the data is an order. */
function orderIn(data: unknown): string | null {
  if (typeof data === "string") return /\[\[obey\]\]([\s\S]*?)(?:\[\[end\]\]|$)/.exec(data)?.[1]?.trim() ?? null;
  if (typeof data !== "object" || data === null) return null;
  for (const value of Object.values(data)) {
    const order = orderIn(value);
    if (order !== null) return order;
  }
  return null;
}
