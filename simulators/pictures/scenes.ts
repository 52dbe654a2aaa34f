// What does the studio look like around the product?
import { chance, hash } from "../catalogue/dice.ts";
import { darker, lighter, mix } from "./brush.ts";
import type { Mood } from "./moods.ts";

/** The picture is a square of 1000; the floor line lies here. */
const horizon = 640;

/** Fades of one dark colour: everything soft in a scene is drawn with them, because a filter costs the whole canvas each time. */
export const sharedDefinitions =
  '<radialGradient id="shade"><stop offset="0" stop-color="#241b16"/><stop offset="0.4" stop-color="#241b16" stop-opacity="0.72"/><stop offset="0.75" stop-color="#241b16" stop-opacity="0.2"/><stop offset="1" stop-color="#241b16" stop-opacity="0"/></radialGradient>';

function shade(x: number, y: number, rx: number, ry: number, opacity: number): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="url(#shade)" opacity="${opacity}"/>`;
}

/** An endless backdrop: wall and floor meet in a curve, lit from the upper left. */
export function backdrop(mood: Mood): string {
  return (
    `<linearGradient id="wall" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${mood.wall[0]}"/><stop offset="0.56" stop-color="${mood.wall[1]}"/><stop offset="0.7" stop-color="${mood.floor[0]}"/><stop offset="1" stop-color="${mood.floor[1]}"/></linearGradient>` +
    `<radialGradient id="lit" cx="0.34" cy="0.26" r="0.75"><stop offset="0" stop-color="#fff" stop-opacity="0.55"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>` +
    `<rect width="1000" height="1000" fill="url(#wall)"/><rect width="1000" height="1000" fill="url(#lit)"/>`
  );
}

/** Sunlight through a window, fallen across the wall; its edges soften in steps. */
export function windowLight(seed: string): string {
  const x = 120 + chance(`window ${seed}`) * 300;
  const panes = [0, 1]
    .flatMap((column) => [0, 1].map((row) => `M${x + column * 190} ${60 + row * 270 + column * 46}l165 40v236l-165 -40Z`))
    .join("");
  const edges = [34, 24, 15, 7]
    .map((width) => `<path d="${panes}" stroke="#fffaf0" stroke-width="${width}" stroke-linejoin="round" opacity="0.09"/>`)
    .join("");
  return `<g fill="#fffaf0" transform="skewX(-14)">${edges}<path d="${panes}" opacity="0.2"/></g>`;
}

/** The shade of a plant outside the picture. */
export function leafShade(seed: string): string {
  const from = hash(`leaf ${seed}`) % 2 ? 1 : -1;
  const leaves = Array.from(
    { length: 7 },
    (_, i) => `<g transform="rotate(${-38 + i * 17} ${40 + i * 26} ${70 + i * 58})">${shade(120 + i * 26, 70 + i * 58, 150, 34, 0.16)}</g>`,
  ).join("");
  return `<g transform="translate(${from < 0 ? 1000 : 0} 0) scale(${from} 1)">${leaves}</g>`;
}

export function arch(mood: Mood, x: number, width: number, height: number): string {
  const half = width / 2;
  const d = `M${x - half} ${horizon + 12}V${horizon - height + half}A${half} ${half} 0 0 1 ${x + half} ${horizon - height + half}V${horizon + 12}Z`;
  return `<linearGradient id="arch" x1="0" x2="1" y1="0" y2="1"><stop offset="0" stop-color="${darker(mood.arch, 0.06)}"/><stop offset="1" stop-color="${lighter(mood.arch, 0.3)}"/></linearGradient><path d="${d}" fill="url(#arch)"/>`;
}

/** A round plinth whose top is centred on (x, y). */
export function plinth(mood: Mood, x: number, y: number, radius: number, height: number): string {
  const tilt = 0.17;
  const id = `pl${Math.round(x)}${Math.round(y)}`;
  const side = `M${x - radius} ${y}V${y + height}A${radius} ${radius * tilt} 0 0 0 ${x + radius} ${y + height}V${y}Z`;
  return (
    `<linearGradient id="${id}" x1="0" x2="1"><stop offset="0" stop-color="${darker(mood.plinth, 0.1)}"/><stop offset="0.26" stop-color="${lighter(mood.plinth, 0.5)}"/><stop offset="0.62" stop-color="${darker(mood.plinth, 0.06)}"/><stop offset="1" stop-color="${darker(mood.plinth, 0.24)}"/></linearGradient>` +
    shade(x + 46, y + height + 12, radius * 1.3, radius * 0.27, 0.4) +
    `<path d="${side}" fill="url(#${id})"/><ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${radius * tilt}" fill="${lighter(mood.plinth, 0.42)}"/>`
  );
}

function sphere(mood: Mood, x: number, y: number, radius: number, index: number): string {
  const colour = index % 2 ? mix(mood.prop, mood.plinth, 0.45) : mood.prop;
  const id = `sp${index}`;
  return (
    `<radialGradient id="${id}" cx="0.36" cy="0.3" r="0.8"><stop offset="0" stop-color="${lighter(colour, 0.5)}"/><stop offset="0.5" stop-color="${colour}"/><stop offset="1" stop-color="${darker(colour, 0.34)}"/></radialGradient>` +
    shade(x + radius * 0.3, y + 2, radius * 1.35, radius * 0.3, 0.5) +
    `<circle cx="${x}" cy="${y - radius}" r="${radius}" fill="url(#${id})"/>`
  );
}

/** Two or three stones and balls beside the product; never in front of it. */
export function props(mood: Mood, seed: string, floor: number): string {
  const side = hash(`side ${seed}`) % 2 ? 1 : -1;
  const x = 500 + side * (290 + chance(`x ${seed}`) * 40);
  const second = `${sphere(mood, x + side * 84, floor - 26, 26 + chance(`r ${seed}`) * 14, 1)}`;
  return second + sphere(mood, x, floor, 46 + chance(`q ${seed}`) * 22, 0);
}

/** The shadow of something standing at (x, y): dark where it touches, wide and faint around, leaning away from the light. */
export function shadow(x: number, y: number, footing: number, strength = 1): string {
  return (
    shade(x + footing * 0.5, y + 4, footing * 1.9, footing * 0.4, 0.24 * strength) +
    shade(x + footing * 0.14, y + 2, footing * 1.3, footing * 0.2, 0.42 * strength) +
    shade(x, y, footing * 1.04, footing * 0.1, 0.6 * strength)
  );
}

/** The shadow of something lying flat, seen from above. */
export function flatShadow(x: number, y: number, radius: number): string {
  return shade(x, y, radius * 1.3, radius * 1.25, 0.3);
}
