// Which providers does the simulated world contain?
import { aliexpress } from "./aliexpress/aliexpress.vendor.ts";
import { anthropic } from "./anthropic/anthropic.vendor.ts";
import { cj } from "./cj/cj.vendor.ts";
import { dns } from "./dns/dns.vendor.ts";
import { resend } from "./resend/resend.vendor.ts";
import { sendgrid } from "./sendgrid/sendgrid.vendor.ts";
import { stripe, stripePages } from "./stripe/stripe.vendor.ts";
import type { Vendor } from "./vendor.ts";

export const vendors: readonly Vendor[] = [dns, aliexpress, cj, stripe, stripePages, anthropic, resend, sendgrid];

export function vendorOf(host: string): Vendor | undefined {
  return vendors.find((vendor) => vendor.hosts.includes(host));
}

export function vendorByName(name: string): Vendor | undefined {
  return vendors.find((vendor) => vendor.name === name);
}
