// What does a session charge for, and to what does it add up?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import type { Call } from "./calls.ts";
import { currencyOf, digits, leastCharge, money } from "./currencies.ts";
import { invalid } from "./errors.ts";
import type { Params } from "./form.ts";
import { get, save, seconds } from "./store.ts";

const mostLines = 100;
const mostMoney = 99_999_999;

export interface ShippingChoice {
  id: string;
  name: string;
  amount: number;
}

export interface Totals {
  subtotal: number;
  discount: number;
  shipping: number;
  total: number;
}

/** The lines of a new session. Their products are saved, so that `line_items.data.price.product` can be expanded. */
export function readLines(call: Call): { currency: string; lines: Stripe.LineItem[] } {
  const items = call.params.items("line_items");
  if (items.length === 0) throw invalid("Missing required param: line_items.", "line_items", "parameter_missing");
  if (items.length > mostLines) throw invalid(`You can only pass up to ${mostLines} line items.`, "line_items");
  const lines = items.map((item) => readLine(call, item));
  const currency = lines[0]?.currency ?? "usd";
  const other = lines.find((line) => line.currency !== currency);
  if (other)
    throw invalid(`All prices on a Checkout Session must have the same currency: found ${currency} and ${other.currency}.`, "line_items");
  return { currency, lines };
}

