// Can one merchant and one shopper go the whole way in a browser, from a supplier's address to a parcel at the door?
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { arrive, gone, seen, useBrowser, visit, words } from "./browser.ts";
import { freshEmail, mailedLink, password } from "./merchant.ts";
import { cards, fillCheckout, goToPayment, payWith, thanked, totalSettled } from "./shopper.ts";
import { advance, mailsTo, origin, until } from "./world.ts";

const browser = useBrowser();
const app = () => origin("app");
const keyboard = catalogue.find((one) => one.code === "compact-mechanical-keyboard");
const ownTitle = "Quiet Travel Keyboard";

/** The mail is opened where a person would: in the inbox, as it looks. */
async function openVerification(page: Page, email: string): Promise<void> {
  await mailedLink(email, "/verify?token=");
  await page.goto(`${origin("world")}/inbox?to=${encodeURIComponent(email)}`);
  await page
    .getByRole("link", { name: /Confirm/ })
    .first()
    .click();
  const letter = page.frameLocator("iframe.mail");
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    letter
      .getByRole("link", { name: /Confirm/ })
      .first()
      .click(),
  ]);
  await seen(opened.getByText("Your address is confirmed"));
  await opened.close();
}

async function becomeMerchant(page: Page, email: string): Promise<void> {
  await visit(page, `${app()}/register`);
  await page.getByLabel("Your name").fill("Ada Lovelace");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL((url) => url.pathname !== "/register");
  await openVerification(page, email);
  await page.context().clearCookies();
  await visit(page, `${app()}/login?next=/stores/new`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await arrive(page, /^\/stores\/new/);
}

/** @returns the store's address in the dashboard */
async function openStore(page: Page, name: string): Promise<string> {
  await page.getByLabel("What is the store called?").fill(name);
  await page.getByText("Electronics", { exact: true }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Where do most of your shoppers live?").selectOption({ label: "United States" });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("Volt", { exact: true }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Open the store" }).click();
  await arrive(page, /\/setup/);
  await seen(page.getByRole("heading", { name: `${name} is open` }), 60_000);
  return page.url().replace(/\/setup.*$/, "");
}

