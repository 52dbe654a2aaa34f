// How is CJ Dropshipping spoken to? https://developers.cjdropshipping.com/en/api/api2/
import type {
  CredentialsKeeper,
  NewSupplierOrder,
  Supplier,
  SupplierAccount,
  SupplierGrant,
  SupplierOrder,
} from "../../core/ports/suppliers.port.ts";
import { addressForSupplier } from "../../core/suppliers/addresses.rules.ts";
import {
  noShipping,
  supplierAddressRefused,
  supplierProductNotFound,
  supplierProductUnusable,
  supplierRefused,
  supplierUnclear,
} from "../../core/suppliers/refusals.contract.ts";
import type { SupplierShipping } from "../../core/suppliers/supplier-products.contract.ts";
import { freightVariant } from "../../core/suppliers/supplier-products.rules.ts";
import { Problem } from "../../kit/problem.ts";
import type { ProviderTools } from "../tools.ts";
import type { Answer } from "./answers.ts";
import { cjCodeOf, cjCodes, dataOf, readCjTokens } from "./cj-envelope.transform.ts";
import { cjOrderBody, readCjOrder, readCjTracking } from "./cj-orders.transform.ts";
import { readCjFreight, readCjProduct, readCjSearch } from "./cj-products.transform.ts";
import { type Credentials, grantOf, Session } from "./credentials.ts";
import { type CallOptions, Line } from "./line.ts";

const base = "https://developers.cjdropshipping.com/api2.0/v1";
/** What a free account is allowed, over all its consumers. */
const callsPerSecond = 1;
const pageSize = "20";

type Method = "GET" | "POST" | "DELETE";

function requestTo(method: Method, path: string, token: string | null, sent: Record<string, unknown>): Request {
  const headers: Record<string, string> = { accept: "application/json", ...(token ? { "cj-access-token": token } : {}) };
  if (method === "POST")
    return new Request(base + path, { method, headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(sent) });
  const query = new URLSearchParams(Object.entries(sent).map(([name, value]) => [name, String(value)] as [string, string]));
  return new Request(`${base}${path}?${query}`, { method, headers });
}

async function tokens(tools: ProviderTools, line: Line, path: string, sent: Record<string, string>): Promise<Omit<Credentials, "name">> {
  const { open_id, ...rest } = await line.call(
    async () => requestTo("POST", path, null, sent),
    ({ body, status }) => readCjTokens(body, status, tools.now()),
    { once: true },
  );
  return { ...rest, account: open_id };
}

/** "CJ1234567@api@..." is the key of user CJ1234567. */
const userOf = (apiKey: string) => /^([^@]{1,40})@api@/.exec(apiKey)?.[1] ?? "CJ account";

/** A key is exchanged for tokens at most once in five minutes; sooner, CJ says how long to wait. */
export async function connectCj(tools: ProviderTools, apiKey: string, storeId: string): Promise<SupplierGrant> {
  const line = new Line(tools, "cj", `authorization:${storeId}`, callsPerSecond);
  const credentials = await tokens(tools, line, "/authentication/getAccessToken", { apiKey });
  return grantOf(tools, { store_id: storeId, supplier: "cj" }, { ...credentials, name: userOf(apiKey) }, callsPerSecond);
}

export async function refreshCj(tools: ProviderTools, credentials: Credentials): Promise<Credentials> {
  const line = new Line(tools, "cj", credentials.account, callsPerSecond);
  const fresh = await tokens(tools, line, "/authentication/refreshAccessToken", { refreshToken: credentials.refresh_token });
  return { ...fresh, account: fresh.account || credentials.account, name: credentials.name };
}

/** 0 best match, 1 shops that list it, 2 price. */
const sorts = { relevance: { orderBy: 0 }, orders: { orderBy: 1, sort: "desc" }, price: { orderBy: 2, sort: "asc" } } as const;

type Ask = <Value>(
  method: Method,
  path: string,
  sent: Record<string, unknown>,
  read: (answer: Answer) => Value,
  options?: CallOptions,
) => Promise<Value>;

function freight(ask: Ask, vid: string, quantity: number, from: string, country: string): Promise<SupplierShipping[]> {
  const sent = { startCountryCode: from, endCountryCode: country, products: [{ quantity, vid }] };
  return ask("POST", "/logistic/freightCalculate", sent, ({ body, status }) => {
    try {
      return readCjFreight(body, status, from);
    } catch (error) {
      if (cjCodeOf(error) === cjCodes.countryNotServed) return [];
      throw error;
    }
  });
}

