// The whole loop by the API alone: from a supplier's address to a parcel at the door.
// Run it against `npm start`: node docs/loop.mjs [port]. Plain Node, no packages; it speaks to the API and, for what people do elsewhere (opening
// a mail, allowing an app, paying with a card), to the simulated world's pages.

const port = Number(process.argv[2] ?? process.env.PORT ?? 8787);
const server = `http://127.0.0.1:${port}`;
const say = (text) => console.log(text);

/** Host names below localhost lead to this machine, but not every resolver knows; so the name goes into the header. */
async function request(host, path, { method = "GET", body, form, token, headers = {} } = {}) {
  const sent = new Headers(headers);
  sent.set("host", `${host}.localhost:${port}`);
  if (token) sent.set("authorization", `Bearer ${token}`);
  if (body !== undefined) sent.set("content-type", "application/json");
  const { request: send } = await import("node:http");
  return new Promise((resolve, reject) => {
    const payload = form ? new URLSearchParams(form).toString() : body === undefined ? undefined : JSON.stringify(body);
    if (form) sent.set("content-type", "application/x-www-form-urlencoded");
    if (payload !== undefined) sent.set("content-length", String(Buffer.byteLength(payload)));
    const call = send(`${server}${path}`, { method, headers: Object.fromEntries(sent) }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? "", text }));
    });
    call.on("error", reject);
    call.end(payload);
  });
}

/** A call of the API. A refusal ends the script with its code and fields. */
async function api(method, path, body, token) {
  const answer = await request("api", `/api/v1${path}`, { method, body, token });
  const json = answer.text ? JSON.parse(answer.text) : null;
  if (answer.status >= 400)
    throw new Error(`${method} ${path}: ${answer.status} ${json?.code} ${json?.detail ?? ""} ${JSON.stringify(json?.errors ?? "")}`);
  return json;
}

/** A page of the simulated world, as a browser would open it. */
function world(address, options) {
  const url = new URL(address);
  return request("world", `${url.pathname}${url.search}`, options);
}

