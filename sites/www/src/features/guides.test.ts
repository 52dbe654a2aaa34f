// Does a guide's summary say whole sentences of its first paragraph?
import { expect, test } from "vitest";
import { guideTitle } from "./guides.ts";

test("headings, tables and lists are no summary; a paragraph that begins with code is", () => {
  const body = "# The shop\n\n1. A step\n2. Another\n\n| a | b |\n\n`sites/shop` draws [pages](x.md). It holds nothing.\n\nMore.";
  expect(guideTitle(body)).toEqual({ title: "The shop", summary: "sites/shop draws pages. It holds nothing." });
});

test("a summary ends with a sentence where one fits", () => {
  const { summary } = guideTitle(`# Long\n\nShort. ${"word ".repeat(60)}end.`);
  expect(summary).toBe("Short.");
});

test("a first sentence that is too long is cut between words", () => {
  const { summary } = guideTitle(`# Long\n\n${"word ".repeat(60)}end.`);
  expect(summary.length).toBeLessThan(195);
  expect(summary).toMatch(/word …$/);
});
