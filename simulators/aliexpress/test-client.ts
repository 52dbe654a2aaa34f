// How do tests speak to the simulated AliExpress as an app would?
import { type TestWorld, testWorld } from "../test-world.ts";
import { aliexpress } from "./aliexpress.vendor.ts";
import { allListings } from "./listings.ts";
import { app, signSha256 } from "./signature.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into key by key, as JSON of strangers is.
type Answer = any;

export interface Client {
  world: TestWorld;
  sync(method: string, parameters?: Record<string, string>): Promise<Answer>;
  rest(path: string, parameters: Record<string, string>): Promise<Answer>;
  /** The page a person sees; redirects are not followed. */
  browse(url: string, form?: Record<string, string>): Promise<Response>;
}

const redirect = "http://api.localhost:8787/connect/aliexpress";

/** A fresh world and an account that allowed the app; `pays` as ticked on the page. */
export async function connect(pays = true): Promise<Client> {
  const world = testWorld(aliexpress);
  let token = "";
  const post = (form: Record<string, string>) => ({
    method: "POST",
    body: new URLSearchParams(form).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  const signed = (parameters: Record<string, string>, path = "") => {
    const all: Record<string, string> = { app_key: app.key, timestamp: String(world.wall()), sign_method: "sha256", ...parameters };
    return { ...all, sign: signSha256(all, app.secret, path) };
  };
  const client: Client = {
    world,
    sync: async (method, parameters = {}) =>
      (
        await world.fetch(
          "https://api-sg.aliexpress.com/sync",
          post(signed({ method, ...(token ? { session: token } : {}), ...parameters })),
        )
      ).json(),
    rest: async (path, parameters) =>
      (await world.fetch(`https://api-sg.aliexpress.com/rest${path}?${new URLSearchParams(signed(parameters, path))}`)).json(),
    browse: (url, form) => world.fetch(url, form ? post(form) : undefined),
  };
  const page = `https://api-sg.aliexpress.com/oauth/authorize?response_type=code&force_auth=true&redirect_uri=${encodeURIComponent(redirect)}&client_id=${app.key}&state=s1`;
  const answer = await client.browse(page, { account: "Buyer@Example.test", decision: "allow", ...(pays ? { pays: "yes" } : {}) });
  const code = new URL(answer.headers.get("location") ?? "").searchParams.get("code") ?? "";
  token = (await client.rest("/auth/token/create", { code })).access_token;
  return client;
}

export const dayMs = 86_400_000;

export function listingNamed(title: string) {
  const listing = allListings().find((one) => one.product.title === title);
  if (!listing) throw new Error(`No listing ${title}`);
  return listing;
}

export const vase = listingNamed("Ceramic Ribbed Vase");
export const address = {
  address: "1 rue du Port",
  city: "Lyon",
  province: "Auvergne-Rhone-Alpes",
  country: "FR",
  zip: "69002",
  full_name: "Ada Martin",
  contact_person: "Ada Martin",
  mobile_no: "0612345678",
  phone_country: "33",
};

export function inStock(listing = vase) {
  const sku = listing.skus.find((one) => one.stock > 5);
  if (!sku) throw new Error("nothing in stock");
  return sku;
}

export async function order(
  client: Client,
  out: string,
  { item = {}, to = {}, pay = true }: { item?: object; to?: object; pay?: boolean } = {},
) {
  const sku = inStock();
  const request = {
    out_order_id: out,
    logistics_address: { ...address, ...to },
    product_items: [
      {
        product_id: Number(vase.productId),
        product_count: 1,
        sku_attr: sku.attr,
        logistics_service_name: "CAINIAO_FULFILLMENT_STD",
        ...item,
      },
    ],
  };
  const extension = {
    promotion: {},
    payment: { pay_currency: "USD", try_to_pay: String(pay) },
    trade_extra_param: { business_model: "retail" },
  };
  const answer = await client.sync("aliexpress.ds.order.create", {
    param_place_order_request4_open_api_d_t_o: JSON.stringify(request),
    ds_extend_request: JSON.stringify(extension),
  });
  return answer.aliexpress_ds_order_create_response.result;
}

export async function product(client: Client, id: string, more: Record<string, string> = {}) {
  const answer = await client.sync("aliexpress.ds.product.get", {
    product_id: id,
    ship_to_country: "FR",
    target_currency: "EUR",
    target_language: "FR",
    ...more,
  });
  return answer.aliexpress_ds_product_get_response;
}
