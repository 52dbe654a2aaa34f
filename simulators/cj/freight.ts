// How does CJ send goods, how fast and for how much?
import type { Found } from "./listings.ts";

export interface Parcel {
  from: string;
  to: string;
  goods: readonly (Found & { quantity: number })[];
}

export interface Logistic {
  /** The name an order has to carry. */
  name: string;
  /** US cents. */
  cents: number;
  aging: string;
}

const unserved = new Set(["KP", "IR", "SY", "CU", "RU", "BY"]);
const union = new Set(["AT", "BE", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "LU", "NL", "PL", "PT", "SE"]);

export function isServed(country: string): boolean {
  return /^[A-Z]{2}$/.test(country) && !unserved.has(country);
}

/** Every way the parcel can go, cheapest first; none where a warehouse does not send there. */
export function logisticsFor(parcel: Parcel): Logistic[] {
  const grams = parcel.goods.reduce((sum, one) => sum + one.unit.grams * one.quantity, 0);
  const kilograms = grams / 1000;
  const cents = (base: number, perKilogram: number) => Math.round(base + perKilogram * kilograms);
  if (!isServed(parcel.to)) return [];
  if (parcel.from === "US") {
    if (parcel.to !== "US") return [];
    return [
      { name: "USPS+", cents: cents(399, 240), aging: "2-5" },
      { name: "UPS Ground", cents: cents(690, 180), aging: "1-4" },
    ];
  }
  const battery = parcel.goods.some((one) => one.listing.product.niche === "electronics");
  const ways: Logistic[] = [
    { name: battery ? "CJPacket Sensitive" : "CJPacket Ordinary", cents: cents(228, 520), aging: "7-12" },
    { name: "YunExpress Ordinary", cents: cents(310, 610), aging: "6-10" },
    { name: "DHL Official", cents: cents(1890, 900), aging: "3-6" },
  ];
  if (grams <= 2000 && !battery) ways.push({ name: "PostNL", cents: cents(189, 690), aging: "12-20" });
  if (union.has(parcel.to) && !battery) ways.push({ name: "CJPacket Euro", cents: cents(262, 480), aging: "6-9" });
  return ways.sort((a, b) => a.cents - b.cents);
}

export function logisticAnswer(one: Logistic): object {
  return {
    logisticAging: one.aging,
    logisticPrice: one.cents / 100,
    logisticPriceCn: Math.round((one.cents / 100) * 6.484 * 100) / 100,
    logisticName: one.name,
    taxesFee: 0,
    clearanceOperationFee: 0,
    totalPostageFee: one.cents / 100,
  };
}
