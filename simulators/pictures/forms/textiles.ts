// How are cushions, blankets, rugs and other soft things drawn?
import { type Brush, darker, lighter } from "../brush.ts";
import type { Form } from "./vessels.ts";

function fold(b: Brush, y: number, width: number, height: number, colour: string): string {
  const x = -width / 2;
  return (
    b.rect(x, y, width, height, height / 2, b.soft(colour)) +
    b.line(`M${x + 20} ${y + height * 0.52}H${x + width - 26}`, darker(colour, 0.22), 3, 'opacity=".5"') +
    b.oval(x + width - height * 0.5, y + height / 2, height * 0.34, height * 0.36, darker(colour, 0.16)) +
    b.oval(x + width - height * 0.46, y + height / 2, height * 0.2, height * 0.22, lighter(colour, 0.1))
  );
}

const cushion: Form = (b) =>
  b.path(
    "M-176 -334C-120 -316 120 -316 176 -334C162 -250 162 -90 180 -10C110 -26 -110 -26 -180 -10C-162 -90 -162 -250 -176 -334Z",
    b.ball(b.colour),
  ) +
  b.path(
    "M-176 -334C-120 -316 120 -316 176 -334C162 -250 162 -90 180 -10C110 -26 -110 -26 -180 -10C-162 -90 -162 -250 -176 -334Z",
    "none",
    `stroke="${darker(b.colour, 0.22)}" stroke-width="5"`,
  ) +
  b.path(
    "M-120 -290C-60 -230 -64 -120 -134 -56M118 -288C84 -210 88 -130 132 -60",
    "none",
    `stroke="${darker(b.colour, 0.3)}" stroke-width="9" opacity=".13"`,
  ) +
  b.haze(-40, -220, 130, 90, "#ffffff", 0.3);

const blanket: Form = (b) => {
  const colours = b.palette.length > 1 ? b.palette : [b.colour, lighter(b.colour, 0.22), darker(b.colour, 0.1)];
  return (
    fold(b, -74, 360, 74, colours[0] ?? b.colour) +
    fold(b, -146, 344, 74, colours[1 % colours.length] ?? b.colour) +
    fold(b, -216, 350, 74, colours[2 % colours.length] ?? b.colour) +
    Array.from({ length: 17 }, (_, i) => b.line(`M${-160 + i * 19} -152v-52`, lighter(b.colour, 0.35), 3, 'opacity=".35"')).join("")
  );
};

const rug: Form = (b) => {
  const d = "M-150 -150L170 -150L236 0L-236 0Z";
  const inner = "M-126 -134L146 -134L196 -16L-196 -16Z";
  return (
    b.path(d, darker(b.colour, 0.3), 'transform="translate(0 9)"') +
    b.path(d, b.front(b.colour)) +
    b.path(inner, "none", `stroke="${lighter(b.colour, 0.45)}" stroke-width="7" opacity=".8"`) +
    b.path("M10 -122L90 -76L10 -28L-70 -76Z", lighter(b.colour, 0.32), 'opacity=".75"') +
    b.path("M10 -100L54 -76L10 -50L-34 -76Z", darker(b.colour, 0.18), 'opacity=".7"') +
    `<g transform="translate(216 -40) rotate(0)">${b.rect(-30, -150, 60, 150, 30, b.cylinder(darker(b.colour, 0.08)))}${b.oval(0, -130, 25, 17, lighter(b.colour, 0.2))}${b.oval(0, -130, 13, 8, darker(b.colour, 0.3))}</g>`
  );
};

const curtain: Form = (b) =>
  b.rect(-230, -430, 460, 12, 6, b.metal("#b9975b")) +
  [0, 1, 2, 3, 4, 5]
    .map((i) => {
      const x = -186 + i * 62;
      return b.path(
        `M${x} -414C${x + 8} -280 ${x - 8} -140 ${x - 4} 0H${x + 62}C${x + 58} -140 ${x + 70} -280 ${x + 62} -414Z`,
        b.cylinder(b.colour),
      );
    })
    .join("") +
  [0, 1, 2, 3, 4, 5].map((i) => b.oval(-154 + i * 62, -414, 14, 16, "none", 'stroke="#c9a86b" stroke-width="6"')).join("");

const petbed: Form = (b) => {
  const tufts = Array.from({ length: 18 }, (_, i) => {
    const angle = (i / 18) * Math.PI * 2;
    return b.oval(Math.cos(angle) * 168, -86 + Math.sin(angle) * 52, 46, 42, b.ball(i % 2 ? b.colour : lighter(b.colour, 0.08)));
  });
  return (
    b.oval(0, -64, 208, 66, darker(b.colour, 0.25)) +
    tufts.slice(9).join("") +
    b.oval(0, -92, 138, 46, darker(b.colour, 0.22)) +
    b.oval(0, -86, 128, 40, b.soft(lighter(b.colour, 0.3))) +
    tufts.slice(0, 9).join("")
  );
};

const basket: Form = (b) => {
  const rows = Array.from({ length: 9 }, (_, i) =>
    b.line(`M${-150 + i * 2} ${-30 - i * 27}q${150 - i * 2} 40 ${300 - i * 4} 0`, darker(b.colour, i % 2 ? 0.22 : 0.1), 7, 'opacity=".6"'),
  );
  return (
    b.line("M-96 -262C-110 -330 -30 -330 -34 -268M96 -262C110 -330 30 -330 34 -268", darker(b.colour, 0.25), 15) +
    b.turned("136 0, 152 20, 158 150, 146 266", b.cylinder(b.colour)) +
    rows.join("") +
    b.oval(0, -266, 146, 20, darker(b.colour, 0.4)) +
    b.path("M-130 -262C-90 -320 -30 -286 6 -304C60 -328 110 -296 132 -262C60 -244 -70 -244 -130 -262Z", b.soft("#f3ece0"))
  );
};

