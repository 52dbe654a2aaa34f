// In whose name does a mail come, and how do that name's mails look?
import { formatMoney, type Money } from "../../kit/money.ts";
import { coloursOf } from "../themes/paints.rules.ts";
import { presetNamed } from "../themes/presets.rules.ts";
import type { StoreLook } from "../themes/themes.contract.ts";

export interface Brand {
  kind: "platform" | "store";
  name: string;
  /** Background of buttons and the text on it, "#0b6b64" and "#ffffff": AA contrast. */
  accent: string;
  on_accent: string;
  /** The site's address, ending in "/". */
  home_url: string;
  /** Where answers go; null for mails that nobody reads answers to. */
  reply_to: string | null;
  /** ISO 639-1: which words a kind should choose. */
  language: string;
  /** BCP 47, for amounts and dates: "de-AT". */
  locale: string;
  time_zone: string;
}

export const directionOf = (brand: Brand): "ltr" | "rtl" => (["ar", "he", "fa", "ur"].includes(brand.language) ? "rtl" : "ltr");

/** An address on the brand's own site: "orders/ord_1" -> "https://volt.tradewind.shop/orders/ord_1". */
export const brandUrl = (brand: Brand, path: string): string => new URL(path.replace(/^\//, ""), brand.home_url).href;

/** "12,99 €" as the store's shoppers write it. */
export const brandMoney = (brand: Brand, value: Money): string => formatMoney(value, brand.locale);

/** "21 November 2026", in the store's own zone. */
export function brandDate(brand: Brand, at: number): string {
  return new Intl.DateTimeFormat(brand.locale, { dateStyle: "long", timeZone: brand.time_zone }).format(at);
}

/** "21 November 2026, 14:05 UTC" */
export function brandMoment(brand: Brand, at: number): string {
  const options = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;
  return new Intl.DateTimeFormat(brand.locale, { ...options, timeZone: brand.time_zone }).format(at);
}

export const platformColours = { accent: "#0b6b64", on_accent: "#ffffff" } as const;

/** The colours of the store's own buttons; their text can be read at every hue. */
export function storeColours(look: Pick<StoreLook, "preset" | "accent_hue">): { accent: string; on_accent: string } {
  const { accent, on_accent } = coloursOf(presetNamed(look.preset), look.accent_hue);
  return { accent, on_accent };
}
