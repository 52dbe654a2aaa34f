// How are tools, boxes, toys and care things drawn?
import { darker, lighter } from "../brush.ts";
import type { Form } from "./vessels.ts";

const facestone: Form = (b) =>
  `<g transform="translate(-64 0) rotate(-12 0 -200)">${b.rect(-12, -300, 24, 240, 12, b.metal("#cda65a"))}${b.oval(0, -336, 62, 42, b.ball(b.colour))}${b.oval(0, -40, 36, 26, b.ball(b.colour))}${b.line("M-70 -336C-70 -286 -14 -290 -12 -280M70 -336C70 -286 14 -290 12 -280", "#cda65a", 7)}</g>` +
  b.path("M70 -40C40 -100 60 -180 110 -196C150 -206 200 -170 196 -110C192 -60 160 -20 130 -52C112 -72 92 0 70 -40Z", b.ball(b.colour)) +
  b.haze(-84, -350, 26, 13, "#ffffff", 0.9);

const brush: Form = (b) =>
  [
    [-104, -12, 0.92],
    [0, 0, 1.06],
    [104, 12, 0.92],
  ]
    .map(
      ([x = 0, turn = 0, size = 1]) =>
        `<g transform="translate(${x} 0) rotate(${turn}) scale(${size})">${b.path("M-13 0L-18 -190H18L13 0Q0 10 -13 0Z", b.cylinder(b.colour))}${b.path("M-20 -188H20L24 -262H-24Z", b.metal("#c9a58f"))}${b.path("M-24 -260H24C52 -320 44 -372 0 -390C-44 -372 -52 -320 -24 -260Z", b.soft("#6b4b3f"))}${b.path("M-36 -340C-20 -386 20 -386 36 -340C20 -356 -20 -356 -36 -340Z", "#e9c7b4", 'opacity=".55"')}</g>`,
    )
    .join("");

const hairbrush: Form = (b) =>
  `<g transform="rotate(16 0 -200)">${b.path("M-22 -180C-30 -100 -26 -30 -16 0Q0 14 16 0C26 -30 30 -100 22 -180Z", b.cylinder(b.colour))}${b.oval(0, -290, 98, 130, b.front(b.colour))}${b.oval(0, -296, 80, 110, b.soft(lighter(b.colour, 0.35)))}${Array.from({ length: 30 }, (_, i) => b.oval(-50 + (i % 6) * 20, -370 + Math.floor(i / 6) * 37, 5, 5, darker(b.colour, 0.45))).join("")}</g>`;

const palette: Form = (b) => {
  const shades = [
    "#e8cdb8",
    "#d9a68a",
    "#c0836a",
    "#a05f4c",
    "#7c4438",
    "#553029",
    "#ead6cf",
    "#d7a3a0",
    "#b97f86",
    "#8d5966",
    "#caa25e",
    "#8b6a46",
  ];
  return (
    b.path("M-190 -400H190L196 -190H-196Z", b.front(darker(b.colour, 0.1))) +
    b.path("M-172 -386H172L178 -204H-178Z", b.front("#cfdbe2")) +
    b.path("M-172 -386H20L-90 -204H-178Z", "#fff", 'opacity=".35"') +
    b.path("M-196 -188H196L214 0H-214Z", b.soft(darker(b.colour, 0.25))) +
    shades.map((shade, i) => b.oval(-148 + (i % 6) * 59, -132 + Math.floor(i / 6) * 72, 25, 24, b.ball(shade))).join("")
  );
};

const nails: Form = (b) =>
  [-144, -72, 0, 72, 144]
    .map(
      (x, i) =>
        b.path(
          `M${x - 30} ${-40 - (i % 2) * 26}C${x - 36} ${-200 - (i % 2) * 26} ${x - 20} ${-270 - (i % 2) * 40} ${x} ${-290 - (i % 2) * 40}C${x + 20} ${-270 - (i % 2) * 40} ${x + 36} ${-200 - (i % 2) * 26} ${x + 30} ${-40 - (i % 2) * 26}Q${x} ${-14 - (i % 2) * 26} ${x - 30} ${-40 - (i % 2) * 26}Z`,
          b.cylinder(i % 2 ? lighter(b.colour, 0.3) : b.colour),
        ) + b.shine(x - 16, -230 - (i % 2) * 30, 9, 130, 0.8),
    )
    .join("");

