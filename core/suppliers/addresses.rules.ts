// How must an address be written so that a supplier and its carriers can use it?
import type { FieldError } from "../../kit/problem.ts";
import type { Address } from "../checkout/address.contract.ts";
import { regionCode, regionsOf } from "../checkout/regions.rules.ts";
import { plainText } from "./options.rules.ts";
import { englishRegion } from "./regions.rules.ts";

/** An address in Latin letters; what is "" the supplier does not get. */
export interface SupplierAddress {
  name: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postal_code: string;
  country: string;
  /** Digits of the subscriber's number, without the country's code where that is known. */
  phone: string;
  /** Digits of the country's code, or "". */
  phone_country: string;
  tax_id: string;
}

export type AddressVerdict = { ok: true; value: SupplierAddress } | { ok: false; errors: FieldError[] };

// biome-ignore format: a table reads better than a column
/** Letters that are no base letter with a mark on it. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ŋ: "n", ħ: "h", "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "№": "No ",
};

/** Russian, Ukrainian, Bulgarian and Serbian letters as passports write them (ICAO Doc 9303, part 3, section 6). */
const cyrillic =
  "а:a б:b в:v г:g ґ:g д:d ђ:d е:e ё:e є:ie ж:zh з:z и:i і:i ї:i й:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ў:u ф:f х:kh ц:ts ч:ch џ:dz ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia";
/** Greek as its passports write it (ELOT 743), letter by letter. */
const greek = "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o";

const table = new Map<string, string>([
  ...Object.entries(letters),
  ...`${cyrillic} ${greek}`.split(" ").map((pair) => pair.split(":") as [string, string]),
]);
const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };
const german = new Set(["DE", "AT", "CH", "LI"]);
/** Where Ukrainian sounds differently. */
const ukrainian: Readonly<Record<string, string>> = { и: "y", г: "h" };

