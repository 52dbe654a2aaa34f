// What are the looks a store can wear?
import type { Oklch } from "./colours.rules.ts";
import { type PresetName, presetNames } from "./themes.contract.ts";

/** Families the storefront serves itself. */
export type FontName =
  | "Barlow"
  | "Barlow Condensed"
  | "Cormorant Garamond"
  | "Figtree"
  | "DM Serif Display"
  | "DM Sans"
  | "Inter"
  | "Chakra Petch"
  | "Young Serif"
  | "Karla"
  | "Manrope"
  | "Fredoka"
  | "Nunito"
  | "Playfair Display"
  | "Jost"
  | "Alegreya"
  | "Alegreya Sans"
  | "Instrument Serif"
  | "Instrument Sans";

export interface Palette {
  scheme: "light" | "dark";
  /** The page, panels on it, and what pictures and fields stand on. */
  ground: Oklch;
  surface: Oklch;
  sunken: Oklch;
  text: Oklch;
  /** Fill of the main buttons. Its hue is the one a merchant may change. */
  accent: Oklch;
  /** Announcement and footer. */
  band: Oklch;
}

export interface Preset {
  name: PresetName;
  title: string;
  /** One line for whoever chooses. */
  says: string;
  palette: Palette;
  display: FontName;
  text: FontName;
  /** How the page is put together; each word names a layout of the storefront's style sheets. */
  header: "bar" | "centered" | "stacked" | "split" | "floating";
  hero: "poster" | "arch" | "overlay" | "grid" | "console" | "panel" | "calm" | "sticker" | "stage" | "organic" | "editorial";
  card: "boxed" | "arch" | "soft" | "lined" | "cut" | "paper" | "plain" | "sticker" | "centered" | "leaf" | "caption";
  /** Width to height of product pictures in lists. */
  picture_ratio: "1 / 1" | "4 / 5" | "3 / 4";
  /** Cards in a row on a wide screen. */
  columns: 3 | 4;
}

