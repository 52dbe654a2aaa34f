// Is anything lost that was typed while a form was being saved?
import { expect, it } from "vitest";
import { keepTyped } from "./typed-since.rules.ts";

const sent = { title: "Lamp", tags: ["new"], price: 10 };

it("takes the answer where nothing was touched", () => {
  const answer = { title: "Lamp", tags: ["new", "sale"], price: 12 };
  expect(keepTyped(answer, sent, { ...sent })).toEqual(answer);
});

it("keeps what was typed since, and only that", () => {
  const now = { ...sent, title: "Desk lamp" };
  expect(keepTyped({ title: "Lamp!", tags: [], price: 12 }, sent, now)).toEqual({ title: "Desk lamp", tags: [], price: 12 });
});

it("compares lists by what is in them", () => {
  expect(keepTyped({ ...sent, price: 11 }, sent, { ...sent, tags: ["new"] }).tags).toEqual(["new"]);
  expect(keepTyped({ ...sent, price: 11 }, sent, { ...sent, tags: ["old"] }).tags).toEqual(["old"]);
});

it("has nothing to keep for what was not there before", () => {
  expect(keepTyped({ title: "A", tags: [], price: 1 }, {}, { title: "B", tags: [], price: 2 })).toEqual({ title: "A", tags: [], price: 1 });
});
