// How are a supplier's loosely typed values read without trusting them?

import { supplierUnavailable } from "../../core/suppliers/refusals.contract.ts";
import { type Currency, currencyDigits, type Money, parseDecimal } from "../../kit/money.ts";
import { Problem } from "../../kit/problem.ts";

export type Loose = Readonly<Record<string, unknown>>;

/** JSON.parse hands the reviver the number as it was written (https://github.com/tc39/proposal-json-parse-with-source). */
type ReviverWithSource = (key: string, value: unknown, context: { source?: string }) => unknown;

/**
 * JSON whose whole numbers beyond 2^53 arrive as the digits they were sent as: suppliers number orders so.
 * @throws Problem supplier_unavailable on anything that is not JSON: a proxy's page, half an answer.
 */
export function parseLossless(text: string): unknown {
  const keep: ReviverWithSource = (key, value, { source }) => {
    if (key === "__proto__") return undefined;
    return typeof value === "number" && !Number.isSafeInteger(value) && source && /^-?\d+$/.test(source) ? source : value;
  };
  try {
    return JSON.parse(text, keep as (key: string, value: unknown) => unknown);
  } catch {
    const html = /^\s*</.test(text);
    throw new Problem(supplierUnavailable, {
      detail: html ? "The supplier answered with a web page." : "The supplier's answer is broken.",
    });
  }
}

/** JSON inside a string field; null where it is none. */
export function parsedText(value: unknown): unknown {
  if (typeof value !== "string") return null;
  try {
    return parseLossless(value);
  } catch {
    return null;
  }
}

export function record(value: unknown): Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

/** The value at the end of a path of keys; undefined where the path ends early. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((here, key) => (Object.hasOwn(record(here), key) ? record(here)[key] : undefined), value);
}

/** Text of a string or number; "" for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/**
 * A list that may come plain, wrapped under a name ("ae_item_sku_info_d_t_o"), as a single object instead of a list of one, or as {} for none.
 * `wrappers` are the names it may be wrapped under.
 */
export function listOf(value: unknown, ...wrappers: string[]): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return [];
  const held = record(value);
  const wrapper = wrappers.find((name) => Object.hasOwn(held, name));
  if (wrapper !== undefined) {
    const inside = held[wrapper];
    return typeof inside === "string" || typeof inside === "number" ? [inside] : listOf(inside);
  }
  return Object.keys(held).length === 0 ? [] : [value];
}

/** A whole number of a number or numeric text; null for anything else, also for text with units. */
export function wholeOf(value: unknown): number | null {
  const text = textOf(value).trim();
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Math.trunc(Number(text)) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}

/** "5000+", "5,000+ sold" and "1.2K+" as a number: the least it can mean. Null where there is none. */
export function countOf(value: unknown): number | null {
  const match = /(\d[\d,.\s]*\d|\d)\s*([kKmM])?/.exec(textOf(value));
  if (!match) return null;
  const [, digits = "", unit = ""] = match;
  const scale = { k: 1_000, m: 1_000_000 }[unit.toLowerCase()];
  const number = scale ? Math.trunc(Number.parseFloat(digits.replace(",", ".")) * scale) : Number(digits.replace(/[,.\s]/g, ""));
  return Number.isSafeInteger(number) ? number : null;
}

/** Hundredths of a star from "4.6", or from a share of satisfied buyers "92.1%"; null where nobody rated. */
export function ratingOf(value: unknown): number | null {
  const match = /^\s*(\d{1,3}(?:\.\d+)?)\s*(%?)\s*$/.exec(textOf(value));
  if (!match) return null;
  const hundredths = Math.round(Number(match[1]) * (match[2] ? 5 : 100));
  return hundredths > 0 && hundredths <= 500 ? hundredths : null;
}

/** A currency that amounts can be held in: the one named, or `otherwise` where none is; null for one we do not know. */
export function currencyOf(value: unknown, otherwise: Currency): Currency | null {
  const code = textOf(value) || otherwise;
  return Object.hasOwn(currencyDigits, code) ? code : null;
}

/** An amount from a number, "1,299.00", or a range "4.56 -- 4.92" and "10.00-29.00", of which the low end counts. Null where it is none or below zero. */
export function priceOf(value: unknown, currency: Currency | null): Money | null {
  if (currency === null) return null;
  const text = textOf(value).trim();
  const low = /^(.*?\d)\s*(?:--|-|~|–)\s*\d[\d.,]*$/.exec(text)?.[1] ?? text;
  const amount = parseDecimal(low, currency);
  return amount && amount.amount >= 0 ? amount : null;
}

/** Grams from grams, as a number, text, or the high end of a range: the heavier guess never ships below cost. */
export function gramsOf(value: unknown): number | null {
  const ends = textOf(value)
    .split(/--|-/)
    .map((part) => Number(part.trim() || Number.NaN));
  const heaviest = Math.round(Math.max(...ends));
  return Number.isSafeInteger(heaviest) && heaviest > 0 ? heaviest : null;
}

/** A moment of "2021-08-23 11:31:45" as UTC, an ISO text, or epoch ms; null for anything else. */
export function momentOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? value : null;
  const text = textOf(value).trim();
  if (/^\d{12,14}$/.test(text)) return Number(text);
  const plain = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text);
  const moment = Date.parse(plain ? `${plain[1]}T${plain[2]}Z` : text);
  return Number.isNaN(moment) || !/^\d{4}-/.test(text) ? null : moment;
}

/** "2-5" or "7" days; null where it says nothing. */
export function daysOf(value: unknown): { min_days: number; max_days: number } | null {
  const match = /(\d{1,3})(?:\s*-\s*(\d{1,3}))?/.exec(textOf(value));
  if (!match) return null;
  const ends = [Number(match[1]), Number(match[2] ?? match[1])];
  return { min_days: Math.min(...ends), max_days: Math.max(...ends) };
}
