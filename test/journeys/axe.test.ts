// Can everybody use every page: with a screen reader, on a phone, in the dark, with data and with none?
import { readFileSync } from "node:fs";
import type { RunOptions } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { dashboardPages, fill, shopPages, websitePages } from "../../scripts/pages.mjs";
import { awake, useBrowser } from "./browser.ts";
import { logIn, newMerchant, newStore, stock } from "./merchant.ts";
import { namesOf, sell, startCheckout } from "./sales.ts";
import { origin } from "./world.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const standard: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] };
/** Another colour scheme changes colours only. */
const colours: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] };
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
/** The examiner comes from outside, which a page's policy would not let in. */
const examined: BrowserContextOptions = { bypassCSP: true };

const browser = useBrowser();
let visitor: Page;
let shopper: Page;
let member: Page;
let full: Record<string, string>;
let empty: Record<string, string>;
let shop: string;
let cart: { cart: string; checkout: string };

beforeAll(async () => {
  const merchant = await newMerchant();
  const [store, bare] = [await newStore(merchant), await newStore(merchant)];
  const [keyboard] = await stock(merchant, store, ["compact-mechanical-keyboard", "felt-desk-mat", "silent-ergonomic-mouse"]);
  if (!keyboard) throw new Error("Nothing was imported");
  const sale = await sell(merchant, store, keyboard);
  await sell(merchant, store, keyboard, "mailinator.com");
  cart = await startCheckout(merchant, store, keyboard);
  full = await namesOf(merchant, store, keyboard, sale);
  empty = { store_id: bare.id };
  shop = store.shop;
  visitor = await browser.settle(examined);
  shopper = await browser.settle(examined);
  await shopper.context().addCookies([{ name: "cart", value: cart.cart, url: shop }]);
  member = await browser.settle(examined);
  await logIn(member, merchant, "/");
});

async function wrongOn(page: Page, options: RunOptions, where: string): Promise<string[]> {
  const found = await page.evaluate<{ id: string; nodes: { target: string[]; failureSummary: string }[] }[]>(
    `axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${where}: ${id} at ${node.target.join(" ")}: ${node.failureSummary}`));
}

async function examine(page: Page, address: string, status: number): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(status);
  await awake(page);
  await page.evaluate(axe);
  const wrong: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
    if (wide > size.width) wrong.push(`${size.width}: scrolls sideways, ${wide} wide`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      wrong.push(...(await wrongOn(page, colorScheme === "light" ? standard : colours, `${size.width} ${colorScheme}`)));
    }
  }
  expect(wrong).toEqual([]);
}

describe("everybody can use the shop's page", () => {
  test.each(shopPages)("$path ($who)", async ({ path, who, status = 200 }) => {
    const address = shop + fill(path, { ...full, checkout_token: cart.checkout });
    await examine(who === "shopper" ? shopper : visitor, address, status);
  });
});

describe("everybody can use the dashboard's page", () => {
  test.each(dashboardPages)("$path ($who)", async ({ path, who, status = 200 }) => {
    const token = path.startsWith("/invite") ? full.invite_token : full.reset_token;
    const address = origin("app") + fill(path, { ...full, token: token ?? "" });
    await examine(who === "visitor" ? visitor : member, address, status);
  });

  const ofNewStores = dashboardPages.filter(({ path }) => path.includes(":store_id") && fill(path, { store_id: "" }) !== null);
  test.each(ofNewStores)("$path of a new store", async ({ path, status = 200 }) => {
    await examine(member, origin("app") + fill(path, empty), status);
  });
});

describe("everybody can use the website's page", () => {
  test.each(websitePages)("$path", async ({ path, status = 200 }) => {
    await examine(visitor, origin() + path, status);
  });
});