const all: Readonly<Record<PresetName, Omit<Preset, "name">>> = {
  volt: {
    title: "Volt",
    says: "Loud type, black blocks, one electric colour. For gear and gadgets.",
    palette: {
      scheme: "light",
      ground: [0.985, 0.004, 110],
      surface: [1, 0, 0],
      sunken: [0.95, 0.004, 110],
      text: [0.17, 0.008, 110],
      accent: [0.89, 0.21, 122],
      band: [0.17, 0.008, 110],
    },
    display: "Barlow Condensed",
    text: "Barlow",
    header: "bar",
    hero: "poster",
    card: "boxed",
    picture_ratio: "1 / 1",
    columns: 4,
  },
  bloom: {
    title: "Bloom",
    says: "Blush tones, arches and a fine serif. For beauty and gifts.",
    palette: {
      scheme: "light",
      ground: [0.985, 0.009, 30],
      surface: [1, 0, 0],
      sunken: [0.95, 0.022, 25],
      text: [0.29, 0.045, 5],
      accent: [0.56, 0.14, 8],
      band: [0.925, 0.036, 18],
    },
    display: "Cormorant Garamond",
    text: "Figtree",
    header: "centered",
    hero: "arch",
    card: "arch",
    picture_ratio: "4 / 5",
    columns: 4,
  },
  coastal: {
    title: "Coastal",
    says: "Sea air, sand and a friendly serif. For travel, swim and summer.",
    palette: {
      scheme: "light",
      ground: [0.985, 0.006, 90],
      surface: [1, 0, 0],
      sunken: [0.95, 0.018, 220],
      text: [0.28, 0.055, 245],
      accent: [0.53, 0.105, 232],
      band: [0.31, 0.06, 245],
    },
    display: "DM Serif Display",
    text: "DM Sans",
    header: "bar",
    hero: "overlay",
    card: "soft",
    picture_ratio: "4 / 5",
    columns: 4,
  },
  monochrome: {
    title: "Monochrome",
    says: "Black, white and a strict grid. For objects that speak for themselves.",
    palette: {
      scheme: "light",
      ground: [1, 0, 0],
      surface: [1, 0, 0],
      sunken: [0.965, 0, 0],
      text: [0.145, 0, 0],
      accent: [0.19, 0, 0],
      band: [1, 0, 0],
    },
    display: "Inter",
    text: "Inter",
    header: "split",
    hero: "grid",
    card: "lined",
    picture_ratio: "1 / 1",
    columns: 4,
  },
  cyberpunk: {
    title: "Cyberpunk",
    says: "Night city: neon lines and cut corners. For gaming and sound.",
    palette: {
      scheme: "dark",
      ground: [0.165, 0.04, 285],
      surface: [0.205, 0.05, 285],
      sunken: [0.235, 0.055, 285],
      text: [0.95, 0.02, 285],
      accent: [0.72, 0.22, 340],
      band: [0.135, 0.035, 285],
    },
    display: "Chakra Petch",
    text: "Chakra Petch",
    header: "bar",
    hero: "console",
    card: "cut",
    picture_ratio: "1 / 1",
    columns: 4,
  },
  terracotta: {
    title: "Terracotta",
    says: "Clay, paper and warm shadows. For home and craft.",
    palette: {
      scheme: "light",
      ground: [0.955, 0.02, 78],
      surface: [0.982, 0.012, 80],
      sunken: [0.915, 0.032, 70],
      text: [0.29, 0.045, 45],
      accent: [0.56, 0.135, 42],
      band: [0.35, 0.065, 42],
    },
    display: "Young Serif",
    text: "Karla",
    header: "centered",
    hero: "panel",
    card: "paper",
    picture_ratio: "4 / 5",
    columns: 3,
  },
  nordic: {
    title: "Nordic",
    says: "Quiet greys and much room. For furniture and everyday things.",
    palette: {
      scheme: "light",
      ground: [0.985, 0.002, 250],
      surface: [1, 0, 0],
      sunken: [0.955, 0.004, 250],
      text: [0.26, 0.014, 250],
      accent: [0.43, 0.055, 225],
      band: [0.955, 0.004, 250],
    },
    display: "Manrope",
    text: "Manrope",
    header: "bar",
    hero: "calm",
    card: "plain",
    picture_ratio: "4 / 5",
    columns: 4,
  },
  candy: {
    title: "Candy",
    says: "Thick lines, stickers and sugar. For toys, kids and fun.",
    palette: {
      scheme: "light",
      ground: [0.975, 0.022, 345],
      surface: [1, 0, 0],
      sunken: [0.93, 0.055, 330],
      text: [0.26, 0.09, 305],
      accent: [0.7, 0.19, 352],
      band: [0.91, 0.14, 95],
    },
    display: "Fredoka",
    text: "Nunito",
    header: "floating",
    hero: "sticker",
    card: "sticker",
    picture_ratio: "1 / 1",
    columns: 4,
  },
  noir: {
    title: "Noir",
    says: "Black, gold and a high-contrast serif. For watches, scent and evening.",
    palette: {
      scheme: "dark",
      ground: [0.15, 0.004, 70],
      surface: [0.19, 0.005, 70],
      sunken: [0.22, 0.006, 70],
      text: [0.94, 0.012, 85],
      accent: [0.81, 0.085, 85],
      band: [0.12, 0.003, 70],
    },
    display: "Playfair Display",
    text: "Jost",
    header: "stacked",
    hero: "stage",
    card: "centered",
    picture_ratio: "3 / 4",
    columns: 4,
  },
  meadow: {
    title: "Meadow",
    says: "Leaf greens and grown shapes. For garden, pets and wellness.",
    palette: {
      scheme: "light",
      ground: [0.98, 0.016, 120],
      surface: [1, 0, 0],
      sunken: [0.938, 0.035, 128],
      text: [0.28, 0.055, 152],
      accent: [0.48, 0.115, 146],
      band: [0.31, 0.062, 153],
    },
    display: "Alegreya",
    text: "Alegreya Sans",
    header: "floating",
    hero: "organic",
    card: "leaf",
    picture_ratio: "1 / 1",
    columns: 4,
  },
  atelier: {
    title: "Atelier",
    says: "A magazine with a shop in it. For fashion and design.",
    palette: {
      scheme: "light",
      ground: [0.968, 0.008, 90],
      surface: [0.99, 0.004, 90],
      sunken: [0.932, 0.012, 85],
      text: [0.22, 0.012, 60],
      accent: [0.52, 0.18, 30],
      band: [0.22, 0.012, 60],
    },
    display: "Instrument Serif",
    text: "Instrument Sans",
    header: "stacked",
    hero: "editorial",
    card: "caption",
    picture_ratio: "3 / 4",
    columns: 3,
  },
};

export const presets: readonly Preset[] = presetNames.map((name) => ({ name, ...all[name] }));

export function presetNamed(name: PresetName): Preset {
  return { name, ...all[name] };
}
