// How are things for the house, the road and the garden drawn?
import { darker, lighter } from "../brush.ts";
import type { Form } from "./vessels.ts";

const hangers: Form = (b) =>
  [2, 1, 0]
    .map((i) => {
      const colour = [b.colour, darker(b.colour, 0.14), darker(b.colour, 0.28)][i] ?? b.colour;
      const d = "M-4 -300C-4 -330 34 -326 34 -356C34 -384 -6 -388 -16 -362";
      const body = "M0 -300L-196 -150Q-214 -130 -186 -126H186Q214 -130 196 -150Z";
      return `<g transform="translate(${i * 26} ${i * -22})">${b.line(d, "#aab0b7", 9)}${b.line(body, darker(colour, 0.16), 25)}${b.line(body, colour, 17)}</g>`;
    })
    .join("");

const scrubber: Form = (b) =>
  `<g transform="rotate(24 0 -200)">${b.rect(-19, -400, 38, 240, 17, b.cylinder("#f1efea"))}${b.rect(-23, -400, 46, 96, 20, b.cylinder(darker(b.colour, 0.3)))}${b.rect(-8, -372, 16, 30, 8, "#8fd6a8")}${b.rect(-44, -190, 88, 76, 26, b.cylinder(b.colour))}${b.turned("66 20, 92 60, 84 108, 50 122", b.cylinder("#f4f2ec"))}${Array.from({ length: 13 }, (_, i) => b.line(`M${-72 + i * 12} -40L${-84 + i * 14} 4`, i % 2 ? lighter(b.colour, 0.25) : b.colour, 9)).join("")}</g>`;

const slicer: Form = (b) =>
  b.path("M-120 0L-92 -60H92L120 0Z", b.soft(darker(b.colour, 0.14))) +
  b.rect(-84, -300, 168, 244, 34, b.cylinder(b.colour)) +
  b.turned("60 296, 66 380", b.cylinder(lighter(b.colour, 0.3)), { smooth: false }) +
  b.oval(0, -380, 66, 9, darker(b.colour, 0.3)) +
  b.oval(0, -170, 62, 62, "#4b4e55") +
  [50, 38, 26, 14].map((r) => b.oval(0, -170, r, r, "none", `stroke="#9aa0a8" stroke-width="4" stroke-dasharray="6 5"`)).join("") +
  b.line("M84 -170H150L176 -250", b.colour, 22) +
  b.oval(178, -262, 25, 25, b.ball("#c9704f"));

const press: Form = (b) =>
  b.path("M-190 -210C-180 -40 180 -40 190 -210L160 -214C140 -110 -140 -110 -160 -214Z", b.metal(b.colour)) +
  b.path("M-160 -214C-140 -100 140 -100 160 -214C120 -150 -120 -150 -160 -214Z", lighter(b.colour, 0.4)) +
  Array.from({ length: 21 }, (_, i) =>
    b.oval(-90 + (i % 7) * 30, -112 + Math.floor(i / 7) * 20 + Math.abs(3 - (i % 7)) * -7, 6, 5, darker(b.colour, 0.5)),
  ).join("") +
  b.oval(-182, -226, 32, 40, b.ball(darker(b.colour, 0.35))) +
  b.oval(182, -226, 32, 40, b.ball(darker(b.colour, 0.35))) +
  b.path("M-30 -40C-60 -20 -50 14 -20 10C-4 18 16 16 24 4C50 6 52 -30 20 -42C8 -62 -16 -58 -30 -40Z", b.soft("#f3ecdd"));

const shoerack: Form = (b) =>
  b.rect(-150, -420, 300, 420, 10, b.front(b.colour)) +
  b.line("M-110 -420C-112 -452 -80 -452 -80 -430M80 -420C78 -452 110 -452 110 -430", "#aab0b7", 9) +
  [0, 1, 2, 3]
    .flatMap((row) =>
      [0, 1, 2].map(
        (column) =>
          `<g transform="translate(${-138 + column * 94} ${-392 + row * 98})">${b.path("M2 40L18 14C26 6 44 4 60 16L74 40Z", b.soft(["#c9704f", "#4c5f7d", "#d6a63f", "#7f9484"][(row + column) % 4] ?? b.colour))}${b.rect(0, 34, 86, 54, 8, b.soft(lighter(b.colour, 0.22)))}${b.rect(0, 34, 86, 9, 4, darker(b.colour, 0.18))}</g>`,
      ),
    )
    .join("");

