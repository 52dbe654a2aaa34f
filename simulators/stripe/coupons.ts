// What can be taken off a session?
import type Stripe from "stripe";
import { newId } from "../ids.ts";
import type { Call, Operations } from "./calls.ts";
import { currencyOf } from "./currencies.ts";
import { invalid } from "./errors.ts";
import { page, paging } from "./lists.ts";
import { all, find, get, remove, save, seconds } from "./store.ts";

function create(call: Call): object {
  const { params, world } = call;
  params.only(
    "id",
    "amount_off",
    "percent_off",
    "currency",
    "duration",
    "duration_in_months",
    "max_redemptions",
    "metadata",
    "name",
    "redeem_by",
    "expand",
  );
  const amount = params.integer("amount_off", 1);
  const percent = params.text("percent_off") === null ? null : Number(params.text("percent_off"));
  if ((amount === null) === (percent === null)) throw invalid("You must pass either `percent_off` or `amount_off`, but not both.");
  if (percent !== null && !(percent > 0 && percent <= 100))
    throw invalid(`Invalid decimal: ${percent}; must be greater than 0 and at most 100`, "percent_off");
  const id = params.text("id") ?? newId(world, "", 8);
  if (find(call, "coupon", id)) throw invalid("Coupon already exists.", "id", "resource_already_exists");
  const coupon: Stripe.Coupon = {
    id,
    object: "coupon",
    amount_off: amount,
    created: seconds(world),
    currency: amount === null ? null : currencyOf(params.required("currency"), "currency"),
    duration: params.choice("duration", ["once", "forever", "repeating"]) ?? "once",
    duration_in_months: params.integer("duration_in_months"),
    livemode: call.livemode,
    max_redemptions: params.integer("max_redemptions", 1),
    metadata: params.metadata(),
    name: params.text("name", 40),
    percent_off: percent,
    redeem_by: params.integer("redeem_by"),
    times_redeemed: 0,
    valid: true,
  };
  save(call, coupon);
  return coupon;
}

export const couponOperations: Operations = {
  "POST /v1/coupons": create,
  "GET /v1/coupons": (call) => {
    call.params.only(...paging);
    return page(call, "/v1/coupons", all(call, "coupon"));
  },
  "GET /v1/coupons/:id": (call) => get(call, "coupon", call.ids.id ?? "", "coupon"),
  "DELETE /v1/coupons/:id": (call) => {
    const coupon = get(call, "coupon", call.ids.id ?? "", "coupon");
    remove(call, coupon.id);
    return { id: coupon.id, object: "coupon", deleted: true };
  },
};
