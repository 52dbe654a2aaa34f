// Can everybody read the texts our tokens allow? WCAG 2.2: 4.5 for text, 3 for the edges of controls and the focus ring.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const pairs = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, ...both]) => [name, both]),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["canvas", "surface", "raised", "sunken", "hover"];
const readable: [text: string, grounds: string[]][] = [
  ["text", [...grounds, "pressed", "accent-soft", "good-soft", "notice-soft", "bad-soft", "info-soft"]],
  ["text-soft", [...grounds, "pressed"]],
  ["text-faint", [...grounds]],
  ["accent", [...grounds, "accent-soft"]],
  ["accent-strong", [...grounds, "accent-soft"]],
  ["text-inverse", ["primary", "primary-hover"]],
  ["good", [...grounds, "good-soft"]],
  ["notice", [...grounds, "notice-soft"]],
  ["bad", [...grounds, "bad-soft"]],
  ["info", [...grounds, "info-soft"]],
  ["on-bad-fill", ["bad-fill"]],
];
const visible: [line: string, grounds: string[]][] = [
  ["border-control", ["canvas", "surface", "raised", "sunken"]],
  ["focus", grounds],
  ["accent-line", ["surface", "raised"]],
];

describe.each(["light", "dark"])("%s", (theme) => {
  const colour = (name: string) => {
    const pair = pairs.get(name);
    if (!pair) throw new Error(`tokens.css has no colour pair --${name}`);
    return pair[theme === "light" ? 0 : 1] ?? "";
  };
  const cases = (rows: typeof readable) => rows.flatMap(([front, backs]) => backs.map((back) => ({ front, back })));
  it.each(cases(readable))("$front can be read on $back", ({ front, back }) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(cases(visible))("$front can be seen on $back", ({ front, back }) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
  });
});
