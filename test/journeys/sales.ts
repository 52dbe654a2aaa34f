// What has been sold, and what else is there to see, before a journey begins that only looks at pages?
import { request } from "../../scripts/request.mjs";
import { freshEmail, type Merchant, mailedLink, type Product, type Store } from "./merchant.ts";
import { api, until } from "./world.ts";

const address = {
  name: "Grace Hopper",
  line1: "1 Navy Way",
  line2: "",
  city: "San Francisco",
  region: "California",
  postal_code: "94107",
  country: "US",
};

export interface Sale {
  checkout_token: string;
  order_token: string;
}

const shopOf = ({ slug }: Store) => `/public/stores/${slug}`;

/** A cart that stands at the checkout. */
export async function startCheckout(merchant: Merchant, store: Store, product: Product): Promise<{ cart: string; checkout: string }> {
  const path = `${store.base}/products/${product.id}`;
  const { variants } = await api<{ variants: { id: string; stock: number | null }[] }>("GET", path, undefined, merchant.token);
  // Suppliers' shelves are shared by all journeys; of some variants only a few are left.
  const plenty = variants.find(({ stock }) => stock === null || stock > 20);
  const lines = [{ variant_id: plenty?.id, quantity: 1 }];
  const { token: cart } = await api<{ token: string }>("POST", `${shopOf(store)}/carts`, { lines });
  const { token: checkout } = await api<{ token: string }>("POST", `${shopOf(store)}/checkouts`, { cart_token: cart });
  return { cart, checkout };
}

/** Bought and paid, without a browser. */
export async function sell(merchant: Merchant, store: Store, product: Product, domain?: string): Promise<Sale> {
  const { checkout } = await startCheckout(merchant, store, product);
  const email = freshEmail("grace", domain);
  const path = `${shopOf(store)}/checkouts/${checkout}`;
  const { quote } = await api<{ quote: { total: { amount: number } } }>("PATCH", path, { email, phone: "+1 415 555 0123", address });
  const { payment_url } = await api<{ payment_url: string }>("POST", `${path}/pay`, { expected_total: quote.total.amount });
  const page = new URL(payment_url);
  // Outside the journeys' own questions about cards, the mailbox alone decides whether the order is held.
  const card_number = domain ? "4000 0000 0000 9235" : "4242 4242 4242 4242";
  const card = { card_number, card_expiry: "12 / 34", card_cvc: "123", name: address.name, country: "US", postal_code: "94107", email };
  await request(`http://127.0.0.1:${page.port}${page.pathname}${page.search}`, {
    host: page.host,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(card).toString(),
  });
  const complete = () => api<{ status: string; order_token: string }>("POST", `${path}/complete`, {});
  const { order_token } = await until("The order", complete, ({ status }) => status === "paid");
  return { checkout_token: checkout, order_token };
}

/** Names of things for the paths of all pages of a store that has been at work. */
export async function namesOf(merchant: Merchant, store: Store, product: Product, sale: Sale): Promise<Record<string, string>> {
  const first = async (path: string) => {
    const { items } = await api<{ items: Record<string, string>[] }>("GET", store.base + path, undefined, merchant.token);
    return items[0] ?? {};
  };
  const guest = freshEmail("guest");
  await api("POST", `${store.base}/invites`, { email: guest, role: "viewer" }, merchant.token);
  await api("POST", "/auth/forgot-password", { email: merchant.email });
  const token = async (email: string, page: string) => new URL(await mailedLink(email, page)).searchParams.get("token") ?? "";
  const [order, customer, job, category] = await Promise.all(["/orders", "/customers", "/imports", "/categories"].map(first));
  return {
    store_id: store.id,
    product_id: product.id,
    product_slug: product.slug,
    order_id: order?.id ?? "",
    customer_id: customer?.id ?? "",
    import_id: job?.id ?? "",
    supplier: job?.supplier ?? "",
    external_id: job?.external_id ?? "",
    category_slug: category?.slug ?? "",
    words: product.title.split(" ").at(-1) ?? "",
    order_token: sale.order_token,
    paid_checkout_token: sale.checkout_token,
    invite_token: await token(guest, "/invite?token="),
    reset_token: await token(merchant.email, "/reset?token="),
  };
}
