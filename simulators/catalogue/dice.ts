// How does the simulated world choose without chance?

/** FNV-1a over UTF-16 code units, spread by a final mix: 32 bits, the same on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A number from 0 (included) to 1 (excluded) that depends on the text alone. */
export function chance(text: string): number {
  return hash(text) / 0x1_0000_0000;
}

/** A whole number from `low` to `high`, both included. */
export function between(text: string, low: number, high: number): number {
  return low + Math.floor(chance(text) * (high - low + 1));
}

export function pick<Value>(text: string, values: readonly Value[]): Value {
  return values[hash(text) % values.length] as Value;
}

/** `length` decimal digits; the first is never zero. */
export function digits(text: string, length: number): string {
  let out = "";
  for (let round = 0; out.length < length; round++)
    out += String(hash(`${text}/${round}`))
      .padStart(10, "0")
      .slice(1);
  return out.slice(0, length).replace(/^0/, "7");
}

/** `length` lower-case hexadecimal digits. */
export function hex(text: string, length: number): string {
  let out = "";
  for (let round = 0; out.length < length; round++) out += hash(`${text}#${round}`).toString(16).padStart(8, "0");
  return out.slice(0, length);
}

/** An identifier in the shape of a UUID, lower case. */
export function uuid(text: string): string {
  const all = hex(text, 32);
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-4${all.slice(13, 16)}-a${all.slice(17, 20)}-${all.slice(20)}`;
}