function goods(ask: Ask, now: () => number): Pick<Supplier, "search" | "product" | "shipping"> {
  return {
    search(search) {
      const sent = { keyWord: search.words, page: search.page, size: pageSize, ...sorts[search.sort] };
      return ask("GET", "/product/listV2", sent, ({ body, status }) => readCjSearch(body, status));
    },

    async product(externalId, market, bought) {
      const product = await ask("GET", "/product/query", { pid: externalId, features: "enable_inventory" }, ({ body, status }) =>
        readCjProduct(body, status, externalId, market, now(), bought),
      );
      const variant = bought ? null : freightVariant(product);
      return variant ? { ...product, shipping: await freight(ask, variant.external_id, 1, variant.ships_from, market.country) } : product;
    },

    async shipping(line, market) {
      const ways = await freight(ask, line.supplier_variant_id, line.quantity, line.ships_from, market.country);
      if (ways.length === 0)
        throw new Problem(noShipping, { detail: `CJ Dropshipping does not ship this variant to ${market.country} in this quantity.` });
      return ways;
    },
  };
}

/** By CJ's number of an order or by ours. */
async function find(ask: Ask, id: string): Promise<SupplierOrder | null> {
  try {
    return await ask("GET", "/shopping/order/getOrderDetail", { orderId: id }, ({ body, status }) => readCjOrder(body, status));
  } catch (error) {
    const said = error instanceof Problem ? (error.details.detail ?? "") : "";
    if (cjCodeOf(error) === cjCodes.orderNotFound || /order not found/i.test(said)) return null;
    throw error;
  }
}

/** Refusals that leave open whether the order exists: it does already, or it could not be paid. */
const mayExist: readonly number[] = [cjCodes.orderExists, cjCodes.balanceTooLow, cjCodes.payFailed];

const goneCodes: readonly string[] = [supplierProductNotFound.code, supplierProductUnusable.code];

/** Whatever CJ answered, its own record under our number is what counts. */
async function place(ask: Ask, order: NewSupplierOrder): Promise<SupplierOrder> {
  const verdict = addressForSupplier(order.address, order.tax_id);
  if (!verdict.ok) throw new Problem(supplierAddressRefused, { errors: verdict.errors });
  let otherwise = new Problem(supplierUnclear, { detail: "CJ Dropshipping took the order but does not know it yet." });
  try {
    const read = ({ body, status }: Answer) => dataOf(body, status);
    await ask("POST", "/shopping/order/createOrderV2", cjOrderBody(order, verdict.value), read, { writes: true, timeout_ms: 30_000 });
  } catch (error) {
    const code = cjCodeOf(error);
    if (!(error instanceof Problem)) throw error;
    // Goods that are gone refuse the order like any other reason.
    if (goneCodes.includes(error.code)) throw new Problem(supplierRefused, error.details);
    if (code === null || !mayExist.includes(code)) throw error;
    otherwise = new Problem(code === cjCodes.orderExists ? supplierUnclear : supplierRefused, error.details);
  }
  try {
    const found = await find(ask, order.reference);
    if (found) return found;
  } catch (error) {
    // The order may stand although its record could not be read.
    throw error instanceof Problem ? new Problem(supplierUnclear, error.details) : error;
  }
  throw otherwise;
}

function orders(ask: Ask): Pick<Supplier, "placeOrder" | "findOrder" | "readOrder" | "tracking" | "cancelOrder"> {
  return {
    placeOrder: (order) => place(ask, order),
    findOrder: (reference) => find(ask, reference),

    async readOrder(supplierOrderId) {
      const order = await find(ask, supplierOrderId);
      if (!order) throw new Problem(supplierRefused, { detail: "CJ Dropshipping knows no such order." });
      return order;
    },

    async tracking(order) {
      if (!order.tracking_number) return [];
      return ask("GET", "/logistic/trackInfo", { trackNumber: order.tracking_number }, ({ body, status }) => readCjTracking(body, status));
    },

    async cancelOrder(supplierOrderId) {
      try {
        await ask("DELETE", "/shopping/order/deleteOrder", { orderId: supplierOrderId }, ({ body, status }) => dataOf(body, status), {
          writes: true,
        });
        return true;
      } catch (error) {
        // Its refusals of deleting differ in number; each says that the order goes on.
        if (error instanceof Problem && error.code === supplierRefused.code) return false;
        throw error;
      }
    },
  };
}

export function openCj(tools: ProviderTools, account: SupplierAccount, keeper: CredentialsKeeper): Supplier {
  const session = new Session({
    tools,
    owner: account,
    sealed: account.sealed_credentials,
    callsPerSecond: account.calls_per_second,
    keeper,
    refresh: (credentials) => refreshCj(tools, credentials),
  });
  const ask: Ask = (method, path, sent, read, options) =>
    session.run((credentials) =>
      new Line(tools, "cj", credentials.account, account.calls_per_second).call(
        async () => requestTo(method, path, credentials.access_token, sent),
        read,
        options,
      ),
    );
  return {
    recovery: { kind: "look_up" },
    async check() {
      await ask("GET", "/setting/get", {}, ({ body, status }) => dataOf(body, status));
    },
    ...goods(ask, tools.now),
    ...orders(ask),
    async registerWebhook(url) {
      const topic = { type: "ENABLE", callbackUrls: [url] };
      const sent = { product: topic, stock: topic, order: topic, logistics: topic };
      await ask("POST", "/webhook/set", sent, ({ body, status }) => dataOf(body, status));
    },
  };
}
