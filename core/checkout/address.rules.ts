// What does a country need on a parcel, and is it there?
import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import type { FieldError } from "../../kit/problem.ts";
import type { Address, TypedAddress } from "./address.contract.ts";
import { regionCode, regionsOf } from "./regions.rules.ts";

/** Countries whose post does not find a door without a postal code (Google's address data: "Z" among the required fields). */
const needPostalCode = new Set(
  "AT AU BE BR CA CH CN CZ DE DK EE ES FI FR GB GR HR HU IL IN IT JP KR LT LU LV MX MY NL NO NZ PL PT RO SE SG SI SK TR US ZA".split(" "),
);
const regionLabels: Readonly<Record<string, string>> = { US: "State", CA: "Province", AU: "State" };
const postalLabels: Readonly<Record<string, string>> = { US: "ZIP code", GB: "Postcode", AU: "Postcode", NZ: "Postcode", IE: "Eircode" };

/** How to draw the form of a country. */
export interface AddressForm {
  region: { label: string; required: boolean; choices: { code: string; name: string }[] };
  postal_code: { label: string; required: boolean };
}

export function addressForm(country: string): AddressForm {
  const regions = regionsOf[country];
  return {
    region: {
      label: regionLabels[country] ?? "Region",
      required: regions !== undefined,
      choices: Object.entries(regions ?? {}).map(([code, name]) => ({ code, name })),
    },
    postal_code: { label: postalLabels[country] ?? "Postal code", required: needPostalCode.has(country) },
  };
}

const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const noCountries = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

/** Null when there is no such country. */
export function countryName(country: string): string | null {
  if (!/^[A-Z]{2}$/.test(country) || noCountries.has(country)) return null;
  return regionNames.of(country) ?? null;
}

/** Digits with a leading + where it was international. Null when nobody can be called by it. Suppliers hand it to the carrier. */
export function normalPhone(text: string): string | null {
  const digits = text.replace(/\D/g, "");
  const international = /^\s*(\+|00)/.test(text);
  const bare = international ? digits.replace(/^00/, "") : digits;
  if (bare.length < 6 || bare.length > 15 || /[^\d\s()+./-]/.test(text)) return null;
  return international ? `+${bare}` : bare;
}

/** Trimmed and in lower case: one person is one customer however they type. Null when it is no address. */
export function normalEmail(text: string): string | null {
  const email = text.trim().normalize("NFC").toLowerCase();
  const [local = "", domain = ""] = email.split("@");
  if (email.length > 254 || local.length > 64) return null;
  if (!/^[^\s@"(),:;<>[\\\]]+@[^\s@]+\.[^\s@.]{2,}$/.test(email) || /\.\.|^\.|\.@|@[.-]/.test(email) || /[^\p{L}\p{N}.-]/u.test(domain))
    return null;
  return email;
}

/** The mailbox behind an address: "+tags" go, and the dots that Gmail ignores. For counting people, never for writing to them. */
export function mailboxOf(email: string): string {
  const [local = "", domain = ""] = email.toLowerCase().split("@");
  const google = domain === "gmail.com" || domain === "googlemail.com";
  const plain = local.split("+")[0] ?? "";
  return google ? `${plain.replaceAll(".", "")}@gmail.com` : `${plain}@${domain}`;
}

const required = (field: string, what: string): FieldError => ({ field, code: "required", message: `Enter ${what}.` });

/** What is still missing or wrong, with the field it belongs to. Empty: a supplier can ship there. */
export function checkAddress(address: TypedAddress | null): FieldError[] {
  if (!address) return [required("address.country", "the country")];
  const form = addressForm(address.country);
  const errors: FieldError[] = [];
  if (!countryName(address.country)) errors.push({ field: "address.country", code: "unknown_country", message: "Choose a country." });
  if (address.name.length < 2) errors.push(required("address.name", "the name of who receives it"));
  if (address.line1.length < 3) errors.push(required("address.line1", "the street and number"));
  if (address.city === "") errors.push(required("address.city", "the city"));
  if (form.region.required && !regionCode(address.country, address.region)) {
    const label = form.region.label.toLowerCase();
    errors.push(
      address.region === ""
        ? required("address.region", `the ${label}`)
        : { field: "address.region", code: "unknown_region", message: `We do not know this ${label}.` },
    );
  }
  return [...errors, ...checkPostalCode(address)];
}

function checkPostalCode({ country, postal_code }: TypedAddress): FieldError[] {
  const { label, required: needed } = addressForm(country).postal_code;
  if (postal_code === "")
    return needed ? [required("address.postal_code", `the ${label === "ZIP code" ? label : label.toLowerCase()}`)] : [];
  if (!postcodeValidatorExistsForCountry(country) || postcodeValidator(normalPostalCode(country, postal_code), country)) return [];
  return [
    { field: "address.postal_code", code: "invalid_postal_code", message: `This is no ${label} of ${countryName(country) ?? country}.` },
  ];
}

/** As the country writes it: capitals, "SW1A1AA" as "SW1A 1AA", "1234567" in Japan as "123-4567". */
export function normalPostalCode(country: string, text: string): string {
  const code = text.trim().toUpperCase().replace(/\s+/g, " ");
  const letters = code.replace(/[\s-]/g, "");
  if (country === "GB" && /^[A-Z0-9]{5,7}$/.test(letters)) return `${letters.slice(0, -3)} ${letters.slice(-3)}`;
  if (country === "CA" && letters.length === 6) return `${letters.slice(0, 3)} ${letters.slice(3)}`;
  if (country === "JP" && letters.length === 7) return `${letters.slice(0, 3)}-${letters.slice(3)}`;
  if (country === "PL" && letters.length === 5) return `${letters.slice(0, 2)}-${letters.slice(2)}`;
  if (country === "NL" && letters.length === 6) return `${letters.slice(0, 4)} ${letters.slice(4)}`;
  return code;
}

const boxWords =
  /\b(p\.?\s?o\.?\s?box|post office box|postfach|packstation|apartado (de )?correos|casella postale|bo[iî]te postale|postbus|skrytka pocztowa)\b/i;

/** What is worth saying and holds nobody up. */
export function addressHints(address: TypedAddress | null): FieldError[] {
  if (!address || !boxWords.test(`${address.line1} ${address.line2}`)) return [];
  return [{ field: "address.line1", code: "po_box", message: "Some carriers cannot deliver to a PO box. A street address is safer." }];
}

/** The address as it is kept with the order: regions by their code, postal codes as the country writes them. Call it only when `checkAddress` found nothing. */
export function finishAddress(typed: TypedAddress, phone: string): Address {
  return {
    ...typed,
    region: regionCode(typed.country, typed.region) ?? typed.region,
    postal_code: normalPostalCode(typed.country, typed.postal_code),
    phone: normalPhone(phone) ?? phone,
  };
}

/** The same door, however it is written: letters and digits of country, postal code and street. */
export function addressKey(address: Pick<Address, "country" | "postal_code" | "line1" | "line2">): string {
  const plain = `${address.line1}${address.line2}`
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return `${address.country}:${address.postal_code.replace(/[\s-]/g, "").toLowerCase()}:${plain}`;
}
