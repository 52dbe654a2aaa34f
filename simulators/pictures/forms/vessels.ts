// How are cups, bottles, jars and bowls drawn?
import { type Brush, darker, lighter } from "../brush.ts";

/** A drawing about 400 units high, standing on y = 0 and centred on x = 0. */
export type Form = (b: Brush) => string;

const steel = "#c3c8ce";
const wood = "#c79a63";
const glass = "#dfe9ea";

/** The open mouth of a vessel: rim, inside, and what stands in it. */
function mouth(b: Brush, y: number, rx: number, inside: string, rim: string, tilt = 0.13): string {
  return b.oval(0, y, rx, rx * tilt, rim) + b.oval(0, y + 2, rx - 7, (rx - 7) * tilt, inside);
}

const mug: Form = (b) =>
  b.line("M118 -214C212 -232 214 -84 108 -78", darker(b.colour, 0.12), 30) +
  b.line("M118 -218C204 -232 206 -90 108 -82", lighter(b.colour, 0.12), 14, 'opacity=".7"') +
  b.turned("92 0, 112 22, 124 120, 128 270", b.cylinder(b.colour)) +
  b.turned("93 2, 110 20, 115 52", darker(b.colour, 0.3), { more: 'opacity=".35"' }) +
  mouth(b, -270, 128, darker(b.colour, 0.45), lighter(b.colour, 0.25)) +
  b.oval(0, -262, 112, 11, "#5a3826") +
  b.shine(-84, -236, 18, 170, 0.35);

const tumbler: Form = (b) =>
  b.line("M26 -372L44 -470", lighter(b.colour, 0.5), 17) +
  b.turned("74 0, 84 8, 90 120, 112 150, 118 330", b.cylinder(b.colour), { smooth: false, more: 'stroke-linejoin="round"' }) +
  b.turned("74 0, 80 8, 82 18", b.metal(steel), { smooth: false }) +
  b.turned("120 326, 120 352, 112 362", b.cylinder(lighter(b.colour, 0.25)), { smooth: false }) +
  b.oval(0, -362, 112, 14, lighter(b.colour, 0.45)) +
  b.line("M114 -296C196 -300 190 -150 104 -148", darker(b.colour, 0.1), 24) +
  b.shine(-84, -318, 16, 150, 0.45);

const bottle: Form = (b) =>
  b.turned("80 0, 92 10, 94 220, 84 262, 50 300, 46 312", b.cylinder(b.colour)) +
  b.turned("48 310, 48 330", b.metal(steel), { smooth: false }) +
  b.turned("60 328, 60 384, 54 392", b.cylinder(darker(b.colour, 0.35)), { smooth: false }) +
  b.oval(0, -392, 54, 7, darker(b.colour, 0.15)) +
  b.turned("81 2, 90 10, 92 26", darker(b.colour, 0.4), { more: 'opacity=".4"' }) +
  b.shine(-66, -232, 15, 190, 0.4);

const shaker: Form = (b) =>
  b.turned("78 0, 88 8, 92 250", b.cylinder(b.colour), { smooth: false, more: 'opacity=".92"' }) +
  [70, 110, 150, 190].map((h) => b.rect(-70, -h, 34, 5, 2, "#fff", 'opacity=".6"')).join("") +
  b.turned("97 240, 97 292, 88 304", b.cylinder(darker(b.colour, 0.5)), { smooth: false }) +
  b.oval(0, -304, 88, 11, darker(b.colour, 0.3)) +
  b.rect(-4, -356, 62, 56, 16, b.cylinder(darker(b.colour, 0.42))) +
  b.line("M-70 -304C-76 -372 -10 -376 0 -336", darker(b.colour, 0.5), 16) +
  b.shine(-64, -226, 14, 180, 0.4);