function sameCase(like: string, text: string): string {
  return like === like.toLowerCase() ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Latin letters without marks. Scripts whose letters do not stand for single sounds (Chinese, Japanese) or leave out vowels (Arabic, Hebrew) are left as
 * they are: writing them out is a person's work, and a guess would send the parcel astray.
 */
export function latin(text: string, country = ""): string {
  let written = "";
  for (const letter of text.normalize("NFC")) {
    const small = letter.toLowerCase();
    const local = german.has(country) ? umlauts[small] : country === "UA" ? ukrainian[small] : undefined;
    const direct = local ?? table.get(small);
    const base = letter.normalize("NFKD").replace(/\p{M}/gu, "");
    written +=
      direct !== undefined ? sameCase(letter, direct) : base.length === letter.length ? (table.get(base.toLowerCase()) ?? base) : base;
  }
  return plainText(written, 200);
}

const isLatin = (text: string) => /^[\x20-\x7e]*$/.test(text);

// biome-ignore format: a table reads better than a column
/** Dialling codes (ITU-T E.164) of the countries most parcels go to; elsewhere the whole number is given as it is. */
const diallingCodes: Readonly<Record<string, string>> = {
  US: "1", CA: "1", GB: "44", IE: "353", AU: "61", NZ: "64", DE: "49", AT: "43", CH: "41", FR: "33", BE: "32", NL: "31", LU: "352", ES: "34", PT: "351", IT: "39",
  PL: "48", CZ: "420", SK: "421", HU: "36", RO: "40", BG: "359", GR: "30", HR: "385", SI: "386", EE: "372", LV: "371", LT: "370", SE: "46", NO: "47", DK: "45",
  FI: "358", IS: "354", JP: "81", KR: "82", SG: "65", HK: "852", IN: "91", ZA: "27", MX: "52", BR: "55", CL: "56", CO: "57", PE: "51", AR: "54", IL: "972",
  AE: "971", SA: "966", KW: "965", BH: "973", JO: "962", QA: "974", TR: "90", UA: "380", MY: "60", TH: "66", PH: "63", ID: "62", VN: "84",
};

/** Seven to thirteen digits, as AliExpress demands; the country's code apart where we know it and the number said it. */
function phoneOf(raw: string, country: string): { phone: string; phone_country: string } | null {
  const code = diallingCodes[country] ?? "";
  const international = /^\s*(\+|00)/.test(raw);
  let digits = raw.replace(/\D/g, "").replace(international ? /^00/ : /^$/, "");
  if (code && international && digits.startsWith(code)) digits = digits.slice(code.length);
  return /^\d{7,13}$/.test(digits) ? { phone: digits, phone_country: code } : null;
}

/** Places where post finds its way without a code. */
const withoutPostalCode = new Set(["AE", "AG", "AO", "BS", "BZ", "FJ", "GH", "HK", "IE", "JM", "KE", "MO", "PA", "QA", "UG", "ZW"]);
/** Countries whose region every form asks for; elsewhere "Other" is what suppliers take for none. */
const needsRegion = new Set([...Object.keys(regionsOf), "BR", "MX", "IN"]);

/** A Brazilian CPF (11 digits, persons) or CNPJ (14, companies) with its check digits, by the rule of Receita Federal. */
export function isBrazilianTaxId(text: string): boolean {
  const digits = text.replace(/[.\-/\s]/g, "");
  if (!/^(\d{11}|\d{14})$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const longest = digits.length === 11 ? 11 : 9;
  return [2, 1].every((fromEnd) => {
    const end = digits.length - fromEnd;
    let sum = 0;
    for (let at = end - 1, weight = 2; at >= 0; at--, weight = weight === longest ? 2 : weight + 1) sum += Number(digits[at]) * weight;
    return Number(digits[end]) === (sum % 11 < 2 ? 0 : 11 - (sum % 11));
  });
}

function regionOf(address: Address): string {
  const code = regionCode(address.country, address.region);
  const name = code ? regionsOf[address.country]?.[code] : englishRegion(address.country, address.region);
  return name ?? latin(address.region, address.country);
}

const required = (field: string, message: string): FieldError => ({ field, code: "required", message });
const invalid = (field: string, message: string): FieldError => ({ field, code: "invalid", message });

function missing(address: Address, written: Omit<SupplierAddress, "phone" | "phone_country">): FieldError[] {
  const errors: FieldError[] = [];
  for (const field of ["name", "line1", "city"] as const)
    if (!written[field]) errors.push(required(field, "This part of the address is missing."));
  if (!written.region && needsRegion.has(address.country)) errors.push(required("region", "The state or province is missing."));
  if (!written.postal_code && !withoutPostalCode.has(address.country)) errors.push(required("postal_code", "The postal code is missing."));
  for (const field of ["name", "line1", "line2", "city", "region", "postal_code"] as const)
    if (!isLatin(written[field])) errors.push(invalid(field, "Write this in Latin letters: the supplier's carriers read no others."));
  return errors;
}

/** Writes an address as suppliers want it, or names every field that stands in the way. `taxId` is the receiver's own number where customs ask for one. */
export function addressForSupplier(address: Address, taxId = ""): AddressVerdict {
  const { country } = address;
  const city = latin(address.city, country);
  const written = {
    name: latin(address.name, country),
    line1: latin(address.line1, country),
    line2: latin(address.line2, country),
    city: city.replace(/(^|[\s-])([a-z])/g, (_, gap: string, letter: string) => gap + letter.toUpperCase()),
    region: regionOf(address),
    postal_code: latin(address.postal_code, country).toUpperCase(),
    country,
    tax_id: taxId.replace(/[.\-/\s]/g, ""),
  };
  const errors = missing(address, written);
  const phone = phoneOf(address.phone, country);
  if (!phone) {
    const message = "A telephone number of 7 to 13 digits is needed for the carrier.";
    errors.push(address.phone.trim() === "" ? required("phone", message) : invalid("phone", message));
  }
  if (country === "BR" && !isBrazilianTaxId(written.tax_id))
    errors.push(
      written.tax_id === ""
        ? required("tax_id", "Brazilian customs need the receiver's CPF or CNPJ.")
        : invalid("tax_id", "This is no valid CPF or CNPJ."),
    );
  if (errors.length > 0 || !phone) return { ok: false, errors };
  return { ok: true, value: { ...written, ...phone, region: written.region || "Other" } };
}
