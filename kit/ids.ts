// What do identifiers look like, and how is a new one made?

/** Every kind of thing that has an id, and its prefix. The prefix says what an id is wherever it is met: in a log, a URL, a mail. */
export const idPrefixes = {
  user: "usr",
  session: "ses",
  email_token: "tok",
  subscription: "sub",
  store: "sto",
  member: "mem",
  invite: "inv",
  api_key: "key",
  event: "evt",
  dead_letter: "dlt",
  supplier_account: "sac",
  supplier_product: "spr",
  import: "imp",
  asset: "ast",
  product: "prd",
  product_image: "pim",
  variant: "var",
  listing_link: "lnk",
  category: "cat",
  review: "rev",
  customer: "cus",
  cart: "crt",
  cart_line: "cln",
  checkout: "chk",
  reservation: "rsv",
  order: "ord",
  order_line: "oln",
  payment: "pay",
  refund: "rfd",
  fulfilment_order: "ful",
  fulfilment_line: "fln",
  shipment: "shp",
  tracking_event: "trk",
  message: "msg",
  shipping_rate: "shr",
  page: "pge",
  request: "req",
} as const;

export type IdKind = keyof typeof idPrefixes;

/** Source of random bytes; injected, so that tests repeat. */
export type RandomBytes = (length: number) => Uint8Array;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function timePart(nowMs: number): string {
  let time = "";
  for (let rest = nowMs, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = alphabet[rest % 32] + time;
  return time;
}

/** The next text of the same length in the alphabet's order; wraps around at the end, which 80 random bits do not reach. */
function following(tail: string): string {
  const digits = [...tail].map((letter) => alphabet.indexOf(letter));
  for (let at = digits.length - 1; at >= 0; at--) {
    digits[at] = ((digits[at] ?? 0) + 1) % 32;
    if (digits[at] !== 0) break;
  }
  return digits.map((digit) => alphabet[digit]).join("");
}

/**
 * Makes ULIDs (https://github.com/ulid/spec) in lower case behind the kind's prefix: 48 bits of epoch ms, then 80 random bits; within one millisecond each
 * is the one before plus one, as the specification's monotonic mode says. So what one call makes sorts in the order it was made. They are not secrets.
 */
export function idMaker(now: () => number, random: RandomBytes): (kind: IdKind) => string {
  let last = { at: -1, tail: "" };
  return (kind) => {
    const at = now();
    const tail = at === last.at ? following(last.tail) : [...random(16)].map((byte) => alphabet[byte % 32]).join("");
    last = { at, tail };
    return `${idPrefixes[kind]}_${timePart(at)}${tail}`;
  };
}

/** Does this text have the form of an id of that kind? Says nothing of whether such a thing exists. */
export function isId(kind: IdKind, text: string): boolean {
  return new RegExp(`^${idPrefixes[kind]}_[0-9a-hjkmnp-tv-z]{26}$`).test(text);
}
