import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Address } from "../checkout/address.contract.ts";
import { addressForSupplier, isBrazilianTaxId, latin } from "./addresses.rules.ts";

const berlin: Address = {
  name: "Jörg Müller",
  line1: "Straße des 17. Juni 1",
  line2: "",
  city: "berlin",
  region: "",
  postal_code: "10623",
  country: "DE",
  phone: "+49 30 123456-7",
};

const written = (change: Partial<Address>, taxId?: string) => {
  const verdict = addressForSupplier({ ...berlin, ...change }, taxId);
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.errors));
  return verdict.value;
};
const wrong = (change: Partial<Address>, taxId?: string) => {
  const verdict = addressForSupplier({ ...berlin, ...change }, taxId);
  return verdict.ok ? [] : verdict.errors.map((error) => `${error.field} ${error.code}`);
};

test("umlauts, capitals and the telephone number are written as carriers read them", () => {
  expect(written({})).toEqual({
    name: "Joerg Mueller",
    line1: "Strasse des 17. Juni 1",
    line2: "",
    city: "Berlin",
    region: "Other",
    postal_code: "10623",
    country: "DE",
    phone: "301234567",
    phone_country: "49",
    tax_id: "",
  });
});

describe("letters", () => {
  test.each([
    ["Łódź", "", "Lodz"],
    ["Ærø", "DK", "Aero"],
    ["Łukasz Żółć", "PL", "Lukasz Zolc"],
    ["İstanbul", "TR", "Istanbul"],
    ["Київ", "UA", "Kyiv"],
    ["Щербаков", "RU", "Shcherbakov"],
    ["Θεσσαλονίκη", "GR", "Thessaloniki"],
    ["São Paulo", "BR", "Sao Paulo"],
    ["Müller", "FR", "Muller"],
    ["a\u0000b\u200bc", "", "a bc"],
  ])("%s in %s is %s", (text, country, expected) => {
    expect(latin(text, country)).toBe(expected);
  });

  test("a script that cannot be written out letter by letter is refused by field, not guessed", () => {
    expect(wrong({ name: "山田太郎", city: "東京", country: "JP", postal_code: "100-0001", phone: "0312345678" })).toEqual([
      "name invalid",
      "city invalid",
    ]);
  });
});

describe("regions", () => {
  test.each([
    ["US", "CA", "California"],
    ["US", "new york", "New York"],
    ["CA", "Québec", "Quebec"],
    ["AT", "Tirol", "Tyrol"],
    ["AT", "Kärnten", "Carinthia"],
    ["AT", "Somewhere", "Other"],
    ["IT", "MI", "Lombardy"],
    ["IT", "Milano", "Lombardy"],
    ["IT", "Valle d'Aosta", "Aosta Valley"],
    ["DE", "Bayern", "Bavaria"],
    ["FR", "Île-de-France", "Ile-de-France"],
    ["GB", "", "Other"],
  ])("%s %s is %s", (country, region, expected) => {
    expect(written({ country, region }).region).toBe(expected);
  });

  test("where every form asks for a state, a missing one is named", () => {
    expect(wrong({ country: "US", region: "" })).toEqual(["region required"]);
  });
});

test("every missing field is named at once", () => {
  expect(wrong({ name: " ", line1: "\u200b", city: "", postal_code: "", phone: "", region: "" })).toEqual([
    "name required",
    "line1 required",
    "city required",
    "postal_code required",
    "phone required",
  ]);
});

test("places without postal codes need none", () => {
  expect(written({ country: "HK", postal_code: "", phone: "+852 2123 4567" }).phone).toBe("21234567");
});

test.each([
  ["123456", "DE"],
  ["12345678901234", "DE"],
  ["call me", "DE"],
])("a telephone number of %s is refused", (phone, country) => {
  expect(wrong({ phone, country })).toEqual(["phone invalid"]);
});

test.each([
  ["0049 30 1234567", "DE", "301234567", "49"],
  ["030 1234567", "DE", "0301234567", "49"],
  ["(415) 555-0100", "US", "4155550100", "1"],
  ["+1 415 555 0100", "US", "4155550100", "1"],
  ["+998 90 123 45 67", "UZ", "998901234567", ""],
])("%s in %s", (phone, country, digits, code) => {
  expect(written({ phone, country, region: country === "US" ? "CA" : "" })).toMatchObject({ phone: digits, phone_country: code });
});

describe("Brazil", () => {
  const brazil = { country: "BR", region: "SP", postal_code: "01310-100", phone: "+55 11 98765-4321" };

  test("customs need a tax number", () => {
    expect(wrong(brazil)).toEqual(["tax_id required"]);
    expect(wrong(brazil, "123.456.789-00")).toEqual(["tax_id invalid"]);
    expect(written(brazil, "529.982.247-25").tax_id).toBe("52998224725");
  });

  test.each([
    ["529.982.247-25", true],
    ["52998224724", false],
    ["111.111.111-11", false],
    ["11.222.333/0001-81", true],
    ["11222333000180", false],
    ["", false],
  ])("%s is a tax number: %s", (text, expected) => {
    expect(isBrazilianTaxId(text)).toBe(expected);
  });
});

test("whatever is typed, the answer is an address in ASCII with a usable number, or errors by field", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const address = fc.record({
    name: text,
    line1: text,
    line2: text,
    city: text,
    region: text,
    postal_code: text,
    country: fc.constantFrom("DE", "US", "IT", "BR", "HK", "ZZ"),
    phone: text,
  });
  fc.assert(
    fc.property(address, text, (typed, taxId) => {
      const verdict = addressForSupplier(typed, taxId);
      if (!verdict.ok) return verdict.errors.length > 0;
      const { value } = verdict;
      return (
        /^\d{7,13}$/.test(value.phone) && [value.name, value.line1, value.city, value.region].every((part) => /^[\x20-\x7e]+$/.test(part))
      );
    }),
  );
});
