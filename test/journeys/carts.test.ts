// Does a cart stay whole when it is changed from two sides, and can it be bought without any program on the page?
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { seen, useBrowser, visit, words } from "./browser.ts";
import { freshEmail, mailedLink, newMerchant, newStore, type Product, type Store, stock } from "./merchant.ts";
import { cards, fillCheckout, payWith, thanked } from "./shopper.ts";

const browser = useBrowser();
let store: Store;
let products: Product[];

beforeAll(async () => {
  const merchant = await newMerchant();
  store = await newStore(merchant);
  products = await stock(merchant, store, ["compact-mechanical-keyboard", "felt-desk-mat"]);
});

/** A change has been made when the shop has said so. */
const cartAnswers = (page: Page) =>
  page.waitForResponse((answer) => answer.request().method() === "POST" && answer.url().endsWith("/cart"));

test("two tabs that change one cart at once lose nothing of each other", async () => {
  const one = await browser.open();
  const other = await one.context().newPage();
  const answers: number[] = [];
  for (const page of [one, other]) page.on("response", (response) => void answers.push(response.status()));
  const [keyboard, mat] = products.map((product) => `${store.shop}/products/${product.slug}`);
  await visit(one, keyboard ?? "");
  await one.getByRole("button", { name: "Add to cart" }).click();
  await seen(one.getByRole("dialog", { name: "Your cart" }).getByRole("spinbutton"));
  await Promise.all([visit(one, `${store.shop}/cart`), visit(other, mat ?? "")]);

  // One tab raises the quantity while the other puts something else in.
  await Promise.all([one.getByRole("button", { name: "One more" }).click(), other.getByRole("button", { name: "Add to cart" }).click()]);
  await seen(other.getByRole("dialog", { name: "Your cart" }).getByRole("spinbutton").nth(1));
  await expect.poll(() => one.getByRole("spinbutton").first().inputValue()).toBe("2");

  // Both tabs now show carts that are not what the other made of them; both change the same line.
  await visit(other, `${store.shop}/cart`);
  const lineOf = (page: Page) => page.locator(".cart-line", { hasText: products[0]?.title });
  await Promise.all([one, other].map((page) => lineOf(page).getByRole("spinbutton").fill("5")));
  await Promise.all([one, other].map((page) => Promise.all([cartAnswers(page), lineOf(page).getByRole("spinbutton").press("Tab")])));
  await Promise.all([one, other].map((page) => visit(page, `${store.shop}/cart`)));
  for (const page of [one, other]) {
    expect(await page.locator(".cart-line").count()).toBe(2);
    expect(await lineOf(page).getByRole("spinbutton").inputValue()).toBe("5");
  }
  expect(answers.filter((status) => status >= 400)).toEqual([]);
});

test("a shopper without any program on the page buys from the home page to the thanks", async () => {
  const page = await browser.open({ javaScriptEnabled: false });
  const email = freshEmail("lynx");
  await page.goto(store.shop);
  await page.locator("main").getByRole("link", { name: products[0]?.title }).first().click();
  await page.locator(".option").first().getByRole("radio").nth(1).check({ force: true });
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("heading", { name: "Your cart" }).waitFor();
  await page.getByRole("spinbutton").fill("2");
  await page.getByRole("button", { name: "Update" }).click();
  expect(await page.getByRole("spinbutton").inputValue()).toBe("2");
  await page.getByRole("button", { name: "Go to checkout" }).click();
  await fillCheckout(page, email);
  await page.getByRole("button", { name: /^(Pay|Continue)/ }).click();
  // Tax came in with the address: the new total is shown before anything is paid.
  await seen(page.locator(".checkout-side").getByText("Sales tax"));
  await page.getByRole("button", { name: /^Pay / }).click();
  await page.waitForURL(/checkout\.stripe\.com/);
  await payWith(page, cards.good);
  const number = await thanked(page);
  await page.goto(await mailedLink(email, "/orders/"));
  expect(await words(page.locator("main"))).toMatch(new RegExp(`Order ${number}`, "i"));
});