const jar: Form = (b) => {
  const clear = lighter(b.colour, 0.35);
  return (
    b.turned("104 0, 118 14, 120 200, 110 216", b.cylinder(clear), { more: 'opacity=".9"' }) +
    b.turned("106 4, 114 16, 116 132", b.cylinder(darker(b.colour, 0.04)), { more: 'opacity=".75"' }) +
    b.oval(0, -132, 115, 15, lighter(b.colour, 0.3), 'opacity=".8"') +
    b.turned("118 212, 118 262, 112 270", b.cylinder(wood), { smooth: false }) +
    b.oval(0, -270, 112, 14, lighter(wood, 0.25)) +
    b.rect(-66, -150, 132, 74, 6, "#fbf8f2", 'opacity=".92"') +
    b.rect(-38, -124, 76, 6, 3, darker(b.colour, 0.4)) +
    b.rect(-24, -108, 48, 4, 2, darker(b.colour, 0.2)) +
    b.shine(-96, -200, 12, 160, 0.6)
  );
};

const candle: Form = (b) =>
  b.oval(0, -250, 190, 190, b.glow("#ffd9a0"), 'opacity=".75"') +
  b.turned("100 0, 112 12, 114 210", b.cylinder(lighter(b.colour, 0.15)), { more: 'opacity=".94"' }) +
  mouth(b, -210, 114, lighter(b.colour, 0.6), lighter(b.colour, 0.55)) +
  b.oval(0, -204, 98, 10, "#f7ecd8") +
  b.rect(-3, -226, 6, 26, 2, "#5b4636") +
  b.path("M0 -282C26 -248 22 -222 0 -218C-22 -222 -22 -248 0 -282Z", "#ffc861") +
  b.path("M0 -256C12 -240 10 -224 0 -222C-10 -224 -10 -240 0 -256Z", "#fff3cf") +
  b.rect(-60, -146, 120, 84, 5, "#f8f4ea") +
  b.rect(-34, -120, 68, 6, 3, "#6b5a4a") +
  b.rect(-22, -102, 44, 4, 2, "#a2907b") +
  b.shine(-90, -186, 12, 150, 0.5);

const dropper: Form = (b) =>
  b.turned("74 0, 86 10, 88 176, 70 208, 34 226, 32 240", b.cylinder(b.colour), { more: 'opacity=".95"' }) +
  b.turned("36 236, 38 276", b.cylinder("#2f2d31"), { smooth: false }) +
  b.turned("22 274, 26 300, 24 340, 12 362", b.cylinder("#3a373c")) +
  b.rect(-62, -150, 124, 108, 5, "#faf6ee") +
  b.rect(-40, -124, 80, 7, 3, darker(b.colour, 0.35)) +
  b.rect(-40, -104, 56, 4, 2, "#b9b0a3") +
  b.rect(-40, -92, 66, 4, 2, "#b9b0a3") +
  b.oval(0, -66, 9, 9, b.colour) +
  b.shine(-74, -190, 11, 150, 0.55);

const tube: Form = (b) =>
  b.turned("46 0, 52 4, 52 62", b.cylinder("#f6f3ec"), { smooth: false }) +
  b.path("M-56 -64L-82 -376Q0 -388 82 -376L56 -64Q0 -50 -56 -64Z", b.cylinder(b.colour)) +
  b.path("M-83 -352L-86 -384Q0 -396 86 -384L83 -352Q0 -364 -83 -352Z", darker(b.colour, 0.14)) +
  b.rect(-34, -286, 68, 8, 4, "#fff", 'opacity=".9"') +
  b.rect(-22, -262, 44, 5, 2, "#fff", 'opacity=".75"') +
  b.oval(0, -190, 24, 24, "#fff", 'opacity=".28"') +
  b.shine(-54, -330, 12, 240, 0.5);

