// What does one field of a form look like, with its mistake?
import en from "i18n-iso-countries/langs/en.json";
import type { Mistakes, Typed } from "../checkout-form.ts";

interface FieldProps {
  name: string;
  label: string;
  typed: Typed;
  mistakes: Mistakes;
  type?: string;
  autocomplete?: string;
  inputmode?: "numeric" | "text" | "tel" | "email";
  placeholder?: string;
  readonly?: boolean;
  /** Not asked for by name: "Address line 2". */
  optional?: boolean;
}

export function Field({ name, label, typed, mistakes, type = "text", optional, readonly, ...rest }: FieldProps) {
  const mistake = mistakes[name];
  return (
    <div class="field">
      <label for={name}>
        {label}
        {optional && " (optional)"}
      </label>
      <input
        id={name}
        name={name}
        type={type}
        value={typed[name] ?? ""}
        required={!optional}
        readonly={readonly}
        aria-invalid={mistake ? "true" : undefined}
        aria-describedby={mistake ? `${name}-mistake` : undefined}
        {...rest}
      />
      <Mistake name={name} mistakes={mistakes} />
    </div>
  );
}

export function Mistake({ name, mistakes }: { name: string; mistakes: Mistakes }) {
  const mistake = mistakes[name];
  if (!mistake) return null;
  return (
    <p class="mistake" id={`${name}-mistake`}>
      {mistake}
    </p>
  );
}

const regionName = new Intl.DisplayNames(["en"], { type: "region" });
const countries = Object.keys(en.countries)
  .map((code) => ({ code, name: regionName.of(code) ?? code }))
  .sort((one, two) => one.name.localeCompare(two.name));

interface CountryProps {
  name: string;
  typed: Typed;
  mistakes: Mistakes;
  autocomplete: string;
  /** Only these, where the shop ships only there. */
  allowed?: string[];
}

export function CountryField({ name, typed, mistakes, autocomplete, allowed }: CountryProps) {
  const offered = allowed ? countries.filter((country) => allowed.includes(country.code)) : countries;
  const chosen = typed[name] || offered.find((country) => country.code === "US")?.code || offered[0]?.code;
  return (
    <div class="field">
      <label for={name}>Country or region</label>
      <select id={name} name={name} autocomplete={autocomplete}>
        {offered.map((country) => (
          <option value={country.code} selected={country.code === chosen}>
            {country.name}
          </option>
        ))}
      </select>
      <Mistake name={name} mistakes={mistakes} />
    </div>
  );
}

/** A whole address, where the session asks for one. */
export function AddressFields(props: { prefix: string; section: string; typed: Typed; mistakes: Mistakes; allowed?: string[] }) {
  const { prefix, section, typed, mistakes, allowed } = props;
  const field = (name: string, label: string, autocomplete: string, optional = false) => (
    <Field
      name={`${prefix}${name}`}
      label={label}
      autocomplete={`${section} ${autocomplete}`}
      typed={typed}
      mistakes={mistakes}
      optional={optional}
    />
  );
  return (
    <>
      <CountryField name={`${prefix}country`} autocomplete={`${section} country`} typed={typed} mistakes={mistakes} allowed={allowed} />
      {field("line1", "Address", "address-line1")}
      {field("line2", "Apartment, suite", "address-line2", true)}
      <div class="two">
        {field("city", "City", "address-level2")}
        {field("postal_code", "ZIP or postal code", "postal-code")}
      </div>
      {field("state", "State or province", "address-level1", true)}
    </>
  );
}
