// How does stand-ins.json come about? For each family the system font that is shown until it has loaded, scaled so that nothing moves when it has.
import { writeFileSync } from "node:fs";
import { createFontStack } from "@capsizecss/core";
import { entireMetricsCollection as metrics } from "@capsizecss/metrics/entireMetricsCollection";

/** Family, its name in the metrics, and the system font nearest in kind. */
const families = [
  ["Barlow", "barlow", "arial"],
  ["Barlow Condensed", "barlowCondensed", "arial"],
  ["Cormorant Garamond", "cormorantGaramond", "georgia"],
  ["Figtree", "figtree", "arial"],
  ["DM Serif Display", "dMSerifDisplay", "georgia"],
  ["DM Sans", "dMSans", "arial"],
  ["Inter", "inter", "arial"],
  ["Chakra Petch", "chakraPetch", "arial"],
  ["Young Serif", "youngSerif", "georgia"],
  ["Karla", "karla", "arial"],
  ["Manrope", "manrope", "arial"],
  ["Fredoka", "fredoka", "arial"],
  ["Nunito", "nunito", "arial"],
  ["Playfair Display", "playfairDisplay", "georgia"],
  ["Jost", "jost", "arial"],
  ["Alegreya", "alegreya", "georgia"],
  ["Alegreya Sans", "alegreyaSans", "arial"],
  ["Instrument Serif", "instrumentSerif", "georgia"],
  ["Instrument Sans", "instrumentSans", "arial"],
];

const standIns = Object.fromEntries(
  families.map(([family, own, system]) => {
    const { fontFaces } = createFontStack([metrics[own], metrics[system]], { fontFaceFormat: "styleObject" });
    const { src, ascentOverride, descentOverride, lineGapOverride, sizeAdjust } = fontFaces[0]["@font-face"];
    return [
      family,
      {
        local: /local\('([^']+)'\)/.exec(src)?.[1] ?? system,
        kind: system === "georgia" ? "serif" : "sans-serif",
        ascentOverride,
        descentOverride,
        lineGapOverride,
        sizeAdjust,
      },
    ];
  }),
);
writeFileSync(new URL("./stand-ins.json", import.meta.url), `${JSON.stringify(standIns, null, 2)}\n`);
