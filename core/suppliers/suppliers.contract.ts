// What may be asked of suppliers, and what is answered?
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { planLimit } from "../../kit/problem.ts";
import { PriceRule } from "../pricing/pricing.contract.ts";
import { SupplierPreview } from "./previews.contract.ts";
import {
  authorizationInvalid,
  supplierBusy,
  supplierNotConnected,
  supplierProductMismatch,
  supplierProductNotFound,
  supplierProductUnusable,
  supplierRefused,
  supplierRefusedCredentials,
  supplierUnavailable,
  unknownSupplier,
  unknownSupplierUrl,
} from "./refusals.contract.ts";
import { SupplierCard, SupplierName } from "./supplier-products.contract.ts";

/** A supplier and how the store stands with it. Credentials are in no answer of the API. */
export const SupplierConnection = z
  .object({
    supplier: SupplierName,
    title: z.string(),
    /** authorization: the merchant allows it on the supplier's own page · api_key: the merchant pastes a key made there. */
    connects_by: z.enum(["authorization", "api_key"]),
    /** Whether the owner's plan includes this supplier. */
    included: z.boolean(),
    /** expired: the supplier stopped accepting our credentials, connect again · failing: it accepted them but its answers fail. */
    status: z.enum(["not_connected", "connected", "expired", "failing"]),
    /** How the supplier calls the account; empty while not connected. */
    name: z.string(),
    connected_at: z.int().nullable(),
    expires_at: z.int().nullable().meta({ description: "When the present credentials end, epoch ms. They are renewed before." }),
    last_ok_at: z.int().nullable(),
    last_error: z.string().nullable(),
    last_error_at: z.int().nullable(),
  })
  .meta({ id: "SupplierConnection" });
export type SupplierConnection = z.infer<typeof SupplierConnection>;

/** A search result with what it costs in the store's currency, at the reference rate of the day. */
export const SupplierSearchItem = SupplierCard.extend({ store_cost: MoneySchema }).meta({ id: "SupplierSearchItem" });
export type SupplierSearchItem = z.infer<typeof SupplierSearchItem>;

/** How one supplier answered a search: one failing supplier leaves the others' results standing. */
export const SupplierAnswer = z
  .object({
    supplier: SupplierName,
    ok: z.boolean(),
    has_more: z.boolean(),
    code: z.string().nullable().meta({ description: "The refusal's code when it failed: supplier_unavailable..." }),
    detail: z.string().nullable(),
  })
  .meta({ id: "SupplierAnswer" });
export type SupplierAnswer = z.infer<typeof SupplierAnswer>;

const failures = [supplierNotConnected, supplierUnavailable, supplierBusy, supplierRefusedCredentials, supplierRefused];

/** `:supplier` is a name of `supplierNames`. */
export const suppliersContract = contract("suppliers", "store", {
  list: endpoint({
    method: "GET",
    path: "/suppliers",
    can: "suppliers:read",
    summary: "Every supplier, and how the store stands with it",
    output: z.object({ items: z.array(SupplierConnection) }),
  }),
  authorize: endpoint({
    method: "POST",
    path: "/suppliers/:supplier/authorization",
    can: "suppliers:write",
    summary: "Where to allow us to order for you",
    description:
      "Send the merchant to `url`. The supplier sends them back to /suppliers/<supplier>/connected of the dashboard with `code` and `state`; hand both to the operation below. Good for ten minutes, for this person and store.",
    output: z.object({ url: z.string(), expires_at: z.int() }),
    refuses: [unknownSupplier, supplierRefusedCredentials, planLimit],
  }),
  connectWithCode: endpoint({
    method: "POST",
    path: "/suppliers/:supplier/code",
    can: "suppliers:write",
    summary: "Connect with the code an authorization gave",
    input: z.object({ code: z.string().trim().min(1).max(500), state: z.string().min(1).max(500) }),
    output: SupplierConnection,
    refuses: [unknownSupplier, authorizationInvalid, planLimit, ...failures],
    cost: 10,
  }),
  connectWithKey: endpoint({
    method: "POST",
    path: "/suppliers/:supplier/key",
    can: "suppliers:write",
    summary: "Connect with an API key",
    description: "The key is tried at once, sealed, and never shown again. The supplier is asked to report changes to us.",
    input: z.object({ api_key: z.string().trim().min(8).max(500) }),
    output: SupplierConnection,
    refuses: [unknownSupplier, planLimit, ...failures],
    cost: 10,
  }),
  test: endpoint({
    method: "POST",
    path: "/suppliers/:supplier/test",
    can: "suppliers:write",
    summary: "Try the connection now",
    description: "A supplier that fails is an answer, not an error: `ok` says how it went and `connection` how it stands afterwards.",
    output: z.object({ ok: z.boolean(), code: z.string().nullable(), detail: z.string().nullable(), connection: SupplierConnection }),
    refuses: [unknownSupplier, supplierNotConnected],
    cost: 5,
  }),
  disconnect: endpoint({
    method: "DELETE",
    path: "/suppliers/:supplier",
    can: "suppliers:write",
    summary: "Forget the credentials",
    description: "Products stay. Orders wait for a connection; nothing is ordered by itself meanwhile.",
    output: Nothing,
    status: 204,
    refuses: [unknownSupplier, supplierNotConnected],
  }),
  search: endpoint({
    method: "GET",
    path: "/supplier-products",
    can: "suppliers:read",
    summary: "Search what suppliers sell",
    description:
      "Asks one supplier or all connected ones at once. A supplier that fails is reported in `answers`; the others' results stand.",
    input: z.object({
      words: z.string().trim().min(1).max(120),
      supplier: SupplierName.optional(),
      sort: z.enum(["relevance", "price", "orders"]).default("relevance"),
      page: z.coerce.number().int().min(1).max(50).default(1),
    }),
    output: z.object({ items: z.array(SupplierSearchItem), answers: z.array(SupplierAnswer), next_page: z.int().nullable() }),
    refuses: [supplierNotConnected],
    cost: 3,
  }),
  preview: endpoint({
    method: "POST",
    path: "/supplier-products/preview",
    can: "suppliers:read",
    summary: "Look at a product before importing it",
    description:
      "By `url` in any common form, or by `supplier` and `external_id`. Answers are kept for 24 hours; `refresh` asks the supplier again.",
    input: z.object({
      url: z.string().trim().min(1).max(10_000).optional(),
      supplier: SupplierName.optional(),
      external_id: z.string().trim().min(1).max(64).optional(),
      price_rule: PriceRule.optional(),
      refresh: z.boolean().default(false),
    }),
    output: SupplierPreview,
    refuses: [unknownSupplierUrl, supplierProductNotFound, supplierProductUnusable, supplierProductMismatch, ...failures],
    cost: 3,
  }),
});
