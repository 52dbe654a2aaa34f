// Is a suggestion shown part by part, and does it lose nothing?
import { expect, test } from "vitest";
import { type PageWords, suggestedParts, suggestedWords } from "./suggestion.rules.ts";

const now: PageWords = {
  title: "LAMP!!!",
  description_html: "<p>Lamp</p>",
  features: ["Bright"],
  tags: ["lamp"],
  seo_title: "",
  seo_description: "",
  images: [
    { id: "img_2", alt: "" },
    { id: "img_1", alt: "A lamp" },
    { id: "img_new", alt: "Mine" },
  ],
};
const page = {
  title: "Reading lamp",
  description_html: "<p>A lamp to read by.</p>",
  features: ["Bright"],
  seo_title: "Reading lamp",
  seo_description: "A lamp to read by.",
  keywords: ["lamp", "reading light"],
  alt_texts: ["A lamp on a desk", ""],
};

test("search words join the tags, each once", () => {
  expect(suggestedWords(now, page, []).tags).toEqual(["lamp", "reading light"]);
});

test("a picture gets the words meant for it wherever it was moved, and keeps its own where none were", () => {
  expect(suggestedWords(now, page, ["img_1", "img_2"]).images).toEqual([
    { id: "img_2", alt: "" },
    { id: "img_1", alt: "A lamp on a desk" },
    { id: "img_new", alt: "Mine" },
  ]);
});

test("only what differs is shown", () => {
  const parts = suggestedParts(now, suggestedWords(now, page, ["img_1", "img_2"]));
  expect(parts.map((one) => one.name)).toEqual(["title", "description_html", "tags", "seo_title", "seo_description", "images"]);
  expect(suggestedParts(now, now)).toEqual([]);
});

test("there are never more tags than a product may have", () => {
  const many = { ...now, tags: Array.from({ length: 49 }, (_, at) => `tag ${at}`) };
  expect(suggestedWords(many, page, []).tags).toHaveLength(50);
});
