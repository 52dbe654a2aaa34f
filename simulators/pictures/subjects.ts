// How does the product itself stand in the picture, in any of its colours?
import { colourHex, colourHexes } from "../catalogue/colours.ts";
import { extents } from "../catalogue/data/extents.ts";
import { icons } from "../catalogue/data/icons.ts";
import type { Product } from "../catalogue/products.ts";
import { Brush, brightness, darker, lighter, mix } from "./brush.ts";
import { formOf } from "./forms/forms.ts";

/** A product standing on (0, 0) and centred there, one unit high or one and an eighth wide, and the definitions its markup refers to. */
export interface Subject {
  markup: string;
  definitions: string;
  /** Half its width on the ground, for the shadow, in the same units. */
  footing: number;
  colour: string;
}

const fallback = "#a3b298";

/** The values of a product's option "Color", or none. */
export function coloursOf(product: Product): readonly string[] {
  return product.options.find((option) => option.name === "Color")?.values ?? [];
}

/** Rewrites every colour an icon is painted with. */
function repainted(body: string, paint: (colour: string) => string): string {
  const full = (short: string) => (short.length === 4 ? `#${[...short.slice(1)].map((digit) => digit + digit).join("")}` : short);
  return body
    .replace(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi, (colour) => paint(full(colour.toLowerCase())))
    .replace(/"white"/g, `"${paint("#ffffff")}"`);
}

/** Puts an icon's own light and shade onto a ramp of one colour, so that "Navy" looks navy and keeps its folds. */
function inColour(body: string, colour: string): string {
  const ramp = [
    darker(colour, 0.62 + 0.2 * brightness(colour)),
    darker(colour, 0.34),
    colour,
    lighter(colour, 0.35),
    lighter(colour, 0.78),
  ];
  return repainted(body, (own) => {
    const at = brightness(own) * (ramp.length - 1);
    const from = ramp[Math.floor(at)] ?? colour;
    return mix(mix(from, ramp[Math.ceil(at)] ?? from, at % 1), own, 0.06);
  });
}

/** Takes the shout out of an icon that keeps its own colours. */
function calmed(body: string): string {
  return repainted(body, (own) => {
    const grey = Math.round(brightness(own) * 255)
      .toString(16)
      .padStart(2, "0");
    return mix(own, `#${grey}${grey}${grey}`, 0.26);
  });
}

/** Brings every form and icon to the same size, on the same ground. */
function fitted(look: string, markup: string, definitions: string, colour: string): Subject {
  const [left, top, right, bottom] = extents[look] ?? [-200, -400, 200, 0];
  const scale = Math.min(1 / (bottom - top), 1.125 / (right - left));
  const centred = `<g transform="scale(${scale.toFixed(5)}) translate(${-(left + right) / 2} ${-bottom})">${markup}</g>`;
  return { markup: centred, definitions, footing: ((right - left) / 2) * 0.74 * scale, colour };
}

/**
 * Draws a product.
 * @param colourAt which value of "Color"; null for the product's own colour
 * @param prefix put before every id, so that several subjects share one picture
 */
export function drawSubject(product: Product, colourAt: number | null, prefix: string): Subject {
  const name = (colourAt === null ? null : coloursOf(product)[colourAt]) ?? product.lookColour;
  const palette = colourHexes(name);
  const colour = colourHex(name) ?? fallback;
  const form = formOf(product.look);
  const rename = (markup: string) =>
    markup
      .replace(/\bid="/g, `id="${prefix}`)
      .replace(/url\(#/g, `url(#${prefix}`)
      .replace(/href="#/g, `href="#${prefix}`);
  if (form) {
    const brush = new Brush(colour, palette.length > 1 ? palette : [colour]);
    const markup = form(brush);
    return fitted(product.look, rename(markup), rename(brush.definitions), colour);
  }
  const body = icons[product.look] ?? "";
  const painted = colourHex(name) === null ? calmed(body) : inColour(body, colour);
  const markup = `<svg x="-205" y="-398" width="410" height="410" viewBox="0 0 32 32">${painted}</svg>`;
  return fitted(product.look, rename(markup), "", colour);
}
