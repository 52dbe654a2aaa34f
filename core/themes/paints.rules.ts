// Which colours does a look paint with, once its merchant chose a hue?
import type { Oklch } from "./colours.rules.ts";
import { contrast, firstReadable, hexOf, readableOn } from "./colours.rules.ts";
import type { Preset } from "./presets.rules.ts";

/** Every colour a page may use, "#rrggbb". */
export interface Colours {
  ground: string;
  surface: string;
  sunken: string;
  text: string;
  text_soft: string;
  /** Between things; decoration. */
  line: string;
  /** Around fields; must be seen. */
  control: string;
  accent: string;
  accent_strong: string;
  on_accent: string;
  accent_soft: string;
  /** The accent as text and links. */
  accent_text: string;
  band: string;
  on_band: string;
  on_band_soft: string;
  band_line: string;
  sale: string;
  on_sale: string;
  good: string;
  warn: string;
  bad: string;
  star: string;
}

const shifted = ([lightness, chroma, hue]: Oklch, by: number): Oklch => [Math.min(1, Math.max(0, lightness + by)), chroma, hue];

/** A hue the merchant chose gives a grey accent some colour too. */
function accentOf(preset: Preset, hue: number | null): Oklch {
  const [lightness, chroma, own] = preset.palette.accent;
  if (hue === null) return [lightness, chroma, own];
  return chroma < 0.02 ? [0.45, 0.14, hue] : [lightness, chroma, hue];
}

/** The colours of a look. Whatever the hue, every text can be read: its lightness moves until it can. */
export function coloursOf(preset: Preset, accentHue: number | null): Colours {
  const { palette } = preset;
  const dark = palette.scheme === "dark";
  const [ground, surface, sunken, band] = [palette.ground, palette.surface, palette.sunken, palette.band].map(hexOf) as [
    string,
    string,
    string,
    string,
  ];
  const wanted = accentOf(preset, accentHue);
  const accent_soft = hexOf(
    dark ? [0.27, Math.min(wanted[1] * 0.35, 0.07), wanted[2]] : [0.945, Math.min(wanted[1] * 0.25, 0.035), wanted[2]],
  );
  const grounds = [ground, surface, sunken, accent_soft];
  const [, , hue] = palette.text;
  const text = readableOn(palette.text, grounds, 7);
  const away = dark ? -1 : 1;
  const accent = hexOf(wanted);
  const on_accent = firstReadable(dark ? [ground] : ["#ffffff", text], accent);
  const accent_strong = strongerThan(wanted, on_accent);
  const bandText: Oklch = contrast("#ffffff", band) > contrast("#000000", band) ? [0.97, 0.008, hue] : palette.text;
  const sale: Oklch = dark ? [0.72, 0.17, 25] : [0.52, 0.19, 27];
  const saleHex = readableOn(sale, grounds, 4.5);
  return {
    ground,
    surface,
    sunken,
    text,
    text_soft: readableOn([dark ? 0.74 : 0.5, Math.min(palette.text[1], 0.03), hue], grounds, 4.5),
    line: hexOf(shifted(palette.ground, away * -0.09)),
    control: readableOn([dark ? 0.55 : 0.62, Math.min(palette.text[1], 0.03), hue], grounds, 3),
    accent,
    accent_strong,
    on_accent,
    accent_soft,
    accent_text: readableOn(wanted, grounds, 4.5),
    band,
    on_band: readableOn(bandText, [band], 7),
    on_band_soft: readableOn([bandText[0] > 0.5 ? 0.75 : 0.45, 0.02, hue], [band], 4.5),
    band_line: hexOf(shifted(palette.band, bandText[0] > 0.5 ? 0.12 : -0.09)),
    sale: saleHex,
    on_sale: firstReadable(["#ffffff", ground], saleHex),
    good: readableOn([dark ? 0.78 : 0.48, 0.13, 150], grounds, 4.5),
    warn: readableOn([dark ? 0.82 : 0.52, 0.12, 70], grounds, 4.5),
    bad: readableOn([dark ? 0.75 : 0.5, 0.18, 25], grounds, 4.5),
    star: readableOn([dark ? 0.8 : 0.72, 0.15, 75], [ground, surface], 3),
  };
}

/** The accent under a pointer: a step darker or lighter, whichever keeps its text readable. */
function strongerThan(wanted: Oklch, onAccent: string): string {
  const steps = [-0.05, 0.05, 0].map((by) => hexOf(shifted(wanted, by)));
  return steps.find((hex) => contrast(hex, onAccent) >= 4.5) ?? hexOf(wanted);
}