async function connectSuppliers(page: Page, store: string): Promise<void> {
  await visit(page, `${store}/suppliers`);
  await page.getByRole("button", { name: "Connect AliExpress" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await seen(page.getByText("AliExpress is connected"));
  await visit(page, `${store}/suppliers`);
  await page.getByRole("button", { name: "Connect CJ" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("API key").fill(`CJ${String(Date.now()).slice(-8)}1@api@0123456789abcdef0123456789abcdef`);
  await dialog.getByRole("button", { name: "Connect" }).click();
  await gone(dialog);
  expect(await page.getByText("Connected", { exact: true }).count()).toBeGreaterThanOrEqual(2);
}

/** Sees the preview, sets a price of three times the cost, imports, and watches the steps to the end. */
async function importShown(page: Page): Promise<void> {
  await seen(page.getByRole("table", { name: "Variants" }));
  const sums = page.locator(".preview-sums");
  const before = await words(sums);
  expect(before).toMatch(/Cost with shipping\s+\$\d+\.\d\d/);
  expect(before).toMatch(/Stays for you\s+\d+/);
  expect(await page.getByText(/^Shipping to your market/).count()).toBe(1);
  await page.getByLabel("Price", { exact: true }).selectOption({ label: "Multiply the cost" });
  await page.getByLabel("Times").fill("3");
  await until(
    "The new price",
    () => words(sums),
    (now) => now !== before,
  );
  await page.getByRole("button", { name: "Import product" }).click();
  await arrive(page, /\/imports\/imp_/);
  await seen(page.getByRole("link", { name: "Open the product" }), 60_000);
  await page.getByRole("link", { name: "Open the product" }).click();
  await arrive(page, /\/products\/prd_/);
}

async function importByAddress(page: Page, store: string): Promise<void> {
  await visit(page, `${store}/find?paste`);
  await page.getByLabel("Words, or a product's address").fill(keyboard?.aliexpress?.url ?? "");
  await page.getByRole("button", { name: "Look at it" }).click();
  await arrive(page, /\/find\/preview/);
  expect(await page.locator("main img").count()).toBeGreaterThan(3);
  await importShown(page);
}

async function importBySearch(page: Page, store: string): Promise<void> {
  await visit(page, `${store}/find`);
  await page.getByLabel("Supplier", { exact: true }).selectOption({ label: "CJ Dropshipping" });
  await page.getByLabel("Words, or a product's address").fill("silent ergonomic mouse");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page
    .getByRole("list", { name: "Results" })
    .getByRole("link", { name: /Silent Ergonomic Mouse/i })
    .first()
    .click();
  await arrive(page, /\/find\/preview/);
  await importShown(page);
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Publish" }).click();
  await seen(page.getByRole("button", { name: "Take off sale" }));
}

async function buy(page: Page, shop: string, email: string): Promise<number> {
  await visit(page, shop);
  await page.getByRole("button", { name: "Search" }).click();
  const field = page.locator("#search-panel input[name=q]");
  await field.fill("travel keyboard");
  await field.press("Enter");
  await arrive(page, /\/search/);
  await page.getByRole("link", { name: ownTitle }).first().click();
  await arrive(page, /\/products\//);
  const choice = page.locator(".option").first().getByRole("radio").nth(1);
  await choice.check({ force: true });
  await page.waitForURL(/variant=/);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await seen(page.getByRole("dialog", { name: "Your cart" }).getByText(ownTitle));
  await visit(page, `${shop}/search?q=mouse`);
  await page.getByRole("link", { name: /Mouse/ }).first().click();
  await arrive(page, /\/products\//);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("dialog", { name: "Your cart" }).getByRole("button", { name: "Go to checkout" }).click();
  await arrive(page, /\/checkout\//);
  await fillCheckout(page, email);
  await totalSettled(page);
  await goToPayment(page);
  await payWith(page, cards.asksBank);
  await page.getByRole("button", { name: "Complete authentication" }).click();
  return thanked(page);
}

/** A parcel's day is a minute here. Time passes, and the shopper's page, which asks for no login, tells the way of both parcels. */
async function followParcels(status: Page): Promise<void> {
  const look = async () => {
    await status.reload();
    return words(status.locator("main"));
  };
  await advance(5);
  await until("Both trackings", look, (text) => /Parcel 2/i.test(text), 90);
  expect(await status.locator(".panel .code").count()).toBe(2);
  await advance(15);
  await until("The delivery", look, (text) => /Your order was delivered/.test(text), 90);
}

test("a merchant opens a store and sells from two suppliers; the shopper's parcels arrive", { timeout: 240_000 }, async () => {
  const merchant = await browser.open();
  const name = `Loop ${Date.now().toString(36)}`;
  const email = freshEmail("ada");
  await becomeMerchant(merchant, email);
  const store = await openStore(merchant, name);
  await connectSuppliers(merchant, store);

  await importByAddress(merchant, store);
  await merchant.getByLabel("Title", { exact: true }).fill(ownTitle);
  await merchant.getByRole("button", { name: "Save" }).click();
  await seen(merchant.getByText("Saved."));
  await publish(merchant);
  const shop = new URL((await merchant.getByRole("link", { name: "See in the shop" }).getAttribute("href")) ?? "").origin;
  await importBySearch(merchant, store);
  await publish(merchant);

  const home = await merchant.context().newPage();
  await visit(home, store);
  const shopperMail = freshEmail("grace");
  const shopper = await browser.open();
  const number = await buy(shopper, shop, shopperMail);
  // The home was open all the while: the order appears on it by itself.
  await seen(home.getByText(`#${number}`), 30_000);

  const stranger = await browser.open();
  await visit(stranger, await mailedLink(shopperMail, "/orders/"));
  await seen(stranger.getByRole("heading", { name: `Order ${number}` }));

  await visit(merchant, `${store}/orders`);
  await merchant
    .getByRole("link", { name: `#${number}` })
    .first()
    .click();
  await arrive(merchant, /\/orders\/ord_/);
  const parcels = merchant.locator(".parcel");
  const places = () => Promise.all(["AliExpress", "CJ Dropshipping"].map((one) => words(parcels.filter({ hasText: one }))));
  await until("Ordering at both suppliers", places, (texts) => texts.every((text) => /Ordered/.test(text)), 90);
  await followParcels(stranger);
  await seen(parcels.filter({ hasText: "Delivered" }).nth(1), 30_000);
  expect((await mailsTo(shopperMail)).map((mail) => mail.subject)).toEqual(
    expect.arrayContaining([`Order #${number} confirmed`, expect.stringMatching(/is on its way/), expect.stringMatching(/has arrived/)]),
  );

  await home.reload();
  for (const figure of ["Revenue", "Profit"]) expect(await words(home.locator(".figure", { hasText: figure }))).toMatch(/\$[1-9]\d*\.\d\d/);
  await visit(home, `${store}/activity`);
  const log = await words(home.locator(".entries"));
  for (const line of [/Published .*\n+Ada Lovelace/, /bought for the first time\n+/, /Order #\d+ passed the fraud check\n+Fraud check/])
    expect(log).toMatch(line);
});