const teabox: Form = (b) =>
  b.path("M-150 -300L20 -340L166 -300L10 -262Z", lighter(b.colour, 0.42)) +
  b.path("M-150 -300L10 -262V0L-150 -44Z", b.front(b.colour)) +
  b.path("M166 -300L10 -262V0L166 -44Z", darker(b.colour, 0.2)) +
  b.path("M-122 -232L-18 -208V-96L-122 -122Z", "#fbf7ef") +
  b.path("M-104 -200L-36 -184V-176L-104 -192ZM-104 -176L-60 -166V-160L-104 -170Z", darker(b.colour, 0.4));

const pads: Form = (b) => {
  const heights = [0, 38, 76, 114];
  return heights
    .map((h, i) => {
      const colour = b.palette.length > 1 ? b.tone(i) : i % 2 ? lighter(b.colour, 0.14) : b.colour;
      const shift = [0, 12, -8, 6][i] ?? 0;
      return `<g transform="translate(${shift} 0)">${b.turned(`158 ${h}, 158 ${h + 34}`, b.cylinder(colour), {
        smooth: false,
        tilt: 0.24,
      })}${b.oval(0, -h - 34, 158, 38, lighter(colour, 0.22))}${b.oval(0, -h - 34, 132, 30, "none", `stroke="${darker(colour, 0.16)}" stroke-width="4" stroke-dasharray="9 7"`)}</g>`;
    })
    .join("");
};

const drawers: Form = (b) =>
  b.path("M-170 -270L-130 -300H190L170 -270Z", lighter(b.colour, 0.45)) +
  b.path("M170 -270L190 -300V-30L170 0Z", darker(b.colour, 0.25)) +
  b.rect(-170, -270, 340, 270, 8, b.front(b.colour)) +
  [-256, -170, -84]
    .map(
      (y) =>
        b.rect(-156, y, 312, 74, 6, b.soft(lighter(b.colour, 0.2))) +
        b.rect(-156, y, 312, 74, 6, "none", `stroke="${darker(b.colour, 0.18)}" stroke-width="3"`) +
        b.oval(0, y + 38, 15, 11, b.ball("#cda65a")),
    )
    .join("");

const box: Form = (b) =>
  [
    [0, 200, 150],
    [-126, 176, 106],
    [-220, 150, 84],
  ]
    .map(([y = 0, half = 0, height = 0], i) => {
      const colour = [b.colour, lighter(b.colour, 0.2), darker(b.colour, 0.1)][i] ?? b.colour;
      return (
        b.rect(-half, y - height, half * 2, height, 22, b.soft(colour)) +
        b.rect(-half + 24, y - height + 22, half * 2 - 48, height * 0.4, 10, "#fff", 'opacity=".25"') +
        b.line(`M${-half + 18} ${y - height + 12}H${half - 18}`, darker(colour, 0.35), 4, 'stroke-dasharray="8 5"') +
        b.rect(half - 62, y - height + 4, 32, 15, 6, "#cfd3d8")
      );
    })
    .join("");

const board: Form = (b) =>
  `<g transform="rotate(-7 0 -190)">${b.path("M-36 -430Q0 -448 36 -430L40 -340H120Q150 -340 150 -310V-30Q150 0 120 0H-120Q-150 0 -150 -30V-310Q-150 -340 -120 -340H-40Z", darker(b.colour, 0.4), 'transform="translate(9 7)"')}${b.path("M-36 -430Q0 -448 36 -430L40 -340H120Q150 -340 150 -310V-30Q150 0 120 0H-120Q-150 0 -150 -30V-310Q-150 -340 -120 -340H-40Z", b.front(b.colour))}${b.oval(0, -396, 14, 16, darker(b.colour, 0.6))}${[-100, -56, -8, 40, 92].map((x, i) => b.line(`M${x} -326C${x + 26} -220 ${x - 24} -120 ${x + (i % 2 ? 12 : -8)} -14`, darker(b.colour, 0.24), 5, 'opacity=".4"')).join("")}${b.rect(-124, -314, 248, 288, 18, "none", `stroke="${darker(b.colour, 0.25)}" stroke-width="7" opacity=".55"`)}</g>`;