const hammock: Form = (b) =>
  b.line("M-300 -330L-180 -230M300 -330L180 -230", "#8a7a66", 8) +
  b.path("M-190 -236C-150 -40 150 -40 190 -236C150 -140 -150 -140 -190 -236Z", b.soft(darker(b.colour, 0.25))) +
  b.path("M-190 -236C-170 20 170 20 190 -236C120 -90 -120 -90 -190 -236Z", b.soft(b.colour)) +
  b.path("M-150 -150C-90 -10 90 -10 150 -150", "none", `stroke="${lighter(b.colour, 0.4)}" stroke-width="8" opacity=".5"`);

const yogamat: Form = (b) =>
  b.path("M-40 -16L236 -40L250 -10L-20 14Z", b.front(lighter(b.colour, 0.1))) +
  b.rect(-210, -118, 330, 122, 61, b.soft(b.colour)) +
  b.oval(-156, -57, 52, 61, darker(b.colour, 0.18)) +
  [44, 34, 24, 14].map((r) => b.oval(-156, -57, r, r * 1.16, "none", `stroke="${lighter(b.colour, 0.28)}" stroke-width="5"`)).join("") +
  b.rect(-70, -124, 26, 134, 8, darker(b.colour, 0.45)) +
  b.rect(36, -124, 26, 134, 8, darker(b.colour, 0.45)) +
  b.line("M-57 -124C-40 -200 30 -200 49 -124", darker(b.colour, 0.45), 14);

const roller: Form = (b) =>
  b.rect(-210, -166, 400, 166, 83, b.soft(b.colour)) +
  Array.from({ length: 6 }, (_, i) => b.rect(-96 + i * 44, -150, 22, 134, 11, darker(b.colour, 0.14), 'opacity=".7"')).join("") +
  b.oval(-134, -83, 70, 83, darker(b.colour, 0.12)) +
  b.oval(-134, -83, 50, 60, darker(b.colour, 0.55)) +
  b.oval(-128, -83, 42, 52, darker(b.colour, 0.7));

const bib: Form = (b) =>
  b.path(
    "M-60 -380C-130 -380 -140 -300 -120 -260C-160 -230 -170 -80 -120 -20C-60 14 60 14 120 -20C170 -80 160 -230 120 -260C140 -300 130 -380 60 -380C90 -350 90 -290 0 -286C-90 -290 -90 -350 -60 -380Z",
    b.front(b.colour),
  ) +
  b.path(
    "M-150 -116C-80 -84 80 -84 150 -116C158 -70 146 -40 120 -20C60 14 -60 14 -120 -20C-146 -40 -158 -70 -150 -116Z",
    b.soft(lighter(b.colour, 0.16)),
  ) +
  b.oval(-34, -200, 10, 10, darker(b.colour, 0.4)) +
  b.oval(34, -200, 10, 10, darker(b.colour, 0.4)) +
  b.line("M-22 -172Q0 -152 22 -172", darker(b.colour, 0.4), 7);

const eyemask: Form = (b) =>
  b.line("M-196 -190C-250 -320 250 -320 196 -190", darker(b.colour, 0.3), 16) +
  b.path(
    "M-206 -196C-210 -276 -60 -286 0 -262C60 -286 210 -276 206 -196C200 -96 60 -70 22 -138C10 -158 -10 -158 -22 -138C-60 -70 -200 -96 -206 -196Z",
    b.ball(b.colour),
  ) +
  b.path("M-180 -200C-180 -250 -60 -256 -6 -236C-60 -240 -150 -230 -180 -200Z", "#fff", 'opacity=".25"');

const scrunchie: Form = (b) =>
  [
    [-96, -74, 0],
    [98, -86, 1],
    [0, -186, 2],
  ]
    .map(([x = 0, y = 0, i = 0]) => {
      const colour = b.palette.length > 1 ? b.tone(i) : ([b.colour, lighter(b.colour, 0.25), darker(b.colour, 0.15)][i] ?? b.colour);
      const tufts = Array.from({ length: 12 }, (_, k) =>
        b.oval(x + Math.cos((k / 12) * 6.283) * 70, y + Math.sin((k / 12) * 6.283) * 52, 34, 30, b.ball(colour)),
      );
      return tufts.join("");
    })
    .join("");

const strap: Form = (b) =>
  ["light", "mid", "deep"]
    .map((_, i) => {
      const colour = b.palette.length > 1 ? b.tone(i) : ([lighter(b.colour, 0.35), b.colour, darker(b.colour, 0.25)][i] ?? b.colour);
      const x = -118 + i * 118;
      const y = [-20, 0, -34][i] ?? 0;
      return (
        b.path(
          `M${x - 74} ${y - 250}C${x - 80} ${y - 330} ${x + 80} ${y - 330} ${x + 74} ${y - 250}L${x + 78} ${y - 76}C${x + 70} ${y} ${x - 70} ${y} ${x - 78} ${y - 76}Z`,
          darker(colour, 0.4),
        ) +
        b.path(
          `M${x - 78} ${y - 246}C${x - 60} ${y - 190} ${x + 60} ${y - 190} ${x + 78} ${y - 246}L${x + 78} ${y - 76}C${x + 70} ${y} ${x - 70} ${y} ${x - 78} ${y - 76}Z`,
          b.cylinder(colour),
        )
      );
    })
    .join("");

export const textiles: Record<string, Form> = {
  bands: strap,
  basket,
  bib,
  blanket,
  curtain,
  cushion,
  eyemask,
  hammock,
  petbed,
  roller,
  rug,
  scrunchie,
  yogamat,
};
