// Which font files does a look need, and what is shown until they are there?
import type { FontName } from "../../../../../core/themes/presets.rules.ts";
import standIns from "./stand-ins.json" with { type: "json" };

type Subset = "latin" | "latin-ext";
interface Family {
  /** Name of the files: "barlow" in "barlow-latin-400-normal.woff2". */
  file: string;
  /** Static weights, or the range of a variable font. */
  weights: readonly number[] | readonly [from: number, to: number, variable: true];
}

const families: Readonly<Record<FontName, Family>> = {
  Barlow: { file: "barlow", weights: [400, 600] },
  "Barlow Condensed": { file: "barlow-condensed", weights: [700] },
  "Cormorant Garamond": { file: "cormorant-garamond", weights: [500] },
  Figtree: { file: "figtree", weights: [300, 900, true] },
  "DM Serif Display": { file: "dm-serif-display", weights: [400] },
  "DM Sans": { file: "dm-sans", weights: [100, 1000, true] },
  Inter: { file: "inter", weights: [100, 900, true] },
  "Chakra Petch": { file: "chakra-petch", weights: [400, 600] },
  "Young Serif": { file: "young-serif", weights: [400] },
  Karla: { file: "karla", weights: [200, 800, true] },
  Manrope: { file: "manrope", weights: [200, 800, true] },
  Fredoka: { file: "fredoka", weights: [300, 700, true] },
  Nunito: { file: "nunito", weights: [200, 1000, true] },
  "Playfair Display": { file: "playfair-display", weights: [400, 900, true] },
  Jost: { file: "jost", weights: [100, 900, true] },
  Alegreya: { file: "alegreya", weights: [400, 900, true] },
  "Alegreya Sans": { file: "alegreya-sans", weights: [400, 700] },
  "Instrument Serif": { file: "instrument-serif", weights: [400] },
  "Instrument Sans": { file: "instrument-sans", weights: [400, 700, true] },
};

/** Built files by their own names. */
const files = new Map(
  Object.entries(
    import.meta.glob<string>(
      [
        "../../../../../node_modules/@fontsource/*/files/{barlow,chakra-petch}-{latin,latin-ext}-{400,600}-normal.woff2",
        "../../../../../node_modules/@fontsource/barlow-condensed/files/*-{latin,latin-ext}-700-normal.woff2",
        "../../../../../node_modules/@fontsource/cormorant-garamond/files/*-{latin,latin-ext}-500-normal.woff2",
        "../../../../../node_modules/@fontsource/{dm-serif-display,young-serif,instrument-serif}/files/*-{latin,latin-ext}-400-normal.woff2",
        "../../../../../node_modules/@fontsource/alegreya-sans/files/*-{latin,latin-ext}-{400,700}-normal.woff2",
        "../../../../../node_modules/@fontsource-variable/{figtree,dm-sans,inter,karla,manrope,fredoka,nunito,playfair-display,jost,alegreya,instrument-sans}/files/*-{latin,latin-ext}-wght-normal.woff2",
      ],
      { query: "?url", import: "default", eager: true },
    ),
  ).map(([path, url]) => [path.split("/").at(-1) ?? "", url]),
);

/** As Google and Fontsource cut them. */
const ranges: Readonly<Record<Subset, string>> = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
};

const isVariable = (weights: Family["weights"]): weights is readonly [number, number, true] => weights[2] === true;

function urlOf(name: FontName, subset: Subset, weight: number): string {
  const { file, weights } = families[name];
  const url = files.get(`${file}-${subset}-${isVariable(weights) ? "wght" : weight}-normal.woff2`);
  if (!url) throw new Error(`The font ${name} has no file for ${subset} ${weight}.`);
  return url;
}

function faces(name: FontName): string {
  const { weights } = families[name];
  const cuts = isVariable(weights)
    ? [{ weight: weights[0], said: `${weights[0]} ${weights[1]}` }]
    : weights.map((weight) => ({ weight: Number(weight), said: String(weight) }));
  const own = cuts.flatMap(({ weight, said }) =>
    (["latin", "latin-ext"] as const).map(
      (subset) =>
        `@font-face{font-family:"${name}";font-weight:${said};font-display:swap;src:url(${urlOf(name, subset, weight)})format("woff2");unicode-range:${ranges[subset]}}`,
    ),
  );
  const { local, ascentOverride, descentOverride, sizeAdjust } = standIns[name];
  const standIn = `@font-face{font-family:"${name} stand-in";src:local("${local}");ascent-override:${ascentOverride};descent-override:${descentOverride};line-gap-override:0%;size-adjust:${sizeAdjust}}`;
  return own.join("") + standIn;
}

/** Every @font-face of a look. */
export function fontFaces(names: readonly FontName[]): string {
  return [...new Set(names)].map(faces).join("");
}

export function fontStack(name: FontName): string {
  return `"${name}","${name} stand-in",${standIns[name].kind}`;
}

/** Files worth fetching before the style sheet asks for them: what most text of a page is set in. */
export function fontPreloads(names: readonly FontName[]): string[] {
  return [...new Set(names)].map((name) => urlOf(name, "latin", Number(families[name].weights[0])));
}
