// How are phones' companions and other small machines drawn?
import { darker, lighter } from "../brush.ts";
import type { Form } from "./vessels.ts";

const earbuds: Form = (b) => {
  const bud = (x: number, turn: number) =>
    `<g transform="translate(${x} -262) rotate(${turn})">${b.rect(-15, 10, 30, 112, 15, b.cylinder(b.colour))}${b.oval(0, 0, 46, 42, b.ball(b.colour))}${b.oval(-14, 8, 16, 20, darker(b.colour, 0.5))}${b.rect(-8, 98, 16, 14, 6, darker(b.colour, 0.3))}</g>`;
  return (
    bud(-74, 14) +
    bud(74, -14) +
    b.rect(-146, -168, 292, 168, 78, b.soft(b.colour)) +
    b.path("M-146 -112C-146 -168 -100 -176 0 -176C100 -176 146 -168 146 -112C100 -98 -100 -98 -146 -112Z", darker(b.colour, 0.55)) +
    b.path("M-136 -112C-130 -154 -90 -162 0 -162C90 -162 130 -154 136 -112C90 -104 -90 -104 -136 -112Z", darker(b.colour, 0.35)) +
    b.oval(0, -54, 7, 7, "#8fd6a8") +
    b.shine(-120, -88, 200, 10, 0.35)
  );
};

const phonecase: Form = (b) =>
  `<g transform="rotate(-8 0 -200)">${b.rect(-112, -412, 224, 412, 40, darker(b.colour, 0.35))}${b.rect(-108, -414, 216, 406, 38, b.front(b.colour))}${b.rect(-90, -396, 100, 104, 26, darker(b.colour, 0.22))}${[
    [-62, -366],
    [-18, -366],
    [-62, -322],
  ]
    .map(([x = 0, y = 0]) => b.oval(x, y, 18, 18, "#24232a") + b.oval(x - 4, y - 4, 8, 8, "#5d6a86"))
    .join(
      "",
    )}${b.oval(0, -180, 58, 58, "none", `stroke="#fff" stroke-width="7" opacity=".55"`)}${b.rect(-3.5, -110, 7, 44, 3, "#fff", 'opacity=".55"')}${b.shine(84, -380, 9, 320, 0.4)}</g>`;

const stand: Form = (b) =>
  b.path("M-150 -14L150 -14L176 0L-176 0Z", b.metal(b.colour)) +
  b.path("M-34 -16L34 -16L66 -176L-6 -176Z", b.metal(darker(b.colour, 0.06))) +
  `<g transform="rotate(-12 10 -260)">${b.rect(-96, -408, 190, 300, 24, "#2b2d33")}${b.rect(-86, -398, 170, 280, 16, b.front("#7f9bb8"))}${b.oval(-20, -300, 60, 60, b.glow("#ffe6c4"))}${b.path("M-86 -190C-40 -250 30 -170 84 -222V-134Q84 -118 68 -118H-70Q-86 -118 -86 -134Z", "#58718e")}</g>` +
  b.path("M-86 -122L104 -122L110 -92Q10 -80 -82 -92Z", b.metal(b.colour));

const charger: Form = (b) =>
  b.rect(-34, -330, 18, 62, 5, b.metal("#b9bec5")) +
  b.rect(16, -330, 18, 62, 5, b.metal("#b9bec5")) +
  b.rect(-122, -280, 244, 280, 46, b.front(b.colour)) +
  b.path("M-122 -240Q-122 -280 -76 -280H76Q122 -280 122 -240Z", lighter(b.colour, 0.4), 'opacity=".6"') +
  [-196, -132, -68].map((y) => b.rect(-42, y, 84, 26, 13, "#2c2d33") + b.rect(-30, y + 9, 60, 7, 3, "#6d7079")).join("") +
  b.shine(-104, -240, 12, 190, 0.4);

const powerbank: Form = (b) =>
  `<g transform="rotate(6 0 -180)">${b.rect(-116, -376, 232, 372, 44, darker(b.colour, 0.35))}${b.rect(-116, -380, 226, 370, 42, b.front(b.colour))}${b.oval(-3, -238, 66, 66, "none", `stroke="${lighter(b.colour, 0.5)}" stroke-width="8" opacity=".8"`)}${b.rect(-50, -104, 94, 34, 8, "#24262b")}${b.rect(-40, -95, 52, 16, 4, "#8fd6a8")}${b.shine(-98, -340, 10, 280, 0.4)}</g>`;

