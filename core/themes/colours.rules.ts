// Which colour does a person see, and can they read it?

/** OKLCH (https://www.w3.org/TR/css-color-4/#ok-lab): lightness 0 to 1, chroma from 0, hue in degrees. Equal steps look equal, whatever the hue. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

type Rgb = readonly [number, number, number];

function toLinear([lightness, chroma, hue]: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const inGamut = (rgb: Rgb) => rgb.every((part) => part >= -0.0005 && part <= 1.0005);

/** The strongest chroma up to the wanted one that a screen can show at this lightness and hue. */
function fitted([lightness, chroma, hue]: Oklch): Rgb {
  let [low, high] = [0, chroma];
  const whole = toLinear([lightness, chroma, hue]);
  if (inGamut(whole)) return whole;
  for (let step = 0; step < 16; step++) {
    const middle = (low + high) / 2;
    if (inGamut(toLinear([lightness, middle, hue]))) low = middle;
    else high = middle;
  }
  return toLinear([lightness, low, hue]);
}

/** "#rrggbb" in sRGB. */
export function hexOf(colour: Oklch): string {
  const bytes = fitted(colour).map((part) => {
    const clipped = Math.min(1, Math.max(0, part));
    const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255);
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio of two "#rrggbb" colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour nearest to the wanted one that stands out from all grounds by the ratio: lightness moves away from the grounds, hue stays. Grounds lie on one
 * side, all light or all dark; black or white are the ends.
 */
export function readableOn(wanted: Oklch, grounds: readonly string[], ratio: number): string {
  const darken = grounds.every((ground) => luminance(ground) > 0.18);
  const passes = (hex: string) => grounds.every((ground) => contrast(hex, ground) >= ratio);
  const [, chroma, hue] = wanted;
  for (let lightness = wanted[0]; lightness >= 0 && lightness <= 1; lightness += darken ? -0.005 : 0.005) {
    const hex = hexOf([lightness, chroma, hue]);
    if (passes(hex)) return hex;
  }
  return darken ? "#000000" : "#ffffff";
}

/** The first of the colours that can be read on the ground as text; black or white can always. */
export function firstReadable(wanted: readonly string[], ground: string): string {
  return [...wanted, "#ffffff", "#000000"].find((one) => contrast(one, ground) >= 4.5) ?? "#000000";
}
