import { describe, expect, test } from "vitest";
import { cutPage, decodeCursor, encodeCursor } from "./page.ts";
import { allows, type Permission, permissions, rolePermissions, roles } from "./permissions.ts";
import { freeSlug, slugify } from "./slug.ts";
import { dayIn, startOfDay } from "./time.ts";

describe("addresses made of names", () => {
  test.each([
    ["Çelik & Söhne — Gürtel", "celik-and-sohne-gurtel"],
    ["  L'été  à Łódź ", "lete-a-lodz"],
    ["Straße 12", "strasse-12"],
    ["ヘッドホン", ""],
    ["../../etc/passwd", "etc-passwd"],
    ["a".repeat(100), "a".repeat(60)],
  ])("%s", (name, slug) => expect(slugify(name)).toBe(slug));

  test("a taken one gets the next number", () => {
    expect(freeSlug("lamp", new Set(["lamp", "lamp-2", "lamp-4"]))).toBe("lamp-3");
  });
});

describe("days", () => {
  test("begin at the store's midnight, also when clocks change", () => {
    const noon = (text: string) => Date.parse(`${text}T12:00:00Z`);
    expect(startOfDay("America/New_York", noon("2026-11-21"))).toBe(Date.parse("2026-11-21T05:00:00Z"));
    // 29 March 2026: Berlin's day begins at +1 and ends at +2.
    expect(startOfDay("Europe/Berlin", noon("2026-03-29"))).toBe(Date.parse("2026-03-28T23:00:00Z"));
    expect(startOfDay("Europe/Berlin", noon("2026-03-30"))).toBe(Date.parse("2026-03-29T22:00:00Z"));
    expect(startOfDay("Pacific/Apia", noon("2026-06-01"))).toBe(Date.parse("2026-06-01T11:00:00Z"));
    expect(dayIn("Asia/Tokyo", Date.parse("2026-12-31T20:00:00Z"))).toBe("2027-01-01");
  });
});

describe("cursors", () => {
  test("come back as they were, whatever letters they hold", () => {
    expect(decodeCursor(encodeCursor(["prd_1", 12, null, "Ünï 🛒"]), 4)).toEqual(["prd_1", 12, null, "Ünï 🛒"]);
  });

  test.each(["", "x", "e30", btoa("[1,2]"), btoa('[{"a":1}]'), "%%%"])("that are not ours are refused: %s", (text) => {
    expect(() => decodeCursor(text, 1)).toThrow(/invalid_input/);
  });

  test("a page that is not the last has one, the last has none", () => {
    const rows = [1, 2, 3];
    const show = (n: number) => n;
    expect(cutPage(rows, 2, (n) => [n], show)).toEqual({ items: [1, 2], next_cursor: encodeCursor([2]), total: null });
    expect(cutPage(rows, 3, (n) => [n], show).next_cursor).toBeNull();
  });
});

describe("permissions", () => {
  test("an empty list, an unknown word and a look-alike allow nothing", () => {
    for (const needed of permissions) {
      expect(allows([], needed)).toBe(false);
      expect(allows(["everything", "*", `${needed} `, needed.toUpperCase()], needed)).toBe(false);
    }
  });

  test("writing includes reading, and never the other way round", () => {
    expect(allows(["orders:write"], "orders:read")).toBe(true);
    expect(allows(["orders:read"], "orders:write")).toBe(false);
  });

  test("nobody but the owner may change what is paid, and a viewer may change nothing", () => {
    const may = (role: (typeof roles)[number], needed: Permission) => allows(rolePermissions[role], needed);
    expect(roles.filter((role) => may(role, "billing:write"))).toEqual(["owner"]);
    expect(permissions.filter((one) => one.endsWith(":write") && may("viewer", one))).toEqual([]);
  });
});
