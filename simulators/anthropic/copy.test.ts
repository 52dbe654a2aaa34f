// Does the writer keep to what the supplier says?
import { expect, it } from "vitest";
import { catalogue } from "../catalogue/catalogue.ts";
import { nameOf } from "./copy.ts";

const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
const facts = (title: string) => ({ heading: "", title, statements: [], attributes: [], options: [] }) as never;

it("names a product without a number the supplier did not give", () => {
  for (const { title } of catalogue) {
    const known = numbersIn(title);
    for (const number of numbersIn(nameOf(facts(title)))) expect(known, title).toContain(number);
  }
});

it("keeps a number with a comma whole", () => {
  expect(nameOf(facts("Slim Power Bank 10,000 mAh, fast charging"))).toContain("10,000");
});
