// How, how fast and for how much does AliExpress send a unit to a country?
import { hash } from "../catalogue/dice.ts";
import { amountIn, printed } from "../suppliers/rates.ts";
import type { Shelf } from "../suppliers/shelf.ts";
import type { Listing, Sku } from "./listings.ts";
import { shipsTo } from "./market.ts";

export interface Delivery {
  /** The value an order's logistics_service_name has to carry. */
  code: string;
  company: string;
  /** US cents; 0 is free. */
  cents: number;
  minDays: number;
  maxDays: number;
  tracked: boolean;
}

/** What a kilogram more costs to send by air, US cents. */
const perKilogram = 260;
const freeFromCents = 1000;

interface Service {
  code: string;
  company: string;
  days: readonly [from: number, to: number];
  tracked: boolean;
}

const services = {
  economy: { code: "CAINIAO_ECONOMY", company: "Cainiao Super Economy", days: [20, 35], tracked: false },
  selection: { code: "CAINIAO_FULFILLMENT_STD", company: "AliExpress Selection Standard", days: [8, 13], tracked: true },
  standard: { code: "CAINIAO_STANDARD", company: "AliExpress standard shipping", days: [9, 14], tracked: true },
  premium: { code: "CAINIAO_PREMIUM", company: "AliExpress Premium Shipping", days: [6, 9], tracked: true },
} as const satisfies Record<string, Service>;

function offer({ code, company, days, tracked }: Service, cents: number, later = 0): Delivery {
  return { code, company, cents, minDays: days[0] + later, maxDays: days[1] + later, tracked };
}

/** The ways a number of units can travel, cheapest first; none where the shelf holds too few or nobody delivers. */
export function deliveriesOf(listing: Listing, sku: Sku, quantity: number, country: string, shelf: Shelf): Delivery[] {
  if (!shipsTo(listing, country) || shelf.stock(sku) < quantity) return [];
  if (sku.shipsFrom === country) {
    const local = {
      code: `CAINIAO_CONSOLIDATION_LOCAL_${country}`,
      company: "AliExpress Local Standard",
      days: [3, 6],
      tracked: true,
    } as const;
    return [offer(local, hash(sku.productId) % 2 ? 0 : 299)];
  }
  const grams = listing.product.grams * sku.variant.factor * quantity;
  const weight = Math.round((grams / 1000) * perKilogram);
  const free = shelf.cents(sku) * quantity >= freeFromCents && grams < 900;
  const base = free ? 0 : 199 + weight;
  const later = hash(`near ${country}`) % 3;
  const deliveries = [
    offer(services.selection, base, later),
    offer(services.standard, base + 120, later),
    offer(services.premium, 899 + Math.round(weight * 1.4)),
  ];
  if (grams < 400 && !free) deliveries.push(offer(services.economy, Math.round(base * 0.55)));
  return deliveries.sort((a, b) => a.cents - b.cents);
}

const dayMs = 86_400_000;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dates(now: number, delivery: Delivery): string {
  const from = new Date(now + delivery.minDays * dayMs);
  const to = new Date(now + delivery.maxDays * dayMs);
  const day = (date: Date) => String(date.getUTCDate()).padStart(2, "0");
  const month = (date: Date) => months[date.getUTCMonth()];
  return `${month(from)} ${day(from)} - ${month(from) === month(to) ? "" : `${month(to)} `}${day(to)}`;
}

/** The answer's option list. "shipping_fee_cent" holds main units with decimals, whatever its name says. */
export function deliveryOptions(deliveries: readonly Delivery[], sku: Sku, currency: string, shelf: Shelf): object[] {
  return deliveries.map((delivery) => {
    const fee = amountIn(currency, delivery.cents);
    return {
      code: delivery.code,
      shipping_fee_currency: currency,
      shipping_fee_cent: fee,
      shipping_fee_format: printed(currency, fee),
      free_shipping: delivery.cents === 0,
      free_shipping_threshold: printed(currency, amountIn(currency, freeFromCents)),
      min_delivery_days: delivery.minDays,
      max_delivery_days: delivery.maxDays,
      guaranteed_delivery_days: "60",
      delivery_date_desc: dates(shelf.now, delivery),
      company: delivery.company,
      ship_from_country: sku.shipsFrom,
      tracking: delivery.tracked,
      available_stock: String(shelf.stock(sku)),
      mayHavePFS: delivery.code === "CAINIAO_FULFILLMENT_STD",
    };
  });
}
