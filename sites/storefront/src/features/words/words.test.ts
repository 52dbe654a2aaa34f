import { expect, test } from "vitest";
import { arrival, localeOf, placeName } from "./format.server.ts";
import { fill, speechOf } from "./words.ts";

test("gaps are filled by name, and a gap nobody fills stays visible", () => {
  expect(fill("Only {count} left of {what}", { count: 3 })).toBe("Only 3 left of {what}");
});

test("a language without words speaks English, written the way English is", () => {
  expect(speechOf("en")).toMatchObject({ language: "en", direction: "ltr" });
  expect(speechOf("ar")).toMatchObject({ language: "en", direction: "ltr" });
});

test("days of arrival are counted from the store's own today", () => {
  const lateInBerlin = Date.parse("2026-11-30T23:30:00Z");
  const said = (time_zone: string) => arrival({ time_zone }, lateInBerlin, 2, 11, "en-US").replace(/\s+/g, " ");
  expect([said("Europe/Berlin"), said("America/New_York")]).toEqual(["Dec 3 – 12", "Dec 2 – 11"]);
});

test("countries have names, and what is none stays as it is", () => {
  expect([placeName("CN", "en"), placeName("Shenzhen", "en"), localeOf({ language: "en", country: "DE" })]).toEqual([
    "China",
    "Shenzhen",
    "en-DE",
  ]);
});
