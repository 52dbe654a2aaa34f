// Which pages are there to look at, on every site? Names in their paths (":order_id") are filled in by whoever has such a thing.
import { readdirSync, readFileSync } from "node:fs";

/** @typedef {{ path: string, who: "visitor" | "shopper" | "buyer" | "person" | "member", status?: number }} ListedPage */

/** Of a shop: a visitor has an empty cart, a shopper has something in it, a buyer has ordered. @type {ListedPage[]} */
export const shopPages = [
  { path: "/", who: "visitor" },
  { path: "/search", who: "visitor" },
  { path: "/search?q=:words", who: "visitor" },
  { path: "/search?q=nothing+like+that", who: "visitor" },
  { path: "/categories/:category_slug", who: "visitor" },
  { path: "/products/:product_slug", who: "visitor" },
  { path: "/products/:product_slug/reviews", who: "visitor" },
  ...["about", "contact", "faq", "shipping", "returns", "privacy", "terms"].map((page) => ({ path: `/pages/${page}`, who: "visitor" })),
  { path: "/nothing-here", who: "visitor", status: 404 },
  { path: "/cart", who: "visitor" },
  { path: "/cart", who: "shopper" },
  { path: "/checkout/:checkout_token", who: "shopper" },
  { path: "/checkout/:paid_checkout_token/thanks", who: "buyer" },
  { path: "/orders/:order_token", who: "buyer" },
];

/** @type {ListedPage[]} */
export const dashboardPages = JSON.parse(readFileSync("sites/dashboard/pages.json", "utf8"));

const guides = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "MAP.md")
    .map((name) => name.replace(/\.md$/, "").toLowerCase());

/** @type {ListedPage[]} */
export const websitePages = [
  ...["/", "/pricing", "/guides", ...guides("docs").map((name) => `/guides/${name}`)].map((path) => ({ path, who: "visitor" })),
  ...guides("docs/decisions").map((name) => ({ path: `/guides/decisions/${name}`, who: "visitor" })),
  { path: "/nothing-here", who: "visitor", status: 404 },
];

/** @returns {string | null} the path with its names filled in; null where one is missing */
export function fill(path, names) {
  let missing = false;
  const filled = path.replace(/:([a-z][a-z_]*)/g, (_, name) => {
    const value = names[name];
    missing ||= value === undefined;
    return encodeURIComponent(value ?? "");
  });
  return missing ? null : filled;
}
