// How do a supplier's options become names a shopper can read?

export interface RawChoice {
  name: string;
  value: string;
}

export interface CleanOption {
  name: string;
  values: string[];
}

const longestName = 40;
const longestValue = 60;

/** Words suppliers use for the same option, in the languages they answer in. */
const names: Readonly<Record<string, readonly string[]>> = {
  Colour: [
    "color",
    "colour",
    "colors",
    "colours",
    "color name",
    "couleur",
    "farbe",
    "colore",
    "cor",
    "kleur",
    "kolor",
    "цвет",
    "颜色",
    "色",
    "カラー",
    "색상",
    "اللون",
  ],
  Size: [
    "size",
    "sizes",
    "taille",
    "größe",
    "grösse",
    "groesse",
    "talla",
    "tamaño",
    "taglia",
    "tamanho",
    "maat",
    "rozmiar",
    "размер",
    "尺码",
    "尺寸",
    "サイズ",
    "사이즈",
    "المقاس",
  ],
  Style: ["style", "stil", "estilo", "stile", "stijl", "styl", "款式", "风格"],
  Model: ["model", "modèle", "modell", "modelo", "modello", "型号"],
  Material: ["material", "matériau", "matière", "materiale", "materiaal", "materiał", "材质"],
  Quantity: ["quantity", "quantité", "menge", "cantidad", "quantità", "quantidade", "数量"],
  Specification: ["specification", "specifications", "spécification", "spezifikation", "especificación", "specifica", "规格"],
};
const canonical = new Map(Object.entries(names).flatMap(([name, words]) => words.map((word) => [word, name] as const)));

/** What travels badly: control characters, marks of direction, zero-width and other invisible letters, lone surrogates. */
export function plainText(text: string, longest: number): string {
  const visible = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u00a0]+/gu, " ")
    .replace(/[\p{Cf}\ufffd]+/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
  return [...visible].slice(0, longest).join("").trim();
}

function cleanName(raw: string): string {
  const text = plainText(raw, longestName)
    .replace(/[:：]\s*$/, "")
    .trim();
  const known = canonical.get(text.toLowerCase());
  if (known) return known;
  return text === "" ? "Option" : text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Color: Black" and "Colour-Black" say their own option's name once more. */
function withoutName(value: string, option: string): string {
  const [, prefix = "", rest = ""] = /^([^:：]{1,30})[:：]\s*(.+)$/.exec(value) ?? [];
  return prefix && cleanName(prefix) === option ? rest : value;
}

const numbered = /^\d{1,3}\s*[-_.):]\s*(?=\p{L})/u;
const leadingZero = /^0\d{0,2}\s*(?:[-_.):]\s*)?(?=\p{L})/u;
const lettered = /^\p{Lu}\s*[-_.)]\s*(?=\p{L}{2})/u;
const counted = /\s*\b1\s?pcs?$/i;

/** Sellers number their values ("01-Black", "A-White") and count them ("Black 1pc"): taken off where all of them do it. */
function withoutCount(values: readonly string[]): string[] {
  let now = [...values];
  for (const habit of [leadingZero, numbered, lettered, counted]) {
    const stripped = now.map((value) => value.replace(habit, "").trim());
    const everyOne = now.every((value) => habit.test(value));
    const fits = everyOne && new Set(stripped).size === new Set(now).size && (now.length > 1 || habit === leadingZero);
    if (fits) now = stripped;
  }
  return now;
}