const stairs: Form = (b) =>
  [0, 1, 2]
    .map((i) => {
      const y = -100 * (3 - i);
      const x = -40 + i * -70 + 70;
      return (
        b.path(`M${x - 130} ${y}L${x - 90} ${y - 34}H${x + 160}L${x + 120} ${y}Z`, lighter(b.colour, 0.36)) +
        b.rect(x - 130, y, 250, -y, 12, b.soft(i % 2 ? b.colour : darker(b.colour, 0.06)))
      );
    })
    .join("");

const powerstation: Form = (b) =>
  b.line("M-120 -330C-120 -400 120 -400 120 -330", darker(b.colour, 0.4), 30) +
  b.rect(-190, -330, 380, 326, 40, b.front(b.colour)) +
  b.rect(-164, -300, 328, 150, 20, "#23262b") +
  `<text x="0" y="-206" font-family="sans-serif" font-weight="700" font-size="70" fill="#a8e3d4" text-anchor="middle">86%</text>` +
  [-120, -40, 40, 120]
    .map((x) => b.oval(x, -92, 30, 30, "#23262b") + b.rect(x - 12, -104, 6, 22, 3, "#8d939b") + b.rect(x + 6, -104, 6, 22, 3, "#8d939b"))
    .join("") +
  b.rect(-150, -44, 300, 18, 9, "#e38a45");

const stove: Form = (b) =>
  b.path("M-150 0L-30 -60H30L150 0L120 6L20 -30H-20L-120 6Z", b.metal("#aab0b7")) +
  b.turned("58 30, 66 60, 60 110", b.metal("#b9975b")) +
  b.turned("34 108, 70 150, 74 168", b.metal("#aab0b7")) +
  b.line("M-140 -180L-60 -150M140 -180L60 -150M0 -190V-160", "#8d939b", 15) +
  [-54, -18, 18, 54]
    .map((x, i) =>
      b.path(
        `M${x} ${-250 - (i % 2) * 22}C${x + 22} -216 ${x + 15} -178 ${x} -172C${x - 15} -178 ${x - 22} -216 ${x} ${-250 - (i % 2) * 22}Z`,
        i % 2 ? "#6aa5e0" : "#8fbdec",
        'opacity=".85"',
      ),
    )
    .join("") +
  b.line("M64 -84H150L190 -40", "#5a5f68", 12) +
  b.oval(0, -96, 20, 20, b.ball(b.colour));

const headlamp: Form = (b) =>
  b.oval(0, -230, 178, 118, "none", `stroke="${darker(b.colour, 0.3)}" stroke-width="42"`) +
  b.oval(0, -240, 178, 118, "none", `stroke="${lighter(b.colour, 0.25)}" stroke-width="5" stroke-dasharray="22 14"`) +
  b.oval(0, -110, 190, 130, b.glow("#fff0c2"), 'opacity=".75"') +
  b.rect(-108, -176, 216, 124, 46, b.soft(darker(b.colour, 0.12))) +
  b.oval(-42, -114, 46, 46, "#24262b") +
  b.oval(-42, -114, 34, 34, b.ball("#ffe7a6")) +
  b.rect(22, -146, 62, 64, 14, "#fff3cf");

const torch: Form = (b) =>
  `<g transform="rotate(58 0 -190)">${b.path("M-60 -330L-150 -640H150L60 -330Z", "#fff0c2", 'opacity=".2"')}${b.rect(-34, -230, 68, 240, 14, b.metal(b.colour))}${[-180, -150, -120, -60, -30].map((y) => b.rect(-36, y, 72, 12, 5, darker(b.colour, 0.3))).join("")}${b.rect(-12, -98, 24, 30, 8, "#e38a45")}${b.path("M-34 -226L-64 -300V-340H64V-300L34 -226Z", b.metal(b.colour))}${b.oval(0, -340, 64, 15, "#fff6da")}</g>`;

