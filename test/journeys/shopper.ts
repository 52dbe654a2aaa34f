// What does a shopper do from the product to the thanks?
import type { Page } from "playwright-core";
import { arrive, awake, seen, visit, words } from "./browser.ts";

export const cards = {
  good: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0002",
  asksBank: "4000 0025 0000 3155",
  risky: "4000 0000 0000 9235",
} as const;

/** From a product's page to the checkout. */
export async function takeToCheckout(page: Page, product: string): Promise<void> {
  await visit(page, product);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("dialog", { name: "Your cart" }).getByRole("button", { name: "Go to checkout" }).click();
  await arrive(page, /^\/checkout\//);
}

/** Fills in who buys and where it goes. */
export async function fillCheckout(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Full name").fill("Grace Hopper");
  await page.getByLabel("Street and number").fill("1 Navy Way");
  await page.getByLabel("City").fill("San Francisco");
  await page.getByLabel("Phone").fill("+1 415 555 0123");
  await page.getByLabel("State").selectOption({ label: "California" });
  await page.getByLabel("ZIP code").fill("94107");
}

/** The total follows what was typed; it is paid when tax stands in it and nothing moves any more. */
export async function totalSettled(page: Page): Promise<void> {
  await page.getByLabel("ZIP code").press("Tab");
  await seen(page.locator(".checkout-side").getByText("Sales tax"));
  await seen(page.locator("form[data-checkout]:not([aria-busy])"));
}

/** Presses "Pay" on the shop's page; the payment provider's page follows. */
export async function goToPayment(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Pay / }).click();
  await arrive(page, /^\/checkout\.stripe\.com\//);
}

export async function payWith(page: Page, card: string): Promise<void> {
  await page.getByLabel("Card number").fill(card);
  await page.getByLabel("Expiry").fill("12 / 34");
  await page.getByLabel("Security code").fill("123");
  await page.getByLabel("Name on card").fill("Grace Hopper");
  await page.getByLabel("ZIP or postal code").fill("94107");
  await page.getByRole("button", { name: /^Pay/ }).click();
}

/** The order's number, as the shop says it. */
export async function thanked(page: Page): Promise<number> {
  await page.waitForURL((url) => url.pathname.endsWith("/thanks"));
  await seen(page.getByRole("heading", { name: "Thank you for your order" }), 60_000);
  await awake(page);
  const said = await words(page.getByText(/^Order #?\d+$/));
  return Number(said.replace(/\D/g, ""));
}

/** A whole purchase of one product. */
export async function buyOne(page: Page, product: string, email: string, card: string): Promise<number> {
  await takeToCheckout(page, product);
  await fillCheckout(page, email);
  await totalSettled(page);
  await goToPayment(page);
  await payWith(page, card);
  return thanked(page);
}
