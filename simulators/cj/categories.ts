// How does CJ sort its products?
import { nicheTables } from "../catalogue/data/niches.ts";
import { hash } from "../catalogue/dice.ts";
import { cjCategoryId } from "../catalogue/ids.ts";
import type { Listing } from "./listings.ts";

interface Level {
  id: string;
  name: string;
}

/** First, second and third level of a product. The last two share their words, not their numbers. */
export function categoryPath(listing: Listing): readonly [Level, Level, Level] {
  const { nicheName, group } = listing.product;
  return [
    { id: cjCategoryId(nicheName), name: nicheName },
    { id: cjCategoryId(`${nicheName} ${group}`), name: group },
    { id: cjCategoryId(`${nicheName} ${group} leaf`), name: `${group} & Parts` },
  ];
}

/** The same path, written four ways depending on who entered the product. */
export function categoryName(listing: Listing): string {
  const names = categoryPath(listing).map((level) => level.name);
  return [names.join(" > "), names.join("/"), names.join(" / "), names[2] ?? ""][hash(`category ${listing.pid}`) % 4] ?? "";
}

export function isIn(listing: Listing, categoryId: string): boolean {
  return categoryPath(listing).some((level) => level.id === categoryId);
}

/** The answer of getCategory: three levels, each under its own pair of names. */
export function categoryTree(): object[] {
  return nicheTables.map((table) => ({
    categoryFirstName: table.name,
    categoryFirstList: table.groups.map((group) => ({
      categorySecondName: group.name,
      categorySecondList: [{ categoryId: cjCategoryId(`${table.name} ${group.name} leaf`), categoryName: `${group.name} & Parts` }],
    })),
  }));
}
