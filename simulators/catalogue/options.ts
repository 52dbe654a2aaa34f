// What do a product's options do to its variants: their names, prices and weights?
import { hash } from "./dice.ts";

export interface Option {
  name: string;
  values: readonly string[];
}

/** Shade names for goods sold in a whole card of colours: "001 Snow", "002 Ivory"... */
const shadeWords =
  "Snow Ivory Oat Straw Lemon Honey Amber Apricot Peach Coral Rose Berry Cherry Wine Plum Heather Lilac Iris Sky Denim Navy Teal Lagoon Mint Sage Moss Fern Olive Bark Cocoa Clay Rust Stone Fog Ash Slate Coal Night".split(
    " ",
  );

/** Reads "Color=Black,White;Size=S,M". "*200" stands for a card of 200 numbered shades. */
export function readOptions(text: string): Option[] {
  return text
    .split(";")
    .filter(Boolean)
    .map((part) => {
      const [name = "", list = ""] = part.split("=");
      return { name, values: list.startsWith("*") ? shades(Number(list.slice(1))) : list.split(",") };
    });
}

function shades(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const word = shadeWords[i % shadeWords.length] ?? "Shade";
    const depth = ["", " Light", " Deep", " Dusty", " Bright", " Pale"][Math.floor(i / shadeWords.length)] ?? "";
    return `${String(i + 1).padStart(3, "0")}${depth} ${word}`;
  });
}

/** Every combination of the options' values, the last option changing fastest. No options: one empty combination. */
export function combinations(options: readonly Option[]): number[][] {
  return options.reduce<number[][]>((all, option) => all.flatMap((one) => option.values.map((_, i) => [...one, i])), [[]]);
}

const sameGoods = new Set([
  "Color",
  "Style",
  "Scent",
  "Type",
  "Plug Type",
  "Shade",
  "Ruling",
  "Switch",
  "Pattern",
  "Ring Size",
  "Shape",
  "Light",
  "Cover",
  "Material",
]);

/** How much more the value at `index` costs (and weighs) than the first one: 1 for a colour, more for a larger size or a bigger pack. */
export function factorOf(option: Option, index: number): number {
  const first = Number.parseFloat(option.values[0] ?? "");
  const here = Number.parseFloat(option.values[index] ?? "");
  if (sameGoods.has(option.name) || index === 0) return 1;
  if (option.name === "Quantity" && first > 0 && here > 0) return (here / first) ** 0.82;
  if (option.name === "Size" && !/\d\s*(cm|mm|g|ml|in|pcs)/i.test(option.values[index] ?? "")) return 1 + 0.02 * Math.floor(index / 3);
  if (option.name === "Model") return 1;
  if (option.name === "Bundle" || option.name === "Version") return 1 + 0.22 * index;
  return 1 + 0.13 * index + (hash(option.name) % 5) / 100;
}