const pump: Form = (b) =>
  b.turned("80 0, 94 12, 96 210, 84 238, 40 252", b.cylinder(b.colour)) +
  b.turned("38 250, 38 280", b.cylinder("#f1eee7"), { smooth: false }) +
  b.rect(-11, -324, 22, 48, 6, b.cylinder("#e4e0d8")) +
  b.path("M-92 -338Q-94 -358 -70 -358L40 -358Q52 -346 40 -328L-60 -326L-64 -312Q-78 -306 -88 -314Z", b.soft("#f4f1ea")) +
  b.rect(-56, -176, 112, 96, 6, "#fff", 'opacity=".82"') +
  b.rect(-32, -148, 64, 7, 3, darker(b.colour, 0.35)) +
  b.rect(-20, -128, 40, 4, 2, darker(b.colour, 0.15)) +
  b.shine(-78, -216, 13, 176, 0.45);

const vase: Form = (b) => {
  const stems = [
    [-60, -470, -20],
    [-16, -500, -4],
    [34, -486, 12],
    [74, -450, 26],
  ] as const;
  return (
    stems
      .map(
        ([x, y, at]) =>
          b.line(`M${at} -250Q${at} -340 ${x} ${y}`, "#b59b74", 5) +
          b.path(`M${x} ${y - 46}Q${x + 26} ${y} ${x - 4} ${y + 46}Q${x - 30} ${y} ${x} ${y - 46}Z`, b.soft("#e2cfae")),
      )
      .join("") +
    b.turned("64 0, 96 26, 132 110, 104 190, 52 238, 56 268", b.cylinder(b.colour)) +
    [-84, -56, -26, 26, 56, 84]
      .map((x) => b.line(`M${x * 0.72} -6Q${x * 1.5} -110 ${x * 0.56} -236`, darker(b.colour, 0.18), 3, 'opacity=".35"'))
      .join("") +
    mouth(b, -268, 56, darker(b.colour, 0.5), lighter(b.colour, 0.2)) +
    b.shine(-84, -190, 16, 120, 0.3)
  );
};

const bowl: Form = (b) =>
  b.turned("70 0, 76 14", b.cylinder(darker(b.colour, 0.15)), { smooth: false }) +
  b.turned("72 12, 132 44, 176 110, 190 176", b.cylinder(b.colour), { tilt: 0.2 }) +
  mouth(b, -176, 190, darker(b.colour, 0.24), lighter(b.colour, 0.35), 0.24) +
  b.haze(0, -166, 166, 34, lighter(b.colour, 0.15), 0.5) +
  b.shine(-140, -150, 15, 70, 0.35);

const kettle: Form = (b) =>
  b.line("M108 -250C226 -262 206 -62 122 -70", "#2f2b2b", 24) +
  b.path("M-92 -110C-170 -128 -150 -236 -206 -262L-184 -274C-124 -236 -140 -160 -84 -160Z", b.metal(darker(b.colour, 0.05))) +
  b.turned("128 0, 136 10, 110 150, 84 226", b.cylinder(b.colour), { smooth: false }) +
  b.turned("90 222, 90 236, 70 248", b.cylinder(darker(b.colour, 0.25)), { smooth: false }) +
  b.oval(0, -248, 70, 9, darker(b.colour, 0.1)) +
  b.rect(-9, -282, 18, 34, 6, b.metal("#b9975b")) +
  b.oval(0, -284, 19, 12, b.ball("#c9a86b")) +
  b.shine(-76, -206, 14, 150, 0.4);

const pan: Form = (b) =>
  b.path("M120 -92L322 -188Q344 -190 338 -168L138 -64Z", b.soft("#a9774a")) +
  b.path("M112 -96L150 -114L164 -82L130 -62Z", b.metal(steel)) +
  b.oval(-20, -64, 196, 74, darker(b.colour, 0.22)) +
  b.oval(-20, -82, 200, 74, b.front(lighter(b.colour, 0.06))) +
  b.oval(-20, -84, 180, 63, darker(b.colour, 0.3)) +
  b.oval(-20, -78, 166, 54, b.front(darker(b.colour, 0.12))) +
  b.haze(-70, -98, 86, 18, "#ffffff", 0.4);

