// How does AliExpress number and spell a product's options?
import { hash, pick } from "../catalogue/dice.ts";
import type { Product } from "../catalogue/products.ts";

const names: Record<string, readonly [id: number, en: string, fr: string, de: string, es: string]> = {
  Color: [14, "Color", "Couleur", "Farbe", "Color"],
  Size: [5, "Size", "Taille", "Größe", "Talla"],
  "Ships From": [200007763, "Ships From", "Expédié De", "Versand aus", "Enviado Desde"],
  "Plug Type": [200004270, "Plug Type", "Type de prise", "Steckertyp", "Tipo de enchufe"],
  Length: [200007755, "Length", "Longueur", "Länge", "Longitud"],
  Quantity: [200001438, "Quantity", "Quantité", "Menge", "Cantidad"],
  Bundle: [200009209, "Bundle", "Ensemble", "Paket", "Paquete"],
  Style: [200000828, "Style", "Style", "Stil", "Estilo"],
  Capacity: [200000463, "Capacity", "Capacité", "Kapazität", "Capacidad"],
  Material: [10, "Material", "Matériau", "Material", "Material"],
};

const specification: readonly [number, string, string, string, string] = [
  183,
  "Specification",
  "Spécification",
  "Spezifikation",
  "Especificación",
];

const languages = ["EN", "FR", "DE", "ES"];

/** The property's number and its name in the asked language; options the market place has no property for go under "Specification". */
export function propertyOf(option: string, language: string, clash = false): { id: number; name: string } {
  const entry = names[option] ?? specification;
  const at = Math.max(0, languages.indexOf(language.slice(0, 2).toUpperCase()));
  return { id: clash ? 200000124 : entry[0], name: clash ? option : String(entry[1 + at] ?? entry[1]) };
}

/** The colours and sizes the market place knows by number. */
const known: Record<string, number> = {
  black: 193,
  white: 29,
  red: 10,
  blue: 173,
  green: 175,
  yellow: 366,
  pink: 1052,
  purple: 496,
  grey: 691,
  brown: 365458,
  beige: 771,
  orange: 350852,
  gold: 350850,
  silver: 350853,
  navy: 200003699,
  khaki: 200004889,
  xs: 100014066,
  s: 100014064,
  m: 361386,
  l: 361385,
  xl: 100014065,
  xxl: 4182,
  "2xl": 4182,
  "3xl": 4183,
  "4xl": 200000990,
  "5xl": 200000991,
  china: 201336100,
  "united states": 201336106,
  spain: 201336104,
  germany: 201336101,
  us: 201447303,
  eu: 201447324,
  uk: 201447325,
  au: 201336773,
};

const borrowed = [
  29, 193, 366, 10, 173, 691, 1052, 200002130, 200006151, 200006152, 200006153, 200006154, 350686, 365458, 200001438, 200004890,
];
const systemNames: Record<number, string> = {
  29: "WHITE",
  193: "black",
  366: "yellow",
  10: "Red",
  173: "Blue",
  691: "gray",
  1052: "Pink",
  365458: "Brown",
};

export interface ValueSpelling {
  id: number;
  /** What the market place calls the number. */
  name: string;
  /** What the seller wrote over it, where he did. */
  definition: string | null;
}

/** One seller, one habit: plain, numbered, lettered, counted, or a stray space. */
function habit(product: Product): number {
  return hash(`habit ${product.code}`) % 6;
}

function definitionOf(product: Product, option: string, value: string, index: number): string {
  if (option !== "Color" && option !== "Style") return value;
  const number = String(index + 1).padStart(2, "0");
  return (
    [value, `${number}-${value}`, value.toUpperCase(), `${String.fromCharCode(65 + (index % 26))}-${value}`, `${value} 1pc`, ` ${value} `][
      habit(product)
    ] ?? value
  );
}

/**
 * How a seller enters a value: by the market place's own number where there is one and he cares, else by borrowing another number and
 * writing his own word over it ("14:29#01-Sage" shows WHITE to the machine and 01-Sage to people).
 */
export function spellingOf(product: Product, option: string, value: string, index: number): ValueSpelling {
  const number = known[value.toLowerCase()];
  if (number && (option !== "Color" || habit(product) === 0)) return { id: number, name: value, definition: null };
  if (/^EU \d/.test(value)) return { id: 200000334 + Number.parseInt(value.slice(3), 10), name: value.slice(3), definition: null };
  if (option !== "Color")
    return {
      id: 200007700 + (hash(`${product.code}${option}`) % 700) + index,
      name: value.replace(/(\d)mm\b/g, "$1MM"),
      definition: hash(`${product.code}${option}`) % 4 ? null : value,
    };
  const id = number ?? borrowed[index % borrowed.length] ?? 200006160 + index;
  const unique = index < borrowed.length ? id : 200006160 + index;
  return {
    id: unique,
    name: systemNames[unique] ?? pick(value, ["multi", "Chocolate", "army green", "Lavender"]),
    definition: definitionOf(product, option, value, index),
  };
}
