// What does a merchant have before a journey begins that is about something else?
import type { Page } from "playwright-core";
import { request } from "../../scripts/request.mjs";
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { arrive, visit } from "./browser.ts";
import { api, mailsTo, origin, until } from "./world.ts";

export const password = "a long and quiet password";
let serial = 0;

/** An address nobody had before, so that a journey can be repeated on one platform. */
export const freshEmail = (name: string, domain = "people.example") => `${name}-${Date.now().toString(36)}${serial++}@${domain}`;

/** Where a link of a mail leads, by what its address holds. */
export async function mailedLink(address: string, holds: string): Promise<string> {
  const find = async () =>
    (await mailsTo(address)).flatMap((mail) => mail.text.match(/https?:\/\/\S+/g) ?? []).find((link) => link.includes(holds));
  const link = await until(`A mail to ${address} with ${holds}`, find, (found) => found !== undefined);
  return link ?? "";
}

export interface Merchant {
  email: string;
  token: string;
}

export async function newMerchant(): Promise<Merchant> {
  const email = freshEmail("merchant");
  await api("POST", "/auth/register", { name: "Ada Lovelace", email, password });
  const link = new URL(await mailedLink(email, "/verify?token="));
  await api("POST", "/auth/verify-email", { token: link.searchParams.get("token") });
  const { access_token } = await api<{ access_token: string }>("POST", "/auth/log-in", { email, password });
  return { email, token: access_token };
}

export interface Store {
  id: string;
  slug: string;
  /** Below /api/v1. */
  base: string;
  /** The shop's address. */
  shop: string;
  /** The store's address in the dashboard. */
  desk: string;
}

export async function newStore({ token }: Merchant, niche = "electronics"): Promise<Store> {
  const wish = { name: `Journey ${Date.now().toString(36)}${serial++}`, niche, country: "US", currency: "USD", preset: "volt" };
  const { id, slug } = await api<{ id: string; slug: string }>("POST", "/stores", wish, token);
  const base = `/stores/${id}`;
  const setup = () => api<{ status: string }>("GET", `${base}/setup`, undefined, token);
  await until("The opening", setup, ({ status }) => status === "active");
  return { id, slug, base, shop: origin(slug), desk: `${origin("app")}${base}` };
}

/** Answers the page on which AliExpress asks whether the platform may order. */
async function connectAliExpress({ token, email }: Merchant, { base }: Store): Promise<void> {
  const asked = await api<{ url: string }>("POST", `${base}/suppliers/aliexpress/authorization`, {}, token);
  const { pathname, search, port, host } = new URL(asked.url);
  const allowed = await request(`http://127.0.0.1:${port}${pathname}${search}`, {
    host,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ account: email, decision: "allow", pays: "yes" }).toString(),
  });
  const back = new URL(allowed.headers.location ?? "").searchParams;
  await api("POST", `${base}/suppliers/aliexpress/code`, { code: back.get("code"), state: back.get("state") }, token);
}

export interface Product {
  id: string;
  slug: string;
  title: string;
}

/** Imports these of the supplier's products, by their names in the catalogue, and puts them on sale. */
export async function stock(merchant: Merchant, store: Store, codes: readonly string[]): Promise<Product[]> {
  await connectAliExpress(merchant, store);
  const call = <Answer>(method: string, path: string, body?: unknown) => api<Answer>(method, store.base + path, body, merchant.token);
  const bringIn = async (code: string) => {
    const url = catalogue.find((one) => one.code === code)?.aliexpress?.url;
    const job = await call<{ id: string }>("POST", "/imports", { url, publish: true });
    const look = () => call<{ status: string; reason: string | null; product_id: string }>("GET", `/imports/${job.id}`);
    const done = await until(`The import of ${code}`, look, ({ status }) => ["completed", "failed"].includes(status));
    if (done.status === "failed") throw new Error(`${code} was not imported: ${done.reason}`);
    return call<Product>("GET", `/products/${done.product_id}`);
  };
  return Promise.all(codes.map(bringIn));
}

export async function logIn(page: Page, { email }: Merchant, then: string): Promise<void> {
  await visit(page, `${origin("app")}/login?next=${encodeURIComponent(then)}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await arrive(page, new RegExp(`^${then}$`));
}
