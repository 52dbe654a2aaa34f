// What do pages cost those who look at them, and whom do they tell?
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { dashboardPages, fill, shopPages, websitePages } from "../../scripts/pages.mjs";
import { awake, seen, useBrowser, visit } from "./browser.ts";
import { logIn, newMerchant, newStore, type Store, stock } from "./merchant.ts";
import { namesOf, sell, startCheckout } from "./sales.ts";
import { origin } from "./world.ts";

const mostScriptBytes = 15_000;

const browser = useBrowser();
let visitor: Page;
let shopper: Page;
let member: Page;
let store: Store;
let names: Record<string, string>;

beforeAll(async () => {
  const merchant = await newMerchant();
  store = await newStore(merchant);
  const [keyboard] = await stock(merchant, store, ["compact-mechanical-keyboard", "felt-desk-mat"]);
  if (!keyboard) throw new Error("Nothing was imported");
  const sale = await sell(merchant, store, keyboard);
  const { cart, checkout } = await startCheckout(merchant, store, keyboard);
  names = { ...(await namesOf(merchant, store, keyboard, sale)), checkout_token: checkout };
  visitor = await browser.settle();
  shopper = await browser.settle();
  await shopper.context().addCookies([{ name: "cart", value: cart, url: store.shop }]);
  member = await browser.settle();
  await logIn(member, merchant, "/");
});

/** What a page asks of strangers, and what its programs complain about. */
async function trouble(page: Page, address: string, status: number): Promise<string[]> {
  const found: string[] = [];
  const { origin: own, pathname } = new URL(address);
  // What a supplier sells is shown with the supplier's own pictures, to the merchant alone, before it is imported.
  const known = pathname.includes("/find") ? [own, origin("world")] : [own];
  const watch = {
    request: (request: { url(): string }) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (/^https?:$/.test(protocol) && !known.includes(asked)) found.push(`asks ${request.url()}`);
    },
    console: (message: { type(): string; text(): string }) => {
      // A page that is not there is answered with 404, which the browser itself remarks on.
      if (message.type() === "error" && !(status === 404 && message.text().includes("404"))) found.push(message.text());
    },
    pageerror: (error: Error) => found.push(error.message),
  };
  page.on("request", watch.request).on("console", watch.console).on("pageerror", watch.pageerror);
  await page.goto(address);
  await awake(page);
  page.off("request", watch.request).off("console", watch.console).off("pageerror", watch.pageerror);
  return found;
}

test("a product's page sends at most 15 KB of programs", async () => {
  const page = await browser.open();
  const files: Promise<[string, number]>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    files.push(response.body().then((body) => [new URL(response.url()).pathname, gzipSync(body).byteLength]));
  });
  await visit(page, `${store.shop}/products/${names.product_slug}`);
  await page.waitForLoadState("networkidle");
  const html = await page.content();
  const inline = [...html.matchAll(/<script(?![^>]*(?:\ssrc=|json))[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = ""]) => gzipSync(text).byteLength,
  );
  const sizes = [...(await Promise.all(files)), ...inline.map((size): [string, number] => ["in the page", size])];
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(mostScriptBytes);
  expect(sum).toBeGreaterThan(0);
});

test("a shopper's cookies are out of the reach of programs and of other sites", async () => {
  const page = await browser.open();
  await visit(page, `${store.shop}/products/${names.product_slug}`);
  expect(await page.context().cookies()).toEqual([]);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await seen(page.getByRole("dialog", { name: "Your cart" }).getByRole("spinbutton"));
  const cookies = await page.context().cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie.sameSite).toMatch(/Lax|Strict/);
    // Programs of the page show how many things are in the cart; that number is all they can read.
    if (!cookie.httpOnly) expect([cookie.name, cookie.value]).toEqual(["cart_units", "1"]);
  }
});

test("a member's session is out of the reach of programs and of other sites", async () => {
  for (const cookie of await member.context().cookies(origin("app"))) {
    expect(cookie.httpOnly).toBe(true);
    expect(cookie.sameSite).toMatch(/Lax|Strict/);
  }
});

describe("no stranger is asked and no program complains on the page", () => {
  test.each(shopPages)("$path of the shop ($who)", async ({ path, who, status = 200 }) => {
    expect(await trouble(who === "shopper" ? shopper : visitor, store.shop + fill(path, names), status)).toEqual([]);
  });

  test.each(dashboardPages)("$path of the dashboard ($who)", async ({ path, who, status = 200 }) => {
    const token = path.startsWith("/invite") ? names.invite_token : names.reset_token;
    const address = origin("app") + fill(path, { ...names, token: token ?? "" });
    expect(await trouble(who === "visitor" ? visitor : member, address, status)).toEqual([]);
  });

  test.each(websitePages)("$path of the website", async ({ path, status = 200 }) => {
    expect(await trouble(visitor, origin() + path, status)).toEqual([]);
  });
});
