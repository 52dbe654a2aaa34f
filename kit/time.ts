// How is time counted, and what day is it for a store?

/** Spans in milliseconds. */
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Injected source of the present, epoch ms UTC. */
export type Clock = () => number;

/** Is this a time zone the runtime knows ("Europe/Berlin")? */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const partsOf = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a zone: "2026-11-21". */
export function dayIn(zone: string, atMs: number): string {
  let format = partsOf.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
    partsOf.set(zone, format);
  }
  return format.format(atMs);
}

/** The first moment of the day of `atMs` in a zone, epoch ms; right across daylight-saving changes. */
export function startOfDay(zone: string, atMs: number): number {
  const today = dayIn(zone, atMs);
  let low = atMs - 27 * hour;
  let high = atMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayIn(zone, middle) < today) low = middle;
    else high = middle;
  }
  return high;
}

/** Adds calendar days in UTC to a day text. */
export function addDays(dayText: string, days: number): string {
  const at = Date.parse(`${dayText}T00:00:00Z`) + days * day;
  return new Date(at).toISOString().slice(0, 10);
}
