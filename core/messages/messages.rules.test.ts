import { expect, test } from "vitest";
import { contrast } from "../themes/colours.rules.ts";
import { presetNames } from "../themes/themes.contract.ts";
import { type Brand, platformColours, storeColours } from "./brand.rules.ts";
import { mailKinds } from "./kinds.rules.ts";
import { messageStatuses } from "./messages.contract.ts";
import { nextStatus, oneLine, readSender } from "./messages.rules.ts";

const store: Brand = {
  kind: "store",
  name: "Volt & <Co>",
  accent: "#123456",
  on_accent: "#ffffff",
  home_url: "https://volt.example/",
  reply_to: "hello@volt.example",
  language: "ar",
  locale: "ar-AE",
  time_zone: "Asia/Dubai",
};

test("a state never goes back, whatever order reports come in", () => {
  for (const present of messageStatuses) {
    expect(nextStatus(present, present)).toBeNull();
    expect(nextStatus("complained", present)).toBeNull();
  }
  expect(nextStatus("sending", "delivered")).toBe("delivered");
  expect(nextStatus("delivered", "sent")).toBeNull();
  expect(nextStatus("delivered", "bounced")).toBe("bounced");
  expect(nextStatus("bounced", "delivered")).toBeNull();
  expect(nextStatus("delivered", "complained")).toBe("complained");
});

test("a header stays one line", () => {
  expect(oneLine("Volt\r\nBcc: eve@evil.example\u2028x\u0000y")).toBe("Volt Bcc: eve@evil.example x y");
  expect(readSender("Volt\n & Co <hello@volt.example>")).toEqual({ name: "Volt & Co", email: "hello@volt.example" });
  expect(readSender("hello@volt.example")).toEqual({ name: "", email: "hello@volt.example" });
});

test("the text on any store's buttons can be read", () => {
  expect(contrast(platformColours.accent, platformColours.on_accent)).toBeGreaterThanOrEqual(4.5);
  for (const preset of presetNames) {
    for (const accent_hue of [null, ...Array.from({ length: 72 }, (_, n) => n * 5)]) {
      const { accent, on_accent } = storeColours({ preset, accent_hue });
      expect(contrast(accent, on_accent), `${preset} ${accent_hue}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(mailKinds.map((kind) => [kind.name, kind] as const))(
  "%s can be sent: one-line subject, whole text part, escaped HTML",
  (_name, kind) => {
    const { subject, html, text } = kind.preview(store);
    expect(subject).toBe(oneLine(subject));
    expect(subject.length).toBeGreaterThan(5);
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).not.toContain("<Co>");
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    expect(Buffer.byteLength(html), "Gmail cuts mails at 102 KB").toBeLessThan(90_000);
    expect(text).toContain("hello@volt.example");
    // Whatever the HTML links to, who reads the text part reaches as well.
    for (const [, url = ""] of html.matchAll(/href="(https:[^"]+)"/g)) expect(text).toContain(url.replaceAll("&amp;", "&"));
    expect(text).not.toMatch(/<\/?(p|a|b|div|td|h1)\b|&amp;|undefined|NaN/);
  },
);