const canister: Form = (b) =>
  b.turned("108 0, 118 10, 120 300", b.cylinder(b.colour), { smooth: false }) +
  b.turned("124 296, 124 330, 112 346", b.cylinder(darker(b.colour, 0.12)), { smooth: false }) +
  b.oval(0, -346, 112, 14, lighter(b.colour, 0.25)) +
  b.rect(-70, -250, 140, 120, 14, b.front("#2d3136"), 'opacity=".88"') +
  b.rect(-84, -74, 168, 74, 20, darker(b.colour, 0.3)) +
  b.oval(0, -18, 76, 14, "#8d6b48") +
  b.shine(-96, -270, 14, 200, 0.5);

const fountain: Form = (b) =>
  b.turned("150 0, 168 16, 172 150", b.cylinder(b.colour)) +
  mouth(b, -150, 172, lighter(b.colour, 0.12), lighter(b.colour, 0.4), 0.2) +
  b.oval(0, -148, 150, 26, "#bfe0ea", 'opacity=".85"') +
  b.turned("26 150, 30 200, 44 216", b.cylinder(lighter(b.colour, 0.2))) +
  b.oval(0, -216, 44, 9, "#d9f0f5") +
  b.line("M-30 -210Q-84 -214 -86 -156M30 -210Q84 -214 86 -156", "#c9e8f0", 11, 'opacity=".85"') +
  b.shine(-146, -128, 14, 96, 0.5);

const mold: Form = (b) =>
  b.turned("74 0, 84 10, 84 80, 74 100", b.cylinder(b.colour)) +
  b.turned("66 98, 98 150, 92 250, 50 312, 14 326", b.cylinder(lighter(b.colour, 0.24))) +
  b.haze(-10, -190, 78, 80, "#ffffff", 0.4) +
  b.shine(-62, -270, 16, 140, 0.6);

const planter: Form = (b) =>
  b.line("M0 -470L-92 -190M0 -470L92 -190M0 -470L-26 -180M0 -470L26 -180", darker(b.colour, 0.08), 7) +
  b.path(
    "M-20 -260C-110 -330 -150 -260 -190 -210C-130 -250 -80 -226 -20 -220ZM16 -266C90 -350 150 -286 186 -220C130 -262 70 -236 16 -222ZM-8 -270C-30 -360 10 -400 30 -410C14 -350 26 -310 14 -256Z",
    b.soft("#7f9c72"),
  ) +
  b.turned("66 70, 98 90, 108 200", b.cylinder("#c9795a"), { smooth: false }) +
  b.line(
    "M-100 -190L-46 -110L0 -70L46 -110L100 -190M-46 -190L-92 -124M46 -190L92 -124M-46 -110L46 -190M46 -110L-46 -190",
    darker(b.colour, 0.04),
    7,
  ) +
  b.line("M-10 -70L-16 -6M0 -70L0 0M10 -70L16 -6", b.colour, 8);

const clearCup = lighter(glass, 0.2);

const frother: Form = (b) =>
  b.turned("112 0, 118 10, 124 130", b.cylinder(clearCup), { more: 'opacity=".85"' }) +
  b.turned("108 8, 114 60", b.cylinder("#c59a6f")) +
  b.turned("114 58, 119 112", b.cylinder("#f5eadb")) +
  b.line("M0 -96L0 -250", "#b9bec4", 7) +
  b.oval(0, -92, 26, 9, "none", 'stroke="#aeb4bb" stroke-width="6"') +
  b.turned("24 246, 30 262, 32 390, 22 408", b.cylinder(b.colour)) +
  b.rect(-9, -366, 18, 30, 9, lighter(b.colour, 0.35)) +
  mouth(b, -130, 124, "#fff", "#fff", 0.13).replaceAll("/>", ' opacity=".35"/>');

export const vessels: Record<string, Form> = {
  bottle,
  bowl,
  candle,
  dispenser: canister,
  dropper,
  fountainbowl: fountain,
  frother,
  icemold: mold,
  jar,
  kettle,
  mug,
  pan,
  planter,
  pump,
  shaker,
  tube,
  tumbler,
  vase,
};
