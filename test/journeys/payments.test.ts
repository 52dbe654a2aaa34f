// What becomes of an order when the card, the bank or the shopper says no?
import { beforeAll, expect, test } from "vitest";
import { arrive, seen, useBrowser } from "./browser.ts";
import { freshEmail, logIn, type Merchant, newMerchant, newStore, type Store, stock } from "./merchant.ts";
import { buyOne, cards, fillCheckout, goToPayment, payWith, takeToCheckout, thanked, totalSettled } from "./shopper.ts";
import { api, mailsTo, until } from "./world.ts";

const browser = useBrowser();
let merchant: Merchant;
let store: Store;
let product: string;

beforeAll(async () => {
  merchant = await newMerchant();
  store = await newStore(merchant);
  const [keyboard] = await stock(merchant, store, ["compact-mechanical-keyboard"]);
  product = `${store.shop}/products/${keyboard?.slug}`;
});

/** Numbers of somebody's orders, as the merchant has them. */
async function ordersOf(email: string): Promise<number[]> {
  const path = `${store.base}/orders?search=${encodeURIComponent(email)}`;
  const { items } = await api<{ items: { number: number }[] }>("GET", path, undefined, merchant.token);
  return items.map((order) => order.number);
}

test("a declined card is said in words, and the next card pays the same order once", async () => {
  const page = await browser.open();
  const email = freshEmail("grace");
  await takeToCheckout(page, product);
  await fillCheckout(page, email);
  await totalSettled(page);
  await goToPayment(page);
  await payWith(page, cards.declined);
  await seen(page.getByRole("alert").getByText(/declined/i));
  await payWith(page, cards.good);
  const number = await thanked(page);
  expect(await ordersOf(email)).toEqual([number]);
});

test("an order that looks like fraud is held until the merchant lets it go on", async () => {
  const page = await browser.open();
  // The card alone raises the score; a mailbox for ten minutes makes it enough to hold.
  const number = await buyOne(page, product, freshEmail("mallory", "mailinator.com"), cards.risky);
  const desk = await browser.open();
  await logIn(desk, merchant, `${store.base}/orders`);
  await desk
    .getByRole("link", { name: `#${number}` })
    .first()
    .click();
  await arrive(desk, /\/orders\/ord_/);
  await seen(desk.getByText("On hold: no supplier is asked"));
  await desk.getByRole("button", { name: "Release" }).click();
  await seen(desk.getByText("Released. It goes on to the supplier."));
  await desk.reload();
  expect(await desk.getByText("On hold: no supplier is asked").count()).toBe(0);
});

test("a shopper who cancels in time gets the money back and is told so by mail", async () => {
  const page = await browser.open();
  const email = freshEmail("grace");
  const number = await buyOne(page, product, email, cards.good);
  await page.getByRole("link", { name: "Follow your order" }).click();
  await arrive(page, /^\/orders\//);
  await page.getByRole("button", { name: "Cancel the order" }).click();
  await seen(page.getByText(/cancelled/i));
  await until(
    "The mail about it",
    () => mailsTo(email),
    (mails) => mails.some(({ subject, text }) => subject === `Order #${number} was cancelled` && /\$\d+\.\d\d/.test(text)),
  );
  const refunded = page.getByText("Refunded");
  await until(
    "The refund",
    async () => {
      await page.reload();
      return refunded.count();
    },
    (count) => count > 0,
  );
});
