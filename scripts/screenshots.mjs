// What does every page look like? `npm run screenshots` takes pictures of a running platform into screenshots/, to be looked at by people.
import { mkdirSync, rmSync } from "node:fs";
import { chromium as playwright } from "playwright-core";
import { browserArguments, chromium } from "./chromium.mjs";
import { dashboardPages, fill, shopPages, websitePages } from "./pages.mjs";
import { request } from "./request.mjs";
import { seeded } from "./seed.mjs";

const port = Number(process.env.PORT ?? 8787);
const demo = seeded(process.env.TRADEWIND_STATE ?? ".state");
if (!demo && !process.env.TRADEWIND_EMAIL)
  throw new Error("No demo was made here. Start it, or set TRADEWIND_EMAIL and TRADEWIND_PASSWORD.");
const email = process.env.TRADEWIND_EMAIL ?? demo.email;
const password = process.env.TRADEWIND_PASSWORD ?? demo.password;
const folder = "screenshots";
const looks = [390, 1440].flatMap((width) => ["light", "dark"].map((scheme) => ({ width, scheme })));
const origin = (name) => `http://${name}localhost:${port}`;

async function api(method, path, { body, token } = {}) {
  const answer = await request(`http://127.0.0.1:${port}/api/v1${path}`, {
    host: `api.localhost:${port}`,
    method,
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text);
}

/** One of everything a path may name, and a cart that stands at the checkout. */
async function namesOf(store, token) {
  const first = async (path) => (await api("GET", `/stores/${store.id}${path}`, { token })).items[0];
  const [product, order, customer, job, category] = await Promise.all(
    ["/products?status=active", "/orders", "/customers", "/imports", "/categories"].map(first),
  );
  const { variants } = await api("GET", `/stores/${store.id}/products/${product.id}`, { token });
  const { status_url } = await api("GET", `/stores/${store.id}/orders/${order.id}`, { token });
  const shop = `/public/stores/${store.slug}`;
  const variant = variants.find((one) => one.stock === null || one.stock > 0);
  const cart = await api("POST", `${shop}/carts`, { body: { lines: [{ variant_id: variant.id, quantity: 2 }] } });
  const checkout = await api("POST", `${shop}/checkouts`, { body: { cart_token: cart.token } });
  const names = {
    store_id: store.id,
    product_id: product.id,
    product_slug: product.slug,
    order_id: order.id,
    order_token: new URL(status_url).pathname.split("/").at(-1),
    customer_id: customer.id,
    import_id: job?.id,
    supplier: job?.supplier,
    external_id: job?.external_id,
    category_slug: category.slug,
    checkout_token: checkout.token,
    words: product.title.split(" ").at(-1),
    // Links of mails that nobody was sent: their pages say so.
    token: "unknown",
  };
  return { names, cart: cart.token };
}

const fileOf = (site, path, who, { width, scheme }) =>
  `${folder}/${site}/${path.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "home"}-${who}-${width}-${scheme}.png`;

/** Runs in the page: pictures far below are there too when the whole page is taken. */
async function drawEverything() {
  const { images } = globalThis.document;
  for (const image of images) image.loading = "eager";
  // One that is broken is seen on the picture.
  await Promise.allSettled([...images].map((image) => image.decode()));
}

async function picture(context, site, base, { path, who }, names) {
  const filled = fill(path, names);
  if (filled === null) return console.log(`Left out ${site} ${path}: the demo has none`);
  const page = await context.newPage();
  await page.goto(base + filled);
  await page.waitForLoadState("networkidle");
  for (const look of looks) {
    await page.setViewportSize({ width: look.width, height: look.width === 390 ? 844 : 900 });
    await page.emulateMedia({ colorScheme: look.scheme });
    await page.evaluate(drawEverything);
    await page.screenshot({ path: fileOf(site, path, who, look), fullPage: true, animations: "disabled" });
  }
  await page.close();
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { access_token: token } = await api("POST", "/auth/log-in", { body: { email, password } });
const { items: stores } = await api("GET", "/stores", { token });
const browser = await playwright.launch({ executablePath: chromium(), args: browserArguments });
const visitor = await browser.newContext({ reducedMotion: "reduce" });
const member = await browser.newContext({ reducedMotion: "reduce" });
const desk = await member.newPage();
await desk.goto(`${origin("app.")}/login`);
await desk.locator("astro-island[ssr][client=load]").first().waitFor({ state: "detached" });
await desk.getByLabel("E-mail").fill(email);
await desk.getByLabel("Password", { exact: true }).fill(password);
await desk.getByRole("button", { name: "Log in" }).click();
await desk.waitForURL((url) => url.pathname !== "/login");

const shops = [];
for (const store of stores.filter((one) => one.status === "active")) shops.push({ store, ...(await namesOf(store, token)) });
for (const { store, names, cart } of shops) {
  const base = origin(`${store.slug}.`);
  const shopper = await browser.newContext({ reducedMotion: "reduce" });
  await shopper.addCookies([{ name: "cart", value: cart, url: base }]);
  for (const page of shopPages) await picture(page.who === "shopper" ? shopper : visitor, store.slug, base, page, names);
  await shopper.close();
}
const [first] = shops;
for (const page of dashboardPages)
  await picture(page.who === "visitor" ? visitor : member, "dashboard", origin("app."), page, first?.names ?? {});
for (const page of websitePages) await picture(visitor, "website", origin(""), page, {});
await browser.close();
console.log(`The pictures are in ${folder}/`);
