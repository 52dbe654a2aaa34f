// How is AliExpress spoken to? https://openservice.aliexpress.com/doc/api.htm
import type {
  CredentialsKeeper,
  Market,
  OrderRecovery,
  Supplier,
  SupplierAccount,
  SupplierGrant,
  SupplierOrder,
  Tracking,
} from "../../core/ports/suppliers.port.ts";
import { addressForSupplier } from "../../core/suppliers/addresses.rules.ts";
import { noShipping, supplierAddressRefused, supplierUnclear } from "../../core/suppliers/refusals.contract.ts";
import type { SupplierShipping } from "../../core/suppliers/supplier-products.contract.ts";
import { freightVariant } from "../../core/suppliers/supplier-products.rules.ts";
import { Problem } from "../../kit/problem.ts";
import type { ProviderTools } from "../tools.ts";
import { bodyOf, readTokens } from "./aliexpress-envelope.transform.ts";
import { joinOrders, orderParameters, readOrder, readPlaced, readTracking } from "./aliexpress-orders.transform.ts";
import { readFreight, readProduct, readSearch } from "./aliexpress-products.transform.ts";
import { signAliexpress } from "./aliexpress-signature.ts";
import { type Credentials, grantOf, Session } from "./credentials.ts";
import { type CallOptions, Line } from "./line.ts";

const gateway = "https://api-sg.aliexpress.com";
/** Documented: about 500 a second for the whole app; one account gets a modest share of it. */
const callsPerSecond = 5;
/** Documented: a repeated out_order_id answers with the first order for 24 hours. An hour is kept back for clocks and queues. */
const recovery: OrderRecovery = { kind: "repeat", within_ms: 23 * 3_600_000 };

/** Languages product texts come in; in others they are English. */
const languages = new Set(["en", "de", "fr", "es", "it", "nl", "pl", "pt", "ar"]);

/** AliExpress charges drop-shippers in dollars; costs are asked in what they will be charged in. */
const inDollars = (market: Market): Market => ({ ...market, currency: "USD" });

async function post(tools: ProviderTools, path: string, parameters: Record<string, string>): Promise<Request> {
  const signed: Record<string, string> = {
    ...parameters,
    app_key: tools.config.ALIEXPRESS_APP_KEY,
    timestamp: String(tools.now()),
    sign_method: "sha256",
  };
  signed.sign = await signAliexpress(signed, tools.config.ALIEXPRESS_APP_SECRET, path.replace("/rest", "").replace("/sync", ""));
  return new Request(gateway + path, { method: "POST", body: new URLSearchParams(signed) });
}

async function tokens(tools: ProviderTools, line: Line, path: string, parameters: Record<string, string>): Promise<Credentials> {
  const { user_id, ...rest } = await line.call(
    () => post(tools, path, parameters),
    ({ body }) => readTokens(body, tools.now()),
    { once: true },
  );
  return { ...rest, account: user_id };
}

/** Where the buyer allows us to order in their name. */
export function aliexpressAuthorizeUrl(tools: ProviderTools, state: string, redirectUri: string): string {
  const query = new URLSearchParams({
    response_type: "code",
    force_auth: "true",
    client_id: tools.config.ALIEXPRESS_APP_KEY,
    redirect_uri: redirectUri,
    state,
  });
  return `${gateway}/oauth/authorize?${query}`;
}

export async function connectAliexpress(tools: ProviderTools, code: string, storeId: string): Promise<SupplierGrant> {
  const line = new Line(tools, "aliexpress", `authorization:${storeId}`, callsPerSecond);
  const credentials = await tokens(tools, line, "/rest/auth/token/create", { code });
  return grantOf(tools, { store_id: storeId, supplier: "aliexpress" }, credentials, callsPerSecond);
}

export async function refreshAliexpress(tools: ProviderTools, credentials: Credentials): Promise<Credentials> {
  const line = new Line(tools, "aliexpress", credentials.account, callsPerSecond);
  const fresh = await tokens(tools, line, "/rest/auth/token/refresh", { refresh_token: credentials.refresh_token });
  return { ...fresh, account: fresh.account || credentials.account, name: fresh.name || credentials.name };
}

const sorts = { relevance: "", price: "min_price,asc", orders: "orders,desc" } as const;

/** One business method, signed, in its turn, with tokens that are renewed when they are refused. */
type Ask = <Value>(
  method: string,
  parameters: Record<string, string>,
  read: (body: unknown) => Value,
  options?: CallOptions,
) => Promise<Value>;

