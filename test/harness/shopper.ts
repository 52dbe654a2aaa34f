// How does somebody buy, as their browser does?
import { goodCard, payWithCard, shopperAddress } from "../builders/orders.builder.ts";
import type { Answered, Merchant, TestPlatform } from "./platform.ts";

let serial = 0;

export interface Wanted {
  variant_id: string;
  quantity?: number;
}

/** One person with one network address in front of one shop. */
export class Shopper {
  readonly email = `shopper-${Date.now().toString(36)}-${serial++}@example.com`;
  private readonly ip = `203.0.113.${(serial * 7) % 250}-${serial}`;

  constructor(
    readonly platform: TestPlatform,
    readonly merchant: Merchant,
    readonly headers: Record<string, string> = {},
  ) {}

  call(method: string, path: string, body?: unknown): Promise<Answered> {
    return this.platform.call(method, `/api/v1/public/stores/${this.merchant.store.slug}${path}`, {
      ...(body === undefined ? {} : { body }),
      headers: { "cf-connecting-ip": this.ip, ...this.headers },
    });
  }

  async cart(lines: readonly Wanted[]): Promise<string> {
    const { status, body } = await this.call("POST", "/carts", { lines });
    if (status !== 201) throw new Error(`No cart: ${JSON.stringify(body)}`);
    return body.token;
  }

  /** A checkout with everything filled in, and its quote. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely; the door checks them against the contract.
  async checkout(cartToken: string, details: Record<string, unknown> = {}): Promise<any> {
    const started = await this.call("POST", "/checkouts", { cart_token: cartToken });
    if (started.status !== 201) throw new Error(`No checkout: ${JSON.stringify(started.body)}`);
    const filled = await this.call("PATCH", `/checkouts/${started.body.token}`, {
      email: this.email,
      phone: "+1 415 555 0123",
      address: shopperAddress,
      ...details,
    });
    if (filled.status !== 200) throw new Error(`The checkout was not filled in: ${JSON.stringify(filled.body)}`);
    return filled.body;
  }

  pay(checkout: { token: string; quote: { total: { amount: number } } }): Promise<Answered> {
    return this.call("POST", `/checkouts/${checkout.token}/pay`, { expected_total: checkout.quote.total.amount });
  }

  complete(checkout: { token: string }): Promise<Answered> {
    return this.call("POST", `/checkouts/${checkout.token}/complete`, {});
  }

  card(url: string, number = goodCard): Promise<Response> {
    return payWithCard(this.platform.world.fetch, url, number);
  }

  /** From an empty cart to the payment page. */
  async upToPayment(lines: readonly Wanted[], details: Record<string, unknown> = {}) {
    const cart = await this.cart(lines);
    const checkout = await this.checkout(cart, details);
    const { status, body } = await this.pay(checkout);
    if (status !== 200) throw new Error(`No payment page: ${JSON.stringify(body)}`);
    return { cart, checkout, url: body.payment_url as string };
  }

  /** All of it: paid, and back in the shop. */
  async buy(lines: readonly Wanted[], options: { card?: string; details?: Record<string, unknown> } = {}) {
    const { cart, checkout, url } = await this.upToPayment(lines, options.details);
    const paid = await this.card(url, options.card);
    if (paid.status !== 303) throw new Error(`Not paid: ${paid.status} ${await paid.text()}`);
    const done = await this.complete(checkout);
    if (done.body.status !== "paid") throw new Error(`Not an order: ${JSON.stringify(done.body)}`);
    return { cart, checkout, order_token: done.body.order_token as string, number: done.body.order_number as number };
  }
}
