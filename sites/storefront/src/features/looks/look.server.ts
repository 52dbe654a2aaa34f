// What does a page have to load to wear its store's look?
import { type Colours, coloursOf } from "../../../../../core/themes/paints.rules.ts";
import { type Preset, presetNamed } from "../../../../../core/themes/presets.rules.ts";
import type { StoreLook } from "../../../../../core/themes/themes.contract.ts";
import { fontFaces, fontPreloads, fontStack } from "./fonts.server.ts";

const sheets = import.meta.glob<string>("../../styles/looks/*.css", { query: "?inline", import: "default", eager: true });

export interface Wear {
  preset: Preset;
  colours: Colours;
  /** For the page's one inline style: colours, fonts and the preset's own rules. */
  css: string;
  /** The hash by which the content security policy knows that style. */
  css_hash: string;
  preloads: string[];
}

const made = new Map<string, Promise<Wear>>();
/** Eleven presets, 361 hues: more than enough for one isolate, little enough to keep. */
const most = 200;

async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...hash));
}

async function make(look: Pick<StoreLook, "preset" | "accent_hue">): Promise<Wear> {
  const preset = presetNamed(look.preset);
  const colours = coloursOf(preset, look.accent_hue);
  const names = [preset.text, preset.display] as const;
  const variables = Object.entries(colours).map(([name, hex]) => `--${name.replaceAll("_", "-")}:${hex}`);
  const fonts = [`--font-text:${fontStack(preset.text)}`, `--font-display:${fontStack(preset.display)}`];
  const shape = [`--picture-ratio:${preset.picture_ratio}`, `--columns:${preset.columns}`, `color-scheme:${preset.palette.scheme}`];
  const sheet = sheets[`../../styles/looks/${preset.name}.css`];
  if (!sheet) throw new Error(`The look ${preset.name} has no style sheet.`);
  const css = `${fontFaces(names)}:root{${[...variables, ...fonts, ...shape].join(";")}}${sheet}`;
  return { preset, colours, css, css_hash: await sha256(css), preloads: fontPreloads(names) };
}

export function wear(look: Pick<StoreLook, "preset" | "accent_hue">): Promise<Wear> {
  const key = `${look.preset}:${look.accent_hue}`;
  let known = made.get(key);
  if (!known) {
    if (made.size >= most) made.delete(made.keys().next().value ?? "");
    known = make(look);
    made.set(key, known);
  }
  return known;
}
