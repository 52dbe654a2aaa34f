// Can every site be used without a mouse?
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { seen, useBrowser, visit } from "./browser.ts";
import { logIn, type Merchant, newMerchant, newStore, type Product, type Store, stock } from "./merchant.ts";
import { origin } from "./world.ts";

const browser = useBrowser();
let merchant: Merchant;
let store: Store;
let product: Product | undefined;

beforeAll(async () => {
  merchant = await newMerchant();
  store = await newStore(merchant);
  [product] = await stock(merchant, store, ["silent-ergonomic-mouse"]);
});

/** What has the focus, and what marks it: a link that stands for a whole row or card marks that. */
const lookOfFocus = `((element) => {
  const marks = [[element], [element, "::after"], [element.closest("tr, li, article") ?? element]].map((where) => getComputedStyle(...where));
  const marked = marks.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none");
  return (marked ? "marked: " : "not marked: ") + element.outerHTML.slice(0, 120);
})(document.activeElement)`;

/** The stops of the Tab key, each of which has to be seen. */
async function walk(page: Page, stops: number): Promise<void> {
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 0) return;
    const drawn = await page.evaluate<string>(lookOfFocus);
    expect(drawn).toMatch(/^marked/);
    expect(await focused.isVisible()).toBe(true);
  }
}

async function skips(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  expect(await first.getAttribute("href")).toBe("#content");
  await first.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.locator("#content :focus, #content ~ * :focus").count()).toBe(1);
}

/** Focus goes in, stays in, and comes back to where it was. */
async function holdsFocus(page: Page, opener: string): Promise<void> {
  const button = page.getByRole("button", { name: opener });
  await button.focus();
  await button.press("Enter");
  const dialog = page.getByRole("dialog");
  await seen(dialog);
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus:not(dialog, dialog *)").count()).toBe(0);
  }
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await page.locator("button:focus").textContent()).toContain(opener);
}

test("a shop is walked through by the Tab key, its head can be skipped, and the cart holds the focus while it is open", async () => {
  const page = await browser.open({ bypassCSP: true });
  await visit(page, store.shop);
  await skips(page);
  await visit(page, store.shop);
  await walk(page, 15);
  await visit(page, `${store.shop}/products/${product?.slug}`);
  await holdsFocus(page, "Add to cart");
});

test("the dashboard is walked through by the Tab key, its menu can be skipped, and a dialog holds the focus while it is open", async () => {
  const page = await browser.open({ bypassCSP: true });
  await logIn(page, merchant, store.base);
  await skips(page);
  await visit(page, store.desk);
  await walk(page, 25);
  await visit(page, `${store.desk}/suppliers`);
  await holdsFocus(page, "Connect CJ Dropshipping");
});

test("the website is walked through by the Tab key and its head can be skipped", async () => {
  const page = await browser.open({ bypassCSP: true });
  await visit(page, origin());
  await skips(page);
  await visit(page, origin());
  await walk(page, 15);
});
