// How are moments written for people? The same text on the server and in the browser: language and zone are always given, never taken from the machine.
import { day, hour, minute, second } from "../../kit/time.ts";

const language = "en";
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions, atMs: number): string {
  const key = `${zone} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
    formats.set(key, made);
  }
  return made.format(atMs);
}

/** "Nov 21, 2026, 2:03:09 PM GMT+1" */
export function exactMoment(atMs: number, zone: string): string {
  return format(zone, { dateStyle: "medium", timeStyle: "long" }, atMs);
}

/** "Nov 21, 2026" */
export function calendarDay(atMs: number, zone: string): string {
  return format(zone, { dateStyle: "medium" }, atMs);
}

/** "Nov 21" */
export function shortDay(atMs: number, zone: string): string {
  return format(zone, { month: "short", day: "numeric" }, atMs);
}

const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "long" });
const units = [
  { unit: "second", span: second, below: minute },
  { unit: "minute", span: minute, below: hour },
  { unit: "hour", span: hour, below: day },
  { unit: "day", span: day, below: 7 * day },
] as const;

/** "3 minutes ago", "in 2 hours", "just now"; the calendar day once it is more than a week away. */
export function relativeMoment(atMs: number, nowMs: number, zone: string): string {
  const distance = atMs - nowMs;
  const size = Math.abs(distance);
  if (size < 10 * second) return distance > 0 ? "in a moment" : "just now";
  const fitting = units.find((one) => size < one.below);
  return fitting ? relative.format(Math.trunc(distance / fitting.span), fitting.unit) : calendarDay(atMs, zone);
}

/** "4 s", "2 min", "1 h 20 min": how long something took. */
export function lengthOfTime(spanMs: number): string {
  if (spanMs < second) return `${Math.max(0, Math.round(spanMs))} ms`;
  if (spanMs < minute) return `${(spanMs / second).toFixed(spanMs < 10 * second ? 1 : 0)} s`;
  if (spanMs < hour) return `${Math.floor(spanMs / minute)} min`;
  const minutes = Math.floor((spanMs % hour) / minute);
  return `${Math.floor(spanMs / hour)} h${minutes ? ` ${minutes} min` : ""}`;
}
