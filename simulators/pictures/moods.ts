// Which studio is a niche photographed in?
import { hash } from "../catalogue/dice.ts";

/** The colours of one studio set: wall from top to floor line, floor from there to the front, and what stands about. */
export interface Mood {
  wall: readonly [top: string, bottom: string];
  floor: readonly [back: string, front: string];
  arch: string;
  plinth: string;
  prop: string;
}

const sand: Mood = { wall: ["#efe6d9", "#e6dac9"], floor: ["#e9dfd0", "#f3ecdf"], arch: "#dccbb3", plinth: "#f1e9dc", prop: "#c9a98a" };
const sage: Mood = { wall: ["#dfe5d8", "#d0d9c8"], floor: ["#d7dfcf", "#e8ede2"], arch: "#bccab1", plinth: "#edf1e7", prop: "#93a585" };
const blush: Mood = { wall: ["#f3e3dc", "#ebd3c9"], floor: ["#eedad1", "#f7ebe5"], arch: "#dfbdb0", plinth: "#f8eee9", prop: "#c98f7e" };
const sky: Mood = { wall: ["#dfe8ef", "#ced9e3"], floor: ["#d6e0e8", "#e9eff4"], arch: "#b5c6d5", plinth: "#eff4f8", prop: "#8aa4bb" };
const stone: Mood = { wall: ["#e6e5e2", "#d8d6d2"], floor: ["#dddbd7", "#ecebe8"], arch: "#c4c1bb", plinth: "#f1f0ee", prop: "#9b978f" };
const clay: Mood = { wall: ["#ecd8c8", "#e0c4ae"], floor: ["#e5cdb9", "#f0e0d2"], arch: "#cfa284", plinth: "#f2e5d9", prop: "#a8694a" };
const lilac: Mood = { wall: ["#e8e2ee", "#d9d0e3"], floor: ["#e0d8e8", "#efeaf4"], arch: "#c3b5d3", plinth: "#f2eef6", prop: "#9481aa" };
const butter: Mood = { wall: ["#f5ecd2", "#ecdfb8"], floor: ["#efe4c3", "#f8f2df"], arch: "#dcc78f", plinth: "#faf5e6", prop: "#c59f4c" };
const slate: Mood = { wall: ["#cfd5da", "#b6bfc7"], floor: ["#bfc7ce", "#d9dee2"], arch: "#98a4ae", plinth: "#e1e5e8", prop: "#66747f" };
const moss: Mood = { wall: ["#d9dcc9", "#c5c9ae"], floor: ["#cdd1b9", "#e2e5d5"], arch: "#a8ad8b", plinth: "#e8ebdd", prop: "#777d55" };

const moods: Record<string, readonly Mood[]> = {
  electronics: [stone, sky, slate, sand],
  fashion: [sand, blush, stone, clay],
  beauty: [blush, sand, lilac, butter],
  home: [sand, clay, sage, stone],
  kitchen: [butter, sand, sage, sky],
  fitness: [sky, stone, lilac, sage],
  pets: [butter, sage, sky, blush],
  kids: [butter, sky, blush, lilac],
  outdoor: [moss, sky, sand, sage],
  hobby: [lilac, sand, butter, stone],
};

/** One studio a product: every picture of it is taken there. */
export function moodOf(niche: string, code: string): Mood {
  const list = moods[niche] ?? [sand];
  return list[hash(`mood ${code}`) % list.length] ?? sand;
}
