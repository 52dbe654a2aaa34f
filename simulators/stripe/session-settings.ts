// What may be said about a session besides what it charges for?
import type Stripe from "stripe";
import type { Call } from "./calls.ts";
import { invalid } from "./errors.ts";
import type { Params } from "./form.ts";
import type { IntentData } from "./payment-intents.ts";

type Charged = "id" | "object" | "amount_subtotal" | "amount_total" | "created" | "currency" | "discounts" | "expires_at";
type Rest = "livemode" | "shipping_cost" | "shipping_options" | "total_details" | "url";
export type SessionSettings = Omit<Stripe.Checkout.Session, Charged | Rest>;

const notDone = [
  "automatic_tax",
  "customer",
  "customer_account",
  "custom_fields",
  "customer_update",
  "integration_identifier",
  "managed_payments",
  "payment_method_data",
  "permissions",
  "invoice_creation",
  "optional_items",
  "return_url",
  "setup_intent_data",
  "subscription_data",
  "tax_id_collection",
  "after_expiration",
];
/** Taken and without effect on this payment page. */
const without = [
  "branding_settings",
  "consent_collection",
  "custom_text",
  "customer_creation",
  "excluded_payment_method_types",
  "name_collection",
  "origin_context",
  "payment_method_collection",
  "payment_method_options",
  "payment_method_configuration",
  "redirect_on_completion",
  "saved_payment_method_options",
  "wallet_options",
];
const done = [
  "adaptive_pricing",
  "allow_promotion_codes",
  "allowed_payment_method_types",
  "billing_address_collection",
  "cancel_url",
  "client_reference_id",
  "currency",
  "customer_email",
  "discounts",
  "expand",
  "expires_at",
  "line_items",
  "locale",
  "metadata",
  "mode",
  "payment_intent_data",
  "phone_number_collection",
  "shipping_address_collection",
  "shipping_options",
  "submit_type",
  "success_url",
  "ui_mode",
];

/** What a session does not have when it is new. Stripe makes the intent when somebody first tries to pay. */
const absent = {
  after_expiration: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  customer: null,
  customer_account: null,
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  managed_payments: null,
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_configuration_details: null,
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  subscription: null,
};

export function readSettings(params: Params): SessionSettings {
  params.refuse(...notDone);
  params.only(...done, ...without);
  const mode = params.required("mode");
  if (mode !== "payment") throw invalid(`The simulated Stripe only does \`payment\` sessions, not \`${mode}\`.`, "mode");
  const uiMode = params.text("ui_mode") ?? "hosted_page";
  if (uiMode !== "hosted_page") throw invalid(`The simulated Stripe only does hosted pages, not \`${uiMode}\`.`, "ui_mode");
  const email = emailOf(params);
  const methods = params.texts("allowed_payment_method_types");
  const countries = params.child("shipping_address_collection")?.texts("allowed_countries") ?? null;
  return {
    ...absent,
    adaptive_pricing: { enabled: params.child("adaptive_pricing")?.flag("enabled") ?? false },
    allow_promotion_codes: params.flag("allow_promotion_codes"),
    allowed_payment_method_types: methods.length > 0 ? methods : null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: params.choice("billing_address_collection", ["auto", "required"]),
    cancel_url: urlOf(params, "cancel_url"),
    client_reference_id: params.text("client_reference_id", 200),
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer_creation: "if_required",
    customer_details: email
      ? { address: null, business_name: null, email, individual_name: null, name: null, phone: null, tax_exempt: "none", tax_ids: null }
      : null,
    customer_email: email,
    locale: params.text("locale") as Stripe.Checkout.Session.Locale | null,
    metadata: params.metadata(),
    mode: "payment",
    payment_method_collection: "if_required",
    payment_method_options: { card: { request_three_d_secure: "automatic" } },
    payment_method_types: methods.length > 0 ? methods : ["card"],
    payment_status: "unpaid",
    phone_number_collection: { enabled: params.child("phone_number_collection")?.flag("enabled") ?? false },
    shipping_address_collection: collectionOf(countries),
    status: "open",
    submit_type: params.choice("submit_type", ["auto", "pay", "book", "donate"]),
    success_url: requiredUrl(params, "success_url"),
    ui_mode: "hosted_page",
    wallet_options: null,
  };
}

function collectionOf(countries: string[] | null): Stripe.Checkout.Session.ShippingAddressCollection | null {
  if (!countries) return null;
  type Country = Stripe.Checkout.Session.ShippingAddressCollection.AllowedCountry;
  return { allowed_countries: countries as Country[] };
}

function emailOf(params: Params): string | null {
  const email = params.text("customer_email", 800);
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw invalid(`Invalid email address: ${email}`, "customer_email", "email_invalid");
  return email;
}

function urlOf(params: Params, field: string): string | null {
  const url = params.text(field);
  if (url && !/^https?:\/\//.test(url)) throw invalid("Not a valid URL", field, "url_invalid");
  return url;
}

function requiredUrl(params: Params, field: string): string {
  params.required(field);
  return urlOf(params, field) as string;
}

/** `payment_intent_data`: what the payment will carry once it is made. */
export function readIntentData(call: Call, total: number): IntentData {
  const data = call.params.child("payment_intent_data");
  if (!data) {
    return {
      application_fee_amount: null,
      description: null,
      metadata: {},
      receipt_email: null,
      statement_descriptor_suffix: null,
      transfer_group: null,
      shipping: null,
    };
  }
  data.refuse("capture_method", "on_behalf_of", "setup_future_usage", "transfer_data", "statement_descriptor");
  data.only(
    "application_fee_amount",
    "description",
    "metadata",
    "receipt_email",
    "shipping",
    "statement_descriptor_suffix",
    "transfer_group",
  );
  const fee = data.integer("application_fee_amount", 1);
  const feeName = data.name("application_fee_amount");
  if (fee !== null && call.account === call.platform) {
    throw invalid(
      "Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment.",
      feeName,
    );
  }
  if (fee !== null && fee > total) throw invalid("The application fee cannot be larger than the total amount.", feeName);
  return {
    application_fee_amount: fee,
    description: data.text("description"),
    metadata: data.metadata(),
    receipt_email: data.text("receipt_email"),
    statement_descriptor_suffix: data.text("statement_descriptor_suffix", 22),
    transfer_group: data.text("transfer_group"),
    shipping: readShippingTo(data.child("shipping")),
  };
}

function readShippingTo(shipping: Params | null): Stripe.PaymentIntent.Shipping | null {
  if (!shipping) return null;
  shipping.only("name", "address", "phone", "carrier", "tracking_number");
  const address = shipping.child("address");
  address?.only("line1", "line2", "city", "state", "postal_code", "country");
  const part = (field: string) => address?.emptyable(field) ?? null;
  return {
    name: shipping.required("name"),
    phone: shipping.emptyable("phone"),
    carrier: shipping.emptyable("carrier"),
    tracking_number: shipping.emptyable("tracking_number"),
    address: {
      line1: part("line1"),
      line2: part("line2"),
      city: part("city"),
      state: part("state"),
      postal_code: part("postal_code"),
      country: part("country"),
    },
  };
}
