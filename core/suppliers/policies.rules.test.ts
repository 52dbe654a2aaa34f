import { expect, test } from "vitest";
import { brandWords, restrictedWords } from "./policies.rules.ts";

test.each([
  ["Case for iPhone 15 Pro Max", ["iphone"]],
  ["NIKE Air style sneakers", ["nike"]],
  ["Pokémon plush, Pokemon cards", ["pokémon", "pokemon"]],
  ["Stanley Cup tumbler", ["stanley cup"]],
  ["Apple corer and slicer", []],
  ["Pineapple watering can", []],
  ["Jordan almonds tray", []],
  ["Legolas elf ears", []],
  ["Sonya's vase", []],
])("%s names %j", (text, words) => {
  expect(brandWords([text])).toEqual(words);
});

test.each([
  ["Disposable vape pen", ["vape"]],
  ["Hidden camera smoke detector", ["hidden camera"]],
  ["Massage gun", ["gun"]],
  ["Glue gunk remover", []],
  ["Begonia pot", []],
])("%s holds restricted %j", (text, words) => {
  expect(restrictedWords([text])).toEqual(words);
});

test("each word is named once, and never more than ten", () => {
  expect(brandWords(["nike NIKE", "Nike"])).toEqual(["nike"]);
  expect(brandWords(["nike adidas puma gucci prada chanel dior rolex lego disney marvel barbie"])).toHaveLength(10);
});
