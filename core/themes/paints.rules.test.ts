import { describe, expect, test } from "vitest";
import { contrast, hexOf } from "./colours.rules.ts";
import { type Colours, coloursOf } from "./paints.rules.ts";
import { presets } from "./presets.rules.ts";

test("OKLCH becomes the sRGB that browsers show", () => {
  expect([hexOf([1, 0, 0]), hexOf([0, 0, 0]), hexOf([0.62796, 0.25768, 29.234])]).toEqual(["#ffffff", "#000000", "#ff0000"]);
  expect(contrast("#000000", "#ffffff")).toBe(21);
});

const grounds = ["ground", "surface", "sunken", "accent_soft"] as const;
/** Text that meets a ground somewhere on a page, and the ratio WCAG 2.2 AA asks for it. */
const pairs: [front: keyof Colours, backs: readonly (keyof Colours)[], ratio: number][] = [
  ["text", grounds, 7],
  ["text_soft", grounds, 4.5],
  ["accent_text", grounds, 4.5],
  ["sale", grounds, 4.5],
  ["good", grounds, 4.5],
  ["warn", grounds, 4.5],
  ["bad", grounds, 4.5],
  ["control", grounds, 3],
  ["star", ["ground", "surface"], 3],
  ["on_accent", ["accent", "accent_strong"], 4.5],
  ["on_sale", ["sale"], 4.5],
  ["on_band", ["band"], 7],
  ["on_band_soft", ["band"], 4.5],
];

const hues = [null, ...Array.from({ length: 360 }, (_, degree) => degree)];

describe.each(presets)("$title", (preset) => {
  const made = hues.map((hue) => ({ hue, colours: coloursOf(preset, hue) }));
  test.each(pairs)("%s can be read wherever it stands, whatever the accent's hue", (front, backs, ratio) => {
    for (const { hue, colours } of made) {
      for (const back of backs) {
        const reached = contrast(colours[front], colours[back]);
        if (reached < ratio) throw new Error(`${front} ${colours[front]} on ${back} ${colours[back]} at hue ${hue}: ${reached.toFixed(2)}`);
      }
    }
  });
});

test("no two looks are put together alike", () => {
  const shapes = presets.map((one) => [one.header, one.hero, one.card].join());
  expect(new Set(shapes).size).toBe(presets.length);
  expect(new Set(presets.map((one) => one.hero)).size).toBe(presets.length);
  expect(new Set(presets.map((one) => one.card)).size).toBe(presets.length);
  expect(new Set(presets.map((one) => one.display)).size).toBe(presets.length);
});