async function until(what, look, ready, seconds = 120) {
  for (let tries = 0; tries < seconds; tries++) {
    const seen = await look();
    if (ready(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`${what} did not happen within ${seconds} s`);
}

const inbox = async (to) => JSON.parse((await request("world", `/_world/inbox?to=${encodeURIComponent(to)}`)).text);
const mails = async (to) => {
  const answer = await inbox(to);
  return Array.isArray(answer) ? answer : answer.items;
};

// 1. Register, prove the address with the link in the mail, log in, create a store and see it open.
const name = `loop-${Date.now().toString(36)}`;
const email = `${name}@example.com`;
const password = "a long and quiet password";
await api("POST", "/auth/register", { name: "Loop Merchant", email, password });
const [mail] = await until(
  "The mail",
  () => mails(email),
  (found) => found.length > 0,
);
const link = /https?:\/\/\S*token=[\w.-]+/.exec(mail.text)?.[0] ?? "";
await api("POST", "/auth/verify-email", { token: new URL(link).searchParams.get("token") });
const { access_token: token } = await api("POST", "/auth/log-in", { email, password });
const wish = { name: `Loop ${name}`, niche: "electronics", country: "US", currency: "USD", preset: "volt" };
const store = await api("POST", "/stores", wish, token);
const base = `/stores/${store.id}`;
await until(
  "The opening",
  () => api("GET", `${base}/setup`, undefined, token),
  (setup) => setup.status === "active",
);
say(`1. ${store.name} is open at ${store.url}`);

// 2. Connect both suppliers: one by its own page, one by key.
const { url: allowAt } = await api("POST", `${base}/suppliers/aliexpress/authorization`, {}, token);
const allowed = await world(allowAt, { method: "POST", form: { account: email, decision: "allow", pays: "yes" } });
const back = new URL(allowed.location);
await api(
  "POST",
  `${base}/suppliers/aliexpress/code`,
  { code: back.searchParams.get("code"), state: back.searchParams.get("state") },
  token,
);
const cjUser = String(Date.now()).slice(-8);
await api("POST", `${base}/suppliers/cj/key`, { api_key: `CJ${cjUser}1@api@0123456789abcdef0123456789abcdef` }, token);
say("2. AliExpress and CJ are connected");

// 3. Look at a product of each, then import both and follow the steps.
async function bringIn(supplier, words) {
  const found = await api("GET", `${base}/supplier-products?words=${encodeURIComponent(words)}&supplier=${supplier}`, undefined, token);
  const [card] = found.items;
  const preview = await api("POST", `${base}/supplier-products/preview`, { url: card.url }, token);
  const job = await api("POST", `${base}/imports`, { url: card.url }, token);
  const done = await until(
    `The import from ${supplier}`,
    () => api("GET", `${base}/imports/${job.id}`, undefined, token),
    (one) => ["completed", "failed"].includes(one.status),
  );
  if (done.status === "failed") throw new Error(`The import failed: ${done.reason}`);
  const money = (value) => `${(value.amount / 100).toFixed(2)} ${value.currency}`;
  say(`3. ${card.title.slice(0, 50)}: costs ${money(preview.landed_from)}, sells at ${money(preview.price_from)}`);
  return api("GET", `${base}/products/${done.product_id}`, undefined, token);
}
const drafts = [await bringIn("aliexpress", "lamp"), await bringIn("cj", "lamp")];

// 4. Publish.
for (const draft of drafts) await api("POST", `${base}/products/${draft.id}/publish`, {}, token);
say("4. Both are on sale");

// 5. A shopper fills a cart, checks out and pays with a card.
const shop = `/public/stores/${store.slug}`;
const lines = drafts.map((draft) => ({ variant_id: draft.variants.find((one) => one.stock === null || one.stock > 0).id, quantity: 1 }));
const cart = await api("POST", `${shop}/carts`, { lines });
const { token: checkout } = await api("POST", `${shop}/checkouts`, { cart_token: cart.token });
const shopper = `shopper-${name}@example.com`;
const address = {
  name: "Grace Hopper",
  line1: "1 Navy Way",
  line2: "",
  city: "San Francisco",
  region: "California",
  postal_code: "94107",
  country: "US",
};
const priced = await api("PATCH", `${shop}/checkouts/${checkout}`, { email: shopper, phone: "+1 415 555 0123", address });
const { payment_url } = await api("POST", `${shop}/checkouts/${checkout}/pay`, { expected_total: priced.quote.total.amount });
const card = {
  card_number: "4242 4242 4242 4242",
  card_expiry: "12 / 34",
  card_cvc: "123",
  name: "Grace Hopper",
  country: "US",
  postal_code: "94107",
  email: shopper,
};
await world(payment_url, { method: "POST", form: card });
say(`5. Paid ${(priced.quote.total.amount / 100).toFixed(2)} ${priced.quote.total.currency}`);

// 6. There is one order, however often it is reported, and the shopper has its confirmation.
const [first, second] = await Promise.all([
  api("POST", `${shop}/checkouts/${checkout}/complete`, {}),
  api("POST", `${shop}/checkouts/${checkout}/complete`, {}),
]);
const paid = await until(
  "The order",
  () => api("POST", `${shop}/checkouts/${checkout}/complete`, {}),
  (one) => one.status === "paid",
);
const { items: orders } = await api("GET", `${base}/orders`, undefined, token);
if (orders.length !== 1) throw new Error(`There are ${orders.length} orders after ${first.status} and ${second.status}`);
await until(
  "The confirmation",
  () => mails(shopper),
  (found) => found.length > 0,
);
say(`6. Order #${paid.order_number}, once; the confirmation is in the inbox`);

// 7. The cancel window passes, suppliers are asked once each, and time brings the parcels.
const parts = () => api("GET", `${base}/fulfilments?order_id=${orders[0].id}`, undefined, token);
const placed = await until(
  "Ordering at the suppliers",
  parts,
  ({ items }) => items.length === 2 && items.every((one) => one.supplier_order_id !== null),
  300,
);
for (const part of placed.items) say(`7. ${part.supplier} has it as ${part.supplier_order_id}`);
for (let day = 0; day < 30; day++) {
  await request("world", "/_world/clock", { method: "POST", body: { advance_ms: 86_400_000 } });
  const { items } = await parts();
  if (items.every((one) => one.status === "delivered")) break;
  await new Promise((resolve) => setTimeout(resolve, 3000));
}
await until("The delivery", parts, ({ items }) => items.every((one) => one.status === "delivered"), 300);
const status = await api("GET", `${shop}/orders/${paid.order_token}`);
say(`7. The shopper's page says: ${JSON.stringify(status.status ?? status.fulfilment_status ?? status.headline ?? "delivered")}`);
for (const one of await mails(shopper)) say(`   mail: ${one.subject}`);

// 8. What the merchant sees of it: true profit, and who did what.
const order = await api("GET", `${base}/orders/${orders[0].id}`, undefined, token);
for (const line of order.profit_explained.lines)
  say(`8. ${line.label.padEnd(28)} ${(line.amount.amount / 100).toFixed(2).padStart(9)} ${line.amount.currency}`);
say(`   earned ${(order.profit_explained.profit.amount / 100).toFixed(2)}, settled: ${order.profit_explained.settled}`);
const { items: activity } = await api("GET", `${base}/activity?subject=${orders[0].id}&limit=50`, undefined, token);
for (const entry of activity.reverse()) say(`   ${entry.actor.kind.padEnd(8)} ${entry.actor.name.padEnd(22)} ${entry.summary}`);
