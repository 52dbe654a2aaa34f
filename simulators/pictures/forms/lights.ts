// How are lamps, speakers and other things that glow or hum drawn?
import { darker, lighter } from "../brush.ts";
import type { Form } from "./vessels.ts";

const lamp: Form = (b) =>
  b.oval(0, -250, 270, 230, b.glow("#ffe2b0"), 'opacity=".8"') +
  b.turned("92 0, 96 8, 40 40, 26 120, 30 220", b.cylinder(darker(b.colour, 0.1))) +
  b.path("M-176 -216C-176 -372 -80 -416 0 -416C80 -416 176 -372 176 -216C100 -192 -100 -192 -176 -216Z", b.ball(lighter(b.colour, 0.3))) +
  b.path("M-176 -216C-100 -240 100 -240 176 -216C100 -192 -100 -192 -176 -216Z", "#fff3d6") +
  b.haze(-60, -340, 84, 48, "#ffffff", 0.55);

const globelamp: Form = (b) =>
  b.oval(0, -220, 300, 280, b.glow("#ffe9b8"), 'opacity=".9"') +
  b.path("M-96 0L-52 -110L-30 -110L-62 0ZM96 0L52 -110L30 -110L62 0Z", b.soft("#b98a57")) +
  b.rect(-88, -62, 176, 18, 9, b.soft("#a9794a")) +
  b.oval(0, -220, 150, 150, b.ball(lighter(b.colour, 0.2))) +
  [
    [-50, -270, 30],
    [34, -200, 42],
    [-30, -160, 20],
    [70, -290, 18],
    [-96, -206, 16],
  ]
    .map(([x = 0, y = 0, r = 0]) => b.haze(x, y, r * 1.15, r * 1.15, darker(b.colour, 0.2), 0.4))
    .join("");

const lampshade: Form = (b) =>
  b.line("M0 -480V-330", "#4a433d", 6) +
  b.oval(0, -150, 280, 200, b.glow("#ffdf9f"), 'opacity=".8"') +
  b.turned("200 60, 176 180, 110 280, 40 330", b.cylinder(b.colour), { tilt: 0.16 }) +
  [-150, -100, -50, 0, 50, 100, 150]
    .map((x) => b.line(`M${x * 1.22} -62Q${x} -220 ${x * 0.24} -330`, darker(b.colour, 0.32), 5, 'opacity=".6"'))
    .join("") +
  [110, 160, 210, 260]
    .map((h, i) =>
      b.line(`M${-188 + i * 24} ${-h}q${188 - i * 24} ${36 - i * 5} ${376 - i * 48} 0`, darker(b.colour, 0.2), 5, 'opacity=".55"'),
    )
    .join("") +
  b.oval(0, -60, 198, 32, "#fff0c9") +
  b.oval(0, -76, 46, 44, "#fffaf0");

const lantern: Form = (b) =>
  b.line("M-76 -330C-76 -460 76 -460 76 -330", darker(b.colour, 0.35), 11) +
  b.oval(0, -170, 190, 190, b.glow("#ffd88a"), 'opacity=".85"') +
  b.turned("96 0, 102 12, 96 66, 72 84", b.cylinder(b.colour), { smooth: false }) +
  b.turned("64 80, 98 140, 98 210, 62 266", b.cylinder("#fff1cc"), { more: 'opacity=".9"' }) +
  b.haze(0, -172, 46, 74, "#ffcf6b", 1) +
  b.line("M-84 -78V-270M84 -78V-270", darker(b.colour, 0.25), 9) +
  b.turned("92 262, 84 290, 56 316, 30 330", b.cylinder(b.colour), { smooth: false }) +
  b.turned("26 328, 26 350", b.cylinder(darker(b.colour, 0.3)), { smooth: false });

const ringlight: Form = (b) =>
  b.oval(0, -240, 260, 240, b.glow("#fff1d6"), 'opacity=".7"') +
  b.line("M0 -90V-16", darker(b.colour, 0.35), 14) +
  b.turned("90 0, 84 14", b.cylinder(darker(b.colour, 0.3)), { smooth: false }) +
  b.oval(0, -240, 146, 146, "none", `stroke="${darker(b.colour, 0.14)}" stroke-width="54"`) +
  b.oval(0, -244, 146, 146, "none", `stroke="${lighter(b.colour, 0.2)}" stroke-width="42"`) +
  b.oval(0, -244, 146, 146, "none", 'stroke="#fffaf0" stroke-width="18" opacity=".75"');

const strip: Form = (b) => {
  const tones = b.palette.length > 1 ? b.palette : [b.colour];
  const dots = Array.from({ length: 26 }, (_, i) => {
    const angle = i * 0.62;
    const radius = 60 + i * 5.4;
    const colour = tones[i % tones.length] ?? b.colour;
    const x = Math.cos(angle) * radius;
    const y = -190 + Math.sin(angle) * radius * 0.8;
    return b.oval(x, y, 44, 44, b.glow(colour), 'opacity=".85"') + b.oval(x, y, 10, 10, lighter(colour, 0.65));
  });
  const spiral = Array.from(
    { length: 80 },
    (_, i) =>
      `${i ? "L" : "M"}${(Math.cos(i * 0.2) * (60 + i * 1.74)).toFixed(1)} ${(-190 + Math.sin(i * 0.2) * (60 + i * 1.74) * 0.8).toFixed(1)}`,
  ).join("");
  return b.line(spiral, "#f3efe6", 17) + b.line(spiral, "#d9d3c6", 3) + dots.join("");
};

const speaker: Form = (b) => {
  const weave = Array.from({ length: 9 }, (_, i) => b.line(`M${-124 + i * 31} -24V-300`, darker(b.colour, 0.3), 2, 'opacity=".35"'));
  return (
    b.turned("120 0, 134 16, 134 306, 120 324", b.cylinder(b.colour)) +
    weave.join("") +
    b.turned("122 2, 130 12, 132 34", b.cylinder(darker(b.colour, 0.4))) +
    b.oval(0, -324, 120, 16, darker(b.colour, 0.1)) +
    b.oval(0, -324, 92, 11, darker(b.colour, 0.5)) +
    b.rect(-26, -330, 12, 6, 3, "#fff", 'opacity=".7"') +
    b.rect(14, -330, 12, 6, 3, "#fff", 'opacity=".7"') +
    b.rect(-30, -84, 60, 22, 5, lighter(b.colour, 0.4), 'opacity=".9"') +
    b.shine(-100, -290, 15, 230, 0.25)
  );
};

const diffuser: Form = (b) =>
  b.path("M-6 -330C-60 -390 30 -420 -16 -500C50 -440 -10 -400 34 -340Z", "#fff", 'opacity=".3"') +
  b.turned("110 0, 134 20, 140 110, 96 240, 34 316, 20 330", b.cylinder(b.colour)) +
  b.turned("112 2, 134 22, 138 74", b.cylinder("#f4f1ea")) +
  b.oval(0, -330, 20, 4, "#35302c") +
  b.oval(0, -40, 9, 9, "#8fd0c4") +
  b.shine(-94, -210, 16, 130, 0.35);

export const lights: Record<string, Form> = { diffuser, globelamp, lamp, lampshade, lantern, ringlight, speaker, strip };