const utensils: Form = (b) => {
  const tools = [
    [-64, -14, "M-34 -420Q-40 -330 -12 -318H12Q40 -330 34 -420Q0 -440 -34 -420Z"],
    [-8, -3, "M0 -450C50 -440 52 -340 0 -322C-52 -340 -50 -440 0 -450Z"],
    [58, 11, "M-36 -430H36L28 -322H-28Z"],
  ] as const;
  return (
    tools
      .map(
        ([x, turn, d]) =>
          `<g transform="translate(${x} 0) rotate(${turn} 0 -200)">${b.rect(-9, -330, 18, 200, 9, b.cylinder("#c79a63"))}${b.path(d, b.soft(b.colour))}</g>`,
      )
      .join("") +
    b.turned("96 0, 106 10, 112 200", b.cylinder(lighter(b.colour, 0.12))) +
    b.path("M-112 -200A112 14 0 0 0 112 -200A112 14 0 0 1 -112 -200Z", darker(b.colour, 0.3)) +
    b.shine(-82, -178, 13, 140, 0.4)
  );
};

const brickblock: Form = (b) =>
  b.path("M-190 -96L-120 -140H200L150 -96Z", lighter(b.colour, 0.35)) +
  b.path("M150 -96L200 -140V-40L150 0Z", darker(b.colour, 0.28)) +
  b.rect(-190, -96, 340, 96, 8, b.front(b.colour)) +
  `<g transform="translate(10 -138)">${b.path("M-150 -96L-90 -134H170L120 -96Z", lighter(b.colour, 0.42))}${b.path("M120 -96L170 -134V-40L120 0Z", darker(b.colour, 0.22))}${b.rect(-150, -96, 270, 96, 8, b.front(lighter(b.colour, 0.08)))}</g>` +
  Array.from({ length: 34 }, (_, i) =>
    b.oval(-176 + ((i * 67) % 310), -88 + ((i * 41) % 80), 4, 3, darker(b.colour, 0.35), 'opacity=".5"'),
  ).join("");

const dumbbell: Form = (b) => {
  const one = (dx: number, dy: number) =>
    `<g transform="translate(${dx} ${dy})">${b.rect(-70, -78, 140, 34, 12, b.metal("#b9bec5"))}${[-124, 66].map((x) => b.path(`M${x} -104L${x + 14} -122H${x + 46}L${x + 60} -104V-18L${x + 46} 0H${x + 14}L${x} -18Z`, b.front(b.colour)) + b.path(`M${x + 14} -122H${x + 46}L${x + 60} -104H${x}Z`, lighter(b.colour, 0.3))).join("")}</g>`;
  return one(26, -118) + one(-24, 0);
};

const kettlebell: Form = (b) =>
  b.path("M-100 -208C-130 -380 130 -380 100 -208", "none", `stroke="${darker(b.colour, 0.3)}" stroke-width="46"`) +
  b.path("M-100 -210C-128 -372 128 -372 100 -210", "none", `stroke="${lighter(b.colour, 0.14)}" stroke-width="13" opacity=".6"`) +
  b.path("M-92 0C-170 -40 -176 -176 -104 -230H104C176 -176 170 -40 92 0Z", b.ball(b.colour)) +
  b.oval(0, -118, 58, 58, lighter(b.colour, 0.16)) +
  `<text x="0" y="-100" font-family="sans-serif" font-weight="700" font-size="52" fill="#fff" opacity=".85" text-anchor="middle">12</text>`;

const fistgrip: Form = (b) =>
  b.line("M-76 0L-24 -290", b.colour, 48) +
  b.line("M76 0L24 -290", darker(b.colour, 0.15), 48) +
  b.line("M-70 -30L-34 -230M70 -30L34 -230", lighter(b.colour, 0.4), 7, 'stroke-dasharray="3 15"') +
  b.oval(0, -312, 54, 54, "none", 'stroke="#b4b9bf" stroke-width="17"') +
  b.oval(0, -312, 26, 26, b.ball("#e0a05a"));

const barbell: Form = (b) =>
  b.rect(-290, -210, 580, 30, 15, b.metal("#b9bec5")) +
  b.rect(-230, -222, 118, 54, 24, b.cylinder("#35363b")) +
  b.rect(112, -222, 118, 54, 24, b.cylinder("#35363b")) +
  b.rect(-300, -262, 40, 134, 16, b.soft(b.colour)) +
  b.rect(260, -262, 40, 134, 16, b.soft(b.colour));

