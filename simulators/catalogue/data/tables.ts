// What does one line of the supplier catalogue's tables say?

/**
 * One product as a merchant would name it, and what the supplier adds:
 * [clean title, keywords suppliers pile on, look (form or icon, then a colour), cost in US cents, grams, options, selling points, material, where].
 * Options read "Color=Black,White;Size=S,M"; selling points are separated by ";"; where: a AliExpress, c CJ, b both.
 */
export type ItemRow = readonly [
  title: string,
  keywords: string,
  look: string,
  cost: number,
  grams: number,
  options: string,
  points: string,
  material: string,
  where: "a" | "c" | "b",
];

export interface ItemGroup {
  name: string;
  /** The second-level category number at AliExpress; CJ's identifiers are derived from the name. */
  category: number;
  items: readonly ItemRow[];
}

export interface NicheTable {
  niche: string;
  name: string;
  /** The first-level category number at AliExpress. */
  category: number;
  /** The customs heading CJ prints with the goods. */
  customs: readonly [code: string, name: string, chinese: string];
  groups: readonly ItemGroup[];
}