function freight(ask: Ask, productId: string, skuId: string, quantity: number, market: Market): Promise<SupplierShipping[]> {
  const query = {
    quantity,
    shipToCountry: market.country,
    productId,
    selectedSkuId: skuId,
    language: "en_US",
    locale: "en_US",
    currency: "USD",
  };
  return ask("aliexpress.ds.freight.query", { queryDeliveryReq: JSON.stringify(query) }, (body) => readFreight(body, inDollars(market)));
}

function goods(ask: Ask, now: () => number): Pick<Supplier, "search" | "product" | "shipping"> {
  return {
    search(search, market) {
      const parameters = {
        keyWord: search.words,
        local: "en_US",
        countryCode: market.country,
        currency: "USD",
        sortBy: sorts[search.sort],
        pageSize: "20",
        pageIndex: String(search.page),
      };
      return ask("aliexpress.ds.text.search", parameters, (body) => readSearch(body, inDollars(market)));
    },

    async product(externalId, market, bought) {
      const language = languages.has(market.language) ? market.language.toUpperCase() : "EN";
      const parameters = { product_id: externalId, ship_to_country: market.country, target_currency: "USD", target_language: language };
      const product = await ask("aliexpress.ds.product.get", parameters, (body) =>
        readProduct(body, externalId, inDollars(market), now(), bought),
      );
      const variant = bought ? null : freightVariant(product);
      return variant ? { ...product, shipping: await freight(ask, product.external_id, variant.external_id, 1, market) } : product;
    },

    async shipping(line, market) {
      const ways = await freight(ask, line.supplier_product_id, line.supplier_variant_id, line.quantity, market);
      if (ways.length === 0)
        throw new Problem(noShipping, { detail: `AliExpress does not ship this variant to ${market.country} in this quantity.` });
      return ways;
    },
  };
}

function orders(ask: Ask): Pick<Supplier, "placeOrder" | "findOrder" | "readOrder" | "tracking" | "cancelOrder"> {
  return {
    async placeOrder(order) {
      const verdict = addressForSupplier(order.address, order.tax_id);
      if (!verdict.ok) throw new Problem(supplierAddressRefused, { errors: verdict.errors });
      const placed = await ask("aliexpress.ds.order.create", orderParameters(order, verdict.value), readPlaced, {
        writes: true,
        timeout_ms: 30_000,
      });
      return {
        supplier_order_id: placed.ids.join(","),
        state: placed.paid ? "processing" : "unpaid",
        raw_state: placed.paid ? "OrderCreated" : "OrderCreated, autoPay fail",
        charged: null,
        tracking_number: null,
        carrier: null,
      };
    },

    async findOrder() {
      throw new Problem(supplierUnclear, {
        detail: "AliExpress cannot be asked by our reference; placing the order again within a day answers with the first one.",
      });
    },

    async readOrder(supplierOrderId) {
      const found: SupplierOrder[] = [];
      for (const id of supplierOrderId.split(","))
        found.push(
          await ask("aliexpress.trade.ds.order.get", { single_order_query: JSON.stringify({ order_id: id }) }, (body) =>
            readOrder(body, id),
          ),
        );
      return joinOrders(found);
    },

    async tracking(order) {
      const parcels: Tracking[] = [];
      for (const id of order.supplier_order_id.split(","))
        parcels.push(...(await ask("aliexpress.ds.order.tracking.get", { ae_order_id: id, language: "en_US" }, readTracking)));
      return parcels;
    },

    // The platform has no call for it: the buyer cancels on AliExpress's own page.
    cancelOrder: async () => false,
  };
}

export function openAliexpress(tools: ProviderTools, account: SupplierAccount, keeper: CredentialsKeeper): Supplier {
  const session = new Session({
    tools,
    owner: account,
    sealed: account.sealed_credentials,
    callsPerSecond: account.calls_per_second,
    keeper,
    refresh: (credentials) => refreshAliexpress(tools, credentials),
  });
  const ask: Ask = (method, parameters, read, options) =>
    session.run((credentials) =>
      new Line(tools, "aliexpress", credentials.account, account.calls_per_second).call(
        () => post(tools, "/sync", { ...parameters, method, session: credentials.access_token }),
        ({ body }) => read(body),
        options,
      ),
    );
  return {
    recovery,
    async check() {
      await ask("aliexpress.ds.feedname.get", {}, (body) => bodyOf("aliexpress.ds.feedname.get", body));
    },
    ...goods(ask, tools.now),
    ...orders(ask),
    // Messages go to one address that is set once for the whole app in the open platform's console.
    registerWebhook: async () => {},
  };
}