const scratcher: Form = (b) =>
  b.path("M-180 -34L-120 -60H200L170 -34Z", lighter("#d8cbb6", 0.3)) +
  b.rect(-180, -36, 350, 36, 12, b.soft("#d8cbb6")) +
  b.turned("52 44, 52 360", b.cylinder(b.colour), { smooth: false }) +
  Array.from({ length: 20 }, (_, i) => b.line(`M-51 ${-54 - i * 15}q51 12 102 0`, darker(b.colour, 0.24), 4, 'opacity=".6"')).join("") +
  b.turned("92 356, 98 384", b.cylinder("#e6dac6"), { smooth: false }) +
  b.oval(0, -384, 98, 14, "#f3ebdd") +
  b.line("M86 -362Q124 -330 118 -250", "#8d7a63", 5) +
  b.oval(118, -230, 29, 29, b.ball("#c9a0a0"));

const trekkingpoles: Form = (b) =>
  [
    [-60, -13],
    [60, 13],
  ]
    .map(
      ([x = 0, turn = 0]) =>
        `<g transform="translate(${x} 0) rotate(${turn})">${b.rect(-7, -330, 14, 318, 6, b.cylinder(b.colour))}${b.rect(-9, -200, 18, 26, 5, "#c94b48")}${b.path("M-17 -330L-22 -420Q0 -446 22 -420L17 -330Z", b.cylinder("#c79a63"))}${b.line("M-18 -410C-60 -390 -50 -310 -14 -340", "#3a3a40", 7)}${b.path("M-7 -14L0 10L7 -14Z", "#8d939a")}${b.oval(0, -34, 34, 9, "#3a3a40")}</g>`,
    )
    .join("");

const markers: Form = (b) => {
  const tones = b.palette.length > 1 ? b.palette : [b.colour];
  return [-150, -90, -30, 30, 90, 150]
    .map(
      (x, i) =>
        `<g transform="translate(${x} 0) rotate(${(i - 2.5) * 2.4})">${b.rect(-22, -270, 44, 270, 16, b.cylinder("#f4f1ea"))}${b.rect(-23, -396, 46, 140, 18, b.cylinder(tones[i % tones.length] ?? b.colour))}${b.rect(-22, -40, 44, 42, 14, b.cylinder(tones[i % tones.length] ?? b.colour))}</g>`,
    )
    .join("");
};

const tapes: Form = (b) =>
  [
    [-122, -74, 0],
    [120, -70, 1],
    [0, -92, 2],
    [-62, -216, 3],
    [76, -222, 0],
  ]
    .map(
      ([x = 0, y = 0, tone = 0]) =>
        b.oval(x, y + 9, 76, 76, darker(b.tone(tone), 0.3)) +
        b.oval(x, y, 76, 76, b.ball(b.tone(tone))) +
        b.oval(x, y, 44, 44, "#e6d7bd") +
        b.oval(x, y, 36, 36, "#b99f78") +
        b.oval(x, y, 64, 64, "none", `stroke="#fff" stroke-width="5" stroke-dasharray="2 15" stroke-linecap="round" opacity=".8"`),
    )
    .join("");

const rings: Form = (b) =>
  b.rect(-170, -30, 340, 30, 15, b.soft("#d8b98c")) +
  b.rect(-14, -360, 28, 340, 14, b.cylinder("#d8b98c")) +
  [150, 126, 102, 78, 56].map((half, i) => b.rect(-half, -86 - i * 58, half * 2, 60, 30, b.soft(b.tone(i)))).join("") +
  b.oval(0, -376, 36, 36, b.ball(b.tone(1)));

const blocks: Form = (b) => {
  const cube = (x: number, y: number, tone: number) => {
    const colour = b.tone(tone);
    return `<g transform="translate(${x} ${y})">${b.path("M0 -150L92 -112L0 -74L-92 -112Z", lighter(colour, 0.4))}${b.path("M-92 -112L0 -74V32L-92 -6Z", b.front(colour))}${b.path("M92 -112L0 -74V32L92 -6Z", darker(colour, 0.18))}</g>`;
  };
  return cube(-96, -60, 0) + cube(96, -60, 1) + cube(0, -30, 2) + cube(0, -146, 3);
};

export const tools: Record<string, Form> = {
  barbell,
  blocks,
  board,
  box,
  brickblock,
  brush,
  drawers,
  dumbbell,
  facestone,
  fistgrip,
  hairbrush,
  kettlebell,
  markers,
  nails,
  pads,
  palette,
  rings,
  scratcher,
  tapes,
  teabox,
  trekkingpoles,
  utensils,
};
