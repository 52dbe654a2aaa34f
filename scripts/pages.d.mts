// What of pages.mjs do tests use?

export interface ListedPage {
  path: string;
  who: "visitor" | "shopper" | "buyer" | "person" | "member";
  /** 200 unless said. */
  status?: number;
}

export const shopPages: ListedPage[];
export const dashboardPages: ListedPage[];
export const websitePages: ListedPage[];
/** The path with its names filled in; null where one is missing. */
export function fill(path: string, names: Readonly<Record<string, string>>): string | null;
