// How do tests speak to the simulated CJ as a platform would?
import { type TestWorld, testWorld } from "../test-world.ts";
import { cj } from "./cj.vendor.ts";
import { type Listing, listings } from "./listings.ts";

export const dayMs = 86_400_000;
export const apiKey = (user: string) => `${user}@api@${"0123456789abcdef".repeat(2)}`;

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into key by key, as JSON of strangers is.
export type Answer = any;

export interface Client {
  world: TestWorld;
  /** Waits a second first, as the limit asks. */
  call(method: string, path: string, body?: object): Promise<Answer>;
  /** At once, and with the status of HTTP. */
  rush(method: string, path: string, body?: object): Promise<{ status: number; answer: Answer; text: string }>;
}

export async function connect(user = "CJ1234567"): Promise<Client> {
  const world = testWorld(cj);
  let token = "";
  const rush = async (method: string, path: string, body?: object) => {
    const init = {
      method,
      headers: { "cj-access-token": token, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    const response = await world.fetch(`https://developers.cjdropshipping.com/api2.0/v1${path}`, init);
    const text = await response.text();
    return { status: response.status, answer: JSON.parse(text), text };
  };
  const call = async (method: string, path: string, body?: object) => {
    world.pass(1000);
    return (await rush(method, path, body)).answer;
  };
  token = (await call("POST", "/authentication/getAccessToken", { apiKey: apiKey(user) })).data.accessToken;
  return { world, call, rush };
}

export function listingNamed(title: string): Listing {
  const listing = listings.find((one) => one.product.title === title);
  if (!listing) throw new Error(`No listing ${title}`);
  return listing;
}

export const mug = listingNamed("Stoneware Coffee Mug");

export function inStock(listing = mug) {
  const unit = listing.units.find((one) => one.stock - one.inUs > 5 && one.ending !== "gone");
  if (!unit) throw new Error("nothing in stock");
  return unit;
}

function newOrder(number: string, more: object = {}) {
  return {
    orderNumber: number,
    shippingZip: "44301",
    shippingCountry: "United States",
    shippingCountryCode: "US",
    shippingProvince: "Ohio",
    shippingCity: "Akron",
    shippingPhone: "3305550100",
    shippingCustomerName: "Ada Martin",
    shippingAddress: "1 Main Street",
    logisticName: "CJPacket Ordinary",
    fromCountryCode: "CN",
    payType: 2,
    products: [{ vid: inStock().skuId, quantity: 1, storeLineItemId: "line_1" }],
    ...more,
  };
}

export const create = (client: Client, number: string, more: object = {}) =>
  client.call("POST", "/shopping/order/createOrderV2", newOrder(number, more));
export const detail = async (client: Client, reference: string) =>
  client.call("GET", `/shopping/order/getOrderDetail?orderId=${reference}`);
