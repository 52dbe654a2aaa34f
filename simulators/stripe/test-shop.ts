// How do tests run a shop on the simulated Stripe, with Stripe's own package?
import Stripe from "stripe";
import { type TestWorld, testWorld } from "../test-world.ts";
import { signDelivery } from "./events.ts";
import { stripe as api, stripePages } from "./stripe.vendor.ts";

const secret = "whsec_test_dHJhZGV3aW5kLXNpbXVsYXRlZC13ZWJob29r";

export interface Shop {
  world: TestWorld;
  stripe: Stripe;
  client(key: string): Stripe;
  /** The platform's side of every webhook so far: verified with the package, in the order of sending. */
  heard(): Stripe.Event[];
  /** Fills in the payment page as a person would. */
  pay(url: string | null, card: string, more?: Record<string, string>): Promise<Response>;
  /** A new merchant's account. */
  merchant(): Promise<string>;
}

export function openShop(): Shop {
  const world = testWorld(api, stripePages);
  world.variables = { STRIPE_WEBHOOK_URL: "http://api.localhost:8787/hooks/stripe", STRIPE_WEBHOOK_SECRET: secret };
  const client = (key: string) => new Stripe(key, { httpClient: Stripe.createFetchHttpClient(world.fetch), maxNetworkRetries: 0 });
  const stripe = client("sk_test_tradewind");
  return {
    world,
    stripe,
    client,
    heard: () =>
      world.deliveries.map((delivery) => {
        const header = signDelivery(delivery, world)["stripe-signature"] ?? "";
        return stripe.webhooks.constructEvent(delivery.body, header, secret, 300, undefined, world.wall());
      }),
    pay: (url, card, more = {}) => {
      const typed = {
        card_number: card,
        card_expiry: "12 / 34",
        card_cvc: "123",
        name: "Ada L",
        country: "US",
        postal_code: "94107",
        ...more,
      };
      return world.fetch(url ?? "", { method: "POST", body: new URLSearchParams(typed), redirect: "manual" });
    },
    merchant: async () => (await stripe.accounts.create({ type: "standard", country: "US", email: "shop@example.com" })).id,
  };
}

export function line(name: string, unit_amount: number, quantity = 1, currency = "usd") {
  const product_data = { name, images: ["https://img.example/1.png"], metadata: { variant: "var_1" } };
  return { quantity, price_data: { currency, unit_amount, product_data } };
}

/** Two lamps and their tax: 54.10 dollars. */
export function session(more: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    line_items: [line("Folding lamp", 2499, 2), line("Tax", 412)],
    success_url: "http://shop.localhost:8787/thanks?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://shop.localhost:8787/cart",
    customer_email: "ada@example.com",
    client_reference_id: "chk_1",
    ...more,
  };
}