function readLine(call: Call, item: Params): Stripe.LineItem {
  item.refuse("price", "tax_rates", "dynamic_tax_rates", "adjustable_quantity");
  item.only("price_data", "quantity", "metadata");
  const data = item.child("price_data");
  if (!data) throw invalid(`Missing required param: ${item.name("price_data")}.`, item.name("price_data"), "parameter_missing");
  data.refuse("product", "recurring", "unit_amount_decimal");
  data.only("currency", "unit_amount", "product_data", "tax_behavior");
  const currency = currencyOf(data.required("currency"), data.name("currency"));
  const unit = wholeAmount(data, "unit_amount", currency);
  const quantity = item.requiredInteger("quantity", 1, 999_999);
  const product = readProduct(call, data);
  const subtotal = unit * quantity;
  return {
    id: newId(call.world, "li_1"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: subtotal,
    amount_tax: 0,
    amount_total: subtotal,
    currency,
    description: product.name,
    metadata: item.metadata(),
    price: {
      id: newId(call.world, "price_1"),
      object: "price",
      active: false,
      billing_scheme: "per_unit",
      created: seconds(call.world),
      currency,
      custom_unit_amount: null,
      livemode: call.livemode,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: product.id,
      recurring: null,
      tax_behavior: data.choice("tax_behavior", ["exclusive", "inclusive", "unspecified"]) ?? "unspecified",
      tiers_mode: null,
      transform_quantity: null,
      type: "one_time",
      unit_amount: unit,
      // On the wire a decimal is text; only the SDK makes an object of it.
      unit_amount_decimal: String(unit) as unknown as Stripe.Price["unit_amount_decimal"],
    },
    quantity,
  };
}

/** An amount in minor units. Three-decimal currencies must end in 0: cards know only two. */
function wholeAmount(params: Params, field: string, currency: string): number {
  const amount = params.requiredInteger(field, 0, mostMoney);
  if (digits(currency) === 3 && amount % 10 !== 0) {
    throw invalid(`Invalid amount for ${currency}: the last digit of a three-decimal amount must be 0.`, params.name(field));
  }
  return amount;
}

function readProduct(call: Call, data: Params): Stripe.Product {
  const product = data.child("product_data");
  if (!product) throw invalid(`Missing required param: ${data.name("product_data")}.`, data.name("product_data"), "parameter_missing");
  product.only("name", "description", "images", "metadata", "tax_code", "unit_label");
  const images = product.texts("images");
  if (images.length > 8) throw invalid("You can pass at most 8 images.", product.name("images"));
  const bad = images.find((url) => !URL.canParse(url) || url.length > 2_048);
  if (bad) throw invalid("Not a valid URL", product.name("images"), "url_invalid");
  const created = seconds(call.world);
  const saved: Stripe.Product = {
    id: newId(call.world, "prod_", 14),
    object: "product",
    active: false,
    created,
    description: product.text("description", 40_000),
    images,
    livemode: call.livemode,
    marketing_features: [],
    metadata: product.metadata(),
    name: product.required("name"),
    package_dimensions: null,
    shippable: null,
    tax_code: product.text("tax_code"),
    tax_details: null,
    type: "service",
    updated: created,
    url: null,
  };
  if (saved.name.length > 250) throw invalid("Product names can have at most 250 characters.", product.name("name"));
  save(call, saved);
  return saved;
}

/** The rates a shopper may choose from; Stripe takes the first until they choose. */
export function readShipping(call: Call, currency: string): ShippingChoice[] {
  const options = call.params.items("shipping_options");
  if (options.length > 5) throw invalid("You can pass at most 5 shipping options.", "shipping_options");
  return options.map((option) => {
    option.refuse("shipping_rate");
    option.only("shipping_rate_data");
    const data = option.child("shipping_rate_data");
    if (!data)
      throw invalid(
        `Missing required param: ${option.name("shipping_rate_data")}.`,
        option.name("shipping_rate_data"),
        "parameter_missing",
      );
    data.only("display_name", "type", "fixed_amount", "delivery_estimate", "tax_behavior", "tax_code", "metadata");
    const fixed = data.child("fixed_amount");
    if (!fixed) throw invalid(`Missing required param: ${data.name("fixed_amount")}.`, data.name("fixed_amount"), "parameter_missing");
    fixed.only("amount", "currency");
    const amount = wholeAmount(fixed, "amount", currency);
    if (currencyOf(fixed.required("currency"), fixed.name("currency")) !== currency) {
      throw invalid("The shipping rate's currency must be that of the line items.", fixed.name("currency"));
    }
    const name = data.required("display_name");
    if (name.length > 100) throw invalid("Shipping rate names can have at most 100 characters.", data.name("display_name"));
    const rate: Stripe.ShippingRate = {
      id: newId(call.world, "shr_1"),
      object: "shipping_rate",
      active: true,
      created: seconds(call.world),
      delivery_estimate: null,
      display_name: name,
      fixed_amount: { amount, currency },
      livemode: call.livemode,
      metadata: data.metadata(),
      tax_behavior: data.choice("tax_behavior", ["exclusive", "inclusive", "unspecified"]) ?? "unspecified",
      tax_code: data.text("tax_code"),
      type: "fixed_amount",
    };
    save(call, rate);
    return { id: rate.id, name, amount };
  });
}

/** The session's coupon, if any. Stripe takes one discount a session. */
export function readCoupon(call: Call, currency: string): Stripe.Coupon | null {
  const discounts = call.params.items("discounts");
  if (discounts.length === 0) return null;
  if (discounts.length > 1) throw invalid("You can pass at most 1 discount.", "discounts");
  const [discount] = discounts as [Params];
  discount.refuse("promotion_code");
  discount.only("coupon");
  const coupon = get(call, "coupon", discount.required("coupon"), discount.name("coupon"));
  if (coupon.currency !== null && coupon.currency !== currency) {
    throw invalid(`The coupon's currency (${coupon.currency}) is not the session's (${currency}).`, discount.name("coupon"));
  }
  return coupon;
}

/** Spreads the coupon over the lines by their share, the last units to the largest remainders, so that the lines add up to the total. */
export function discountLines(lines: Stripe.LineItem[], coupon: Pick<Stripe.Coupon, "amount_off" | "percent_off"> | null) {
  const subtotal = lines.reduce((sum, line) => sum + line.amount_subtotal, 0);
  if (!coupon || subtotal === 0) return;
  const off = Math.min(subtotal, coupon.amount_off ?? Math.round((subtotal * Number(coupon.percent_off)) / 100));
  const shares = lines.map((line, index) => {
    const exact = (off * line.amount_subtotal) / subtotal;
    return { index, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = off - shares.reduce((sum, share) => sum + share.whole, 0);
  for (const share of [...shares].sort((one, two) => two.rest - one.rest || one.index - two.index)) {
    const line = lines[share.index] as Stripe.LineItem;
    line.amount_discount = share.whole + (left > 0 ? 1 : 0);
    line.amount_total = line.amount_subtotal - line.amount_discount;
    left -= left > 0 ? 1 : 0;
  }
}

export function totalsOf(lines: Stripe.LineItem[], shipping: ShippingChoice | null): Totals {
  const subtotal = lines.reduce((sum, line) => sum + line.amount_subtotal, 0);
  const discount = lines.reduce((sum, line) => sum + line.amount_discount, 0);
  return { subtotal, discount, shipping: shipping?.amount ?? 0, total: subtotal - discount + (shipping?.amount ?? 0) };
}

/** Refuses a total that Stripe would not charge. */
export function checkTotal(total: number, currency: string) {
  const least = leastCharge(currency);
  if (total < least) {
    const text = `The Checkout Session's total amount due must add up to at least ${money(least, currency)} ${currency}`;
    throw invalid(text, undefined, "amount_too_small");
  }
  if (total > mostMoney) {
    throw invalid(`The Checkout Session's total amount must be no more than ${money(mostMoney, currency)}.`, undefined, "amount_too_large");
  }
}
