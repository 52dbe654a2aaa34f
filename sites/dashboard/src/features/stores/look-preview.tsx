// What would the shop look like?
import { createMemo, For } from "solid-js";
import { coloursOf } from "../../../../../core/themes/paints.rules.ts";
import { presetNamed } from "../../../../../core/themes/presets.rules.ts";
import type { PresetName } from "../../../../../core/themes/themes.contract.ts";

/** The shop loads its own families; here the nearest of those that are there stand for them. */
const serifs = /Garamond|Serif|Playfair|Alegreya$/;
const radii: Readonly<Record<ReturnType<typeof presetNamed>["card"], number>> = {
  boxed: 2,
  arch: 12,
  soft: 8,
  lined: 0,
  cut: 1,
  paper: 3,
  plain: 4,
  sticker: 10,
  centered: 0,
  leaf: 12,
  caption: 0,
};

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** SVG does not break lines by itself. */
function inTwoLines(text: string): string[] {
  if (text.length <= 20) return ["", text];
  const space = text.lastIndexOf(" ", 22);
  return space > 0 ? [text.slice(0, space), cut(text.slice(space + 1), 24)] : [cut(text, 22)];
}

/** Drawn as one picture, colours as attributes: nothing of the shop's style can reach our page. */
export function LookPreview(props: {
  preset: PresetName;
  accent_hue?: number | null;
  name: string;
  heading: string;
  button?: string;
  categories: readonly string[];
}) {
  const preset = () => presetNamed(props.preset);
  const colours = createMemo(() => coloursOf(preset(), props.accent_hue ?? null));
  const radius = () => radii[preset().card];
  const family = (name: string) => `${name}, ${serifs.test(name) ? "Georgia, serif" : "Inter Variable, sans-serif"}`;
  return (
    <svg
      class="look-preview"
      viewBox="0 0 320 232"
      role="img"
      aria-label={`${preset().title}: how ${props.name || "your shop"} would look`}
    >
      <rect width="320" height="232" fill={colours().ground} />
      <g font-family={family(preset().text)} fill={colours().text}>
        <text x="16" y="24" font-size="11" font-weight="650">
          {cut(props.name || "Your shop", 24)}
        </text>
        <For each={props.categories.slice(0, 3)}>
          {(category, at) => (
            <text x={188 + at() * 44} y="23" font-size="6.5" fill={colours().text_soft}>
              {cut(category, 10)}
            </text>
          )}
        </For>
        <rect x="16" y="38" width="288" height="88" rx={radius()} fill={colours().sunken} />
        <For each={inTwoLines(props.heading)}>
          {(line, at) => (
            <text x="30" y={60 + at() * 15} font-size="12.5" font-weight="650" font-family={family(preset().display)}>
              {line}
            </text>
          )}
        </For>
        <rect x="30" y="90" width="62" height="18" rx={Math.min(9, radius())} fill={colours().accent} />
        <text x="61" y="101.5" font-size="7" font-weight="600" text-anchor="middle" fill={colours().on_accent}>
          {cut(props.button ?? "See what is new", 16)}
        </text>
        <circle cx="256" cy="82" r="30" fill={colours().accent} opacity="0.16" />
        <circle cx="264" cy="78" r="18" fill={colours().accent} opacity="0.35" />
        <For each={[0, 1, 2, 3]}>
          {(at) => (
            <g transform={`translate(${16 + at * 74} 140)`}>
              <rect width="66" height="56" rx={radius()} fill={colours().sunken} />
              <circle cx="33" cy="28" r={12 + (at % 2) * 3} fill={colours().accent} opacity={0.2 + at * 0.12} />
              <rect y="62" width={46 - at * 4} height="5" rx="2.5" fill={colours().text_soft} opacity="0.5" />
              <text y="80" font-size="8" font-weight="600">
                {["24.99", "39.00", "12.50", "64.90"][at]}
              </text>
            </g>
          )}
        </For>
      </g>
    </svg>
  );
}
