// Whose shop is visited, and how does the page ask the platform about it?
import { env } from "cloudflare:workers";
import { cartContract } from "../../../../../core/cart/cart.contract.ts";
import { checkoutContract } from "../../../../../core/checkout/checkout.contract.ts";
import { orderStatusContract } from "../../../../../core/orders/order-status.contract.ts";
import { storefrontContract } from "../../../../../core/storefront/storefront.contract.ts";
import { ApiProblem, client, type Transport } from "../../../../shared/api-client.ts";

export const notVisited = "This Worker is reached through the platform only.";

/** Once per request. The gateway names the store by a header that it takes away from whatever a visitor sends. */
export class Visit {
  readonly slug: string;
  /** The shop's own origin, as its visitors know it. */
  readonly origin: string;
  /** Hashes of this page's inline styles, for the content security policy. */
  readonly styleHashes: string[] = [];
  /** Set by pages that look the same to everybody: the gateway keeps them. */
  shareable = false;
  /** The version of the shop's content that the page was drawn from; null where no shop was read. */
  contentVersion: number | null = null;
  private readonly ip: string;

  constructor(request: Request) {
    this.slug = request.headers.get("x-tradewind-slug") ?? "";
    this.ip = request.headers.get("cf-connecting-ip") ?? "";
    const url = new URL(request.url);
    this.origin = `${url.protocol}//${request.headers.get("host") ?? url.host}`;
  }

  private readonly transport: Transport = {
    send: (path, init) =>
      env.PLATFORM.fetch(`http://api.${env.PLATFORM_DOMAIN}${path}`, {
        ...init,
        headers: { ...init.headers, ...(this.ip ? { "cf-connecting-ip": this.ip } : {}) },
      }),
  };

  get storefront() {
    return client(storefrontContract, this.transport, { slug: this.slug });
  }

  get cart() {
    return client(cartContract, this.transport, { slug: this.slug });
  }

  get checkout() {
    return client(checkoutContract, this.transport, { slug: this.slug });
  }

  get orders() {
    return client(orderStatusContract, this.transport, { slug: this.slug });
  }
}

/** The answer, or null where there is nothing by that name. Anything else that goes wrong stays an error. */
export async function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}