function capitalised(value: string): string {
  const shouting = /\p{L}{4}/u.test(value) && value === value.toUpperCase();
  const text = shouting ? value.toLowerCase() : value;
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** "xl" and "Xl" are XL; other sizes stay as they are written. */
function sized(value: string): string {
  return /^(?:\d{0,2}x{0,5}[sl]|m)$/i.test(value) ? value.toUpperCase() : value;
}

/** The clean form of each distinct raw value. Two raw values never become one: then the variants behind them could not be told apart. */
function cleanValues(raw: readonly string[], option: string): Map<string, string> {
  const plain = raw.map((value) => plainText(withoutName(plainText(value, 200), option), longestValue));
  const stripped = withoutCount(plain);
  const taken = new Set<string>();
  const clean = new Map<string, string>();
  raw.forEach((value, at) => {
    const spelled =
      option === "Size" ? sized(stripped[at] ?? "") : option === "Colour" ? capitalised(stripped[at] ?? "") : (stripped[at] ?? "");
    const candidates = [spelled, plain[at] ?? ""].filter((one) => one !== "");
    const base = candidates[0] ?? `${option} ${at + 1}`;
    let chosen = candidates.find((one) => !taken.has(one.toLowerCase())) ?? base;
    for (let n = 2; taken.has(chosen.toLowerCase()); n++) chosen = `${[...base].slice(0, longestValue - 5).join("")} ${n}`;
    taken.add(chosen.toLowerCase());
    clean.set(value, chosen);
  });
  return clean;
}

/** What stands for no value: a word that none of the option's own values is. */
function withoutValue(clean: ReadonlyMap<string, string>): string {
  const taken = new Set([...clean.values()].map((value) => value.toLowerCase()));
  return ["Standard", "None", "Without"].find((word) => !taken.has(word.toLowerCase())) ?? "No value";
}

/**
 * Options and, variant by variant, one value for each. Names become English standard terms, values lose numbering and noise. A variant without a value for an
 * option that others have gets "Standard".
 */
export function cleanOptions(variants: readonly (readonly RawChoice[])[]): { options: CleanOption[]; values: string[][] } {
  const raw = new Map<string, string[]>();
  for (const choices of variants) {
    for (const { name, value } of choices) {
      const values = raw.get(name) ?? [];
      if (!values.includes(value)) values.push(value);
      raw.set(name, values);
    }
  }
  const used = new Set<string>();
  const columns = [...raw].map(([rawName, values]) => {
    const name = cleanName(rawName);
    let unique = name;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${name} ${n}`;
    used.add(unique.toLowerCase());
    return { rawName, name: unique, clean: cleanValues(values, name) };
  });
  const values = variants.map((choices) =>
    columns.map(({ rawName, clean }) => {
      const found = choices.find((choice) => choice.name === rawName);
      return (found && clean.get(found.value)) ?? withoutValue(clean);
    }),
  );
  const options = columns.map(({ name }, at) => ({ name, values: [...new Set(values.map((row) => row[at] ?? ""))] }));
  return { options, values };
}

interface Offered {
  external_id: string;
  options: readonly string[];
  ships_from: string;
  stock: number | null;
  cost: { amount: number };
}

/**
 * Suppliers list the same goods once per warehouse. One of each is kept, where there is stock: from the shopper's own country before China, China before
 * anywhere else, then the cheapest. The order of first appearance stays. Those whose ids are among `bought` stay whatever else is offered.
 */
export function oneWarehouse<Variant extends Offered>(
  variants: readonly Variant[],
  country: string,
  bought: readonly string[] = [],
): Variant[] {
  const rank = (one: Variant): number[] => [
    bought.includes(one.external_id) ? 0 : 1,
    one.stock === 0 ? 1 : 0,
    one.ships_from === country ? 0 : one.ships_from === "CN" ? 1 : 2,
    one.cost.amount,
  ];
  const best = new Map<string, Variant>();
  for (const variant of variants) {
    const key = JSON.stringify(variant.options);
    const held = best.get(key);
    if (!held) {
      best.set(key, variant);
      continue;
    }
    const [mine, theirs] = [rank(variant), rank(held)];
    const at = mine.findIndex((value, index) => value !== theirs[index]);
    if (at >= 0 && (mine[at] ?? 0) < (theirs[at] ?? 0)) best.set(key, variant);
  }
  return [...best.values()];
}