const helmet: Form = (b) =>
  b.line("M-130 -80C-120 20 -50 40 -10 34M130 -80C120 20 40 40 -10 34", "#3a3d44", 11) +
  b.path("M-190 -90C-200 -270 -90 -340 0 -340C90 -340 200 -270 190 -90C120 -66 -120 -66 -190 -90Z", b.ball(b.colour)) +
  [-92, -32, 32, 92]
    .map((x) =>
      b.path(
        `M${x - 15} -290C${x - 22} -230 ${x * 1.2 - 18} -170 ${x * 1.3 - 10} -130H${x * 1.3 + 14}C${x * 1.2 + 18} -170 ${x + 22} -230 ${x + 15} -290Z`,
        darker(b.colour, 0.6),
        'opacity=".85"',
      ),
    )
    .join("") +
  b.path("M-190 -92C-120 -68 120 -68 190 -92L190 -70C120 -46 -120 -46 -190 -70Z", darker(b.colour, 0.35)) +
  b.rect(-26, 22, 34, 26, 8, "#3a3d44");

const raincoat: Form = (b) =>
  b.path("M-40 -300C-70 -400 70 -400 50 -300L200 -250C230 -200 220 -120 190 -96H-150C-190 -130 -190 -230 -120 -280Z", b.front(b.colour)) +
  b.path("M-40 -300C-70 -400 70 -400 50 -300C30 -270 -20 -270 -40 -300Z", b.ball(lighter(b.colour, 0.12))) +
  b.oval(6, -330, 30, 34, darker(b.colour, 0.4)) +
  b.rect(-140, -96, 60, 92, 26, b.soft(darker(b.colour, 0.06))) +
  b.rect(124, -96, 60, 92, 26, b.soft(darker(b.colour, 0.06))) +
  b.line("M-150 -150H206", "#f4f2ea", 15) +
  b.line("M60 -290C100 -240 110 -180 100 -100", darker(b.colour, 0.24), 5);

const mat: Form = (b) =>
  b.path("M-190 -120H130L230 0H-250Z", darker(b.colour, 0.35), 'transform="translate(0 9)"') +
  b.path("M-190 -120H130L230 0H-250Z", b.front(b.colour)) +
  b.path(
    "M-176 -110H124L206 -12H-226Z",
    "none",
    `stroke="${lighter(b.colour, 0.4)}" stroke-width="4" stroke-dasharray="11 9" opacity=".8"`,
  ) +
  b.path("M-190 -120C-196 -206 -130 -214 -110 -170L-60 -120Z", b.cylinder(darker(b.colour, 0.08))) +
  b.rect(-210, -186, 330, 66, 33, b.soft(lighter(b.colour, 0.08))) +
  b.oval(-182, -153, 27, 33, darker(b.colour, 0.22)) +
  b.oval(-182, -153, 15, 19, lighter(b.colour, 0.12));

const clay: Form = (b) =>
  [
    [-120, 0, 0],
    [0, 0, 1],
    [120, 0, 2],
    [-60, -104, 3],
    [60, -104, 0],
  ]
    .map(
      ([x = 0, y = 0, tone = 0]) =>
        `<g transform="translate(${x} ${y})">${b.turned("52 0, 56 8, 56 84, 50 92", b.cylinder(lighter(b.tone(tone), 0.15)))}${b.turned("58 78, 58 100, 52 106", b.cylinder(b.tone(tone)), { smooth: false })}${b.oval(0, -106, 52, 8, lighter(b.tone(tone), 0.3))}${b.rect(-30, -62, 60, 34, 4, "#fff", 'opacity=".75"')}</g>`,
    )
    .join("");

export const household: Record<string, Form> = {
  clay,
  hangers,
  headlamp,
  helmet,
  mat,
  powerstation,
  press,
  raincoat,
  scrubber,
  shoerack,
  slicer,
  stairs,
  stove,
  torch,
};