const cable: Form = (b) => {
  const plug = (x: number, y: number, turn: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${b.rect(-20, -8, 40, 76, 12, b.cylinder(darker(b.colour, 0.2)))}${b.rect(-12, -40, 24, 36, 7, b.metal("#c3c8ce"))}</g>`;
  return (
    [128, 104, 80]
      .map((r, i) =>
        b.oval(0, -170 + i * 4, r, r * 0.86, "none", `stroke="${i === 1 ? lighter(b.colour, 0.12) : b.colour}" stroke-width="19"`),
      )
      .join("") +
    [128, 104, 80]
      .map((r, i) =>
        b.oval(
          0,
          -173 + i * 4,
          r,
          r * 0.86,
          "none",
          `stroke="${lighter(b.colour, 0.4)}" stroke-width="3" stroke-dasharray="5 6" opacity=".7"`,
        ),
      )
      .join("") +
    b.line("M124 -150C180 -90 150 -40 110 -60", b.colour, 19) +
    b.line("M-118 -210C-190 -250 -190 -310 -140 -330", b.colour, 19) +
    b.rect(-34, -112, 68, 30, 10, darker(b.colour, 0.35)) +
    plug(96, -70, 200) +
    plug(-128, -334, 20)
  );
};

const smartwatch: Form = (b) =>
  b.path("M-66 -420Q0 -440 66 -420L82 -270H-82Z", b.cylinder(darker(b.colour, 0.06))) +
  b.path("M-66 0Q0 20 66 0L82 -150H-82Z", b.cylinder(darker(b.colour, 0.06))) +
  b.rect(104, -236, 22, 46, 9, b.metal("#b4b9bf")) +
  b.rect(-112, -306, 224, 196, 62, b.metal(lighter(b.colour, 0.2))) +
  b.rect(-98, -294, 196, 172, 50, "#15161b") +
  b.oval(0, -208, 62, 62, "none", 'stroke="#2f323b" stroke-width="13"') +
  b.oval(
    0,
    -208,
    62,
    62,
    "none",
    'stroke="#8fd6a8" stroke-width="13" stroke-dasharray="280 400" transform="rotate(-90 0 -208)" stroke-linecap="round"',
  ) +
  b.oval(
    0,
    -208,
    42,
    42,
    "none",
    'stroke="#f0a58f" stroke-width="11" stroke-dasharray="150 300" transform="rotate(-90 0 -208)" stroke-linecap="round"',
  ) +
  b.path("M-96 -250Q-90 -288 -40 -290L10 -290L-60 -130Q-96 -140 -96 -180Z", "#fff", 'opacity=".07"');

const webcam: Form = (b) =>
  b.turned("96 0, 90 16", b.cylinder(darker(b.colour, 0.2)), { smooth: false }) +
  b.rect(-20, -130, 40, 120, 14, b.cylinder(darker(b.colour, 0.1))) +
  b.oval(0, -230, 134, 134, b.ball(b.colour)) +
  b.oval(0, -230, 88, 88, "#1d1d22") +
  b.oval(0, -230, 64, 64, b.ball("#3a4258")) +
  b.oval(0, -230, 32, 32, "#0e0f13") +
  b.oval(-22, -254, 18, 15, "#fff", 'opacity=".75"') +
  b.oval(0, -120, 5, 5, "#8fd6a8");

const frame: Form = (b) =>
  b.path("M120 -20L176 0L150 0L96 -20Z", darker(b.colour, 0.4)) +
  b.rect(-150, -400, 300, 400, 6, b.front(b.colour)) +
  b.rect(-122, -372, 244, 344, 2, "#f6f1e7") +
  b.path("M-78 -110V-200C-78 -320 78 -320 78 -200V-110Z", "#d9a583") +
  b.oval(34, -280, 34, 34, "#c9704f") +
  b.path("M-78 -110V-150C-30 -190 20 -120 78 -164V-110Z", "#7f9484") +
  b.path("M-122 -372H122L-40 -28H-122Z", "#fff", 'opacity=".16"');

const scale: Form = (b) =>
  b.path("M-200 -52Q-204 -70 -180 -72L180 -72Q204 -70 200 -52L210 -22Q212 0 188 0H-188Q-212 0 -210 -22Z", b.soft(b.colour)) +
  b.path("M-196 -60Q-196 -72 -176 -74L176 -74Q196 -72 196 -60L200 -48H-200Z", lighter(b.colour, 0.5)) +
  b.rect(-56, -40, 112, 30, 6, "#2b3034") +
  `<text x="0" y="-17" font-family="sans-serif" font-size="24" fill="#a8e3d4" text-anchor="middle">250 g</text>` +
  b.turned("104 72, 150 96, 166 150", b.cylinder("#f0ebe2"), { tilt: 0.18 }) +
  b.oval(0, -150, 166, 32, "#e3dccf") +
  [
    [-70, -168, "#d8875f"],
    [0, -184, "#d9a24d"],
    [64, -170, "#c9704f"],
    [-20, -156, "#e0b46a"],
  ]
    .map(([x, y, c]) => b.oval(Number(x), Number(y), 42, 38, b.ball(String(c))))
    .join("");

const massager: Form = (b) =>
  b.rect(-28, -210, 66, 214, 30, b.cylinder("#2f3035")) +
  b.rect(-110, -330, 240, 128, 60, b.soft(b.colour)) +
  b.rect(118, -306, 46, 80, 14, b.cylinder(darker(b.colour, 0.4))) +
  b.oval(186, -266, 46, 50, b.ball("#35363c")) +
  b.oval(-84, -266, 30, 38, darker(b.colour, 0.45)) +
  [-296, -282, -268, -254, -240].map((y) => b.rect(-106, y, 42, 5, 2, lighter(b.colour, 0.2), 'opacity=".7"')).join("") +
  b.rect(-14, -150, 38, 6, 3, "#8fd6a8") +
  b.shine(-60, -318, 150, 10, 0.45);

const paintboard: Form = (b) =>
  `<g transform="rotate(-5 0 -190)">${b.rect(-150, -380, 300, 380, 34, b.front(b.colour))}${b.rect(-122, -352, 244, 296, 12, "#1f2126")}${b.line("M-84 -170C-60 -280 0 -300 20 -220C30 -160 90 -190 84 -270", "#f2a7b8", 9)}${b.line("M-90 -110C-40 -140 30 -80 90 -120", "#9fd6c6", 9)}${b.oval(60, -300, 20, 20, "none", 'stroke="#ffd98a" stroke-width="8"')}${b.oval(0, -28, 15, 15, lighter(b.colour, 0.5))}</g>` +
  `<g transform="translate(176 -30) rotate(24)">${b.rect(-9, -280, 18, 260, 9, b.cylinder(darker(b.colour, 0.15)))}${b.path("M-9 -22L0 6L9 -22Z", "#35363c")}</g>`;

export const devices: Record<string, Form> = {
  cable,
  charger,
  earbuds,
  frame,
  massager,
  paintboard,
  phonecase,
  powerbank,
  scale,
  smartwatch,
  stand,
  webcam,
};
