import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressHints,
  addressKey,
  checkAddress,
  countryName,
  finishAddress,
  mailboxOf,
  normalEmail,
  normalPhone,
} from "./address.rules.ts";

const typed = (more: Partial<Parameters<typeof finishAddress>[0]> = {}) => ({
  name: "Ada Lovelace",
  line1: "1 Market Street",
  line2: "",
  city: "San Francisco",
  region: "California",
  postal_code: "94105",
  country: "US",
  ...more,
});
const codes = (address: ReturnType<typeof typed> | null) => checkAddress(address).map((one) => `${one.field} ${one.code}`);

describe("an address", () => {
  it("is complete when a carrier can find the door", () => {
    expect(codes(typed())).toEqual([]);
    expect(codes(typed({ country: "GB", region: "", postal_code: "sw1a1aa", city: "London" }))).toEqual([]);
    expect(codes(typed({ country: "HK", region: "", postal_code: "" }))).toEqual([]);
  });

  it("names each field that is missing or wrong", () => {
    expect(codes(null)).toEqual(["address.country required"]);
    expect(codes(typed({ name: "", line1: "", city: "", region: "", postal_code: "" }))).toEqual([
      "address.name required",
      "address.line1 required",
      "address.city required",
      "address.region required",
      "address.postal_code required",
    ]);
    expect(codes(typed({ region: "Atlantis", postal_code: "ABCDE" }))).toEqual([
      "address.region unknown_region",
      "address.postal_code invalid_postal_code",
    ]);
    expect(codes(typed({ country: "ZZ", region: "" }))).toContain("address.country unknown_country");
  });

  it("is kept as the country writes it", () => {
    expect(finishAddress(typed(), "+1 (415) 555-0123")).toMatchObject({ region: "CA", phone: "+14155550123" });
    expect(finishAddress(typed({ country: "GB", postal_code: "sw1a1aa" }), "020 7946 0000")).toMatchObject({
      postal_code: "SW1A 1AA",
      phone: "02079460000",
    });
    expect(finishAddress(typed({ country: "JP", postal_code: "1000001" }), "0")).toMatchObject({ postal_code: "100-0001" });
  });

  it("hints at PO boxes without refusing them", () => {
    expect(addressHints(typed({ line1: "P.O. Box 12" })).map((one) => one.code)).toEqual(["po_box"]);
    expect(addressHints(typed({ line1: "Packstation 145" }))).toHaveLength(1);
    expect(addressHints(typed({ line1: "12 Boxwood Lane" }))).toEqual([]);
  });

  it("has one key however it is written", () => {
    const one = addressKey(typed({ line1: "1 Market St.", line2: "Apt 4" }));
    expect(addressKey(typed({ line1: "1  MARKET st", line2: "apt-4" }))).toBe(one);
    expect(addressKey(typed({ line1: "2 Market St" }))).not.toBe(one);
  });

  it("knows countries by their code", () => {
    expect([countryName("DE"), countryName("ZZ"), countryName("EU"), countryName("de")]).toEqual(["Germany", null, null, null]);
  });
});

describe("e-mail and phone", () => {
  it("make one customer of one person", () => {
    expect(normalEmail("  Ada.Lovelace@Example.COM ")).toBe("ada.lovelace@example.com");
    for (const wrong of [
      "",
      "ada",
      "ada@",
      "@x.org",
      "a@b",
      "a..b@x.org",
      ".a@x.org",
      "a b@x.org",
      "a@-x.org",
      "a@x..org",
      `${"a".repeat(65)}@x.org`,
      "a@x.org\nbcc:x",
    ])
      expect([wrong, normalEmail(wrong)]).toEqual([wrong, null]);
    expect(mailboxOf("A.d.a+shop@googlemail.com")).toBe("ada@gmail.com");
    expect(mailboxOf("ada+one@example.org")).toBe("ada@example.org");
  });

  it("are the same after a second look", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const once = normalEmail(email);
        if (once !== null) expect(normalEmail(once)).toBe(once);
        expect(mailboxOf(mailboxOf(email))).toBe(mailboxOf(email));
      }),
    );
  });

  it("refuse a phone nobody can call", () => {
    expect([
      normalPhone("0049 30 1234567"),
      normalPhone("+49 (0)30/123-45"),
      normalPhone("12345"),
      normalPhone("call me"),
      normalPhone("1".repeat(16)),
    ]).toEqual(["+49301234567", "+4903012345", null, null, null]);
  });
});
