// How are things for face, nails and rest drawn?
import { darker, lighter } from "../brush.ts";
import type { Form } from "./vessels.ts";

const facemask: Form = (b) =>
  b.oval(0, -210, 220, 250, b.glow("#ffb3b8"), 'opacity=".6"') +
  b.path(
    "M-150 -380C-90 -430 90 -430 150 -380C196 -300 170 -130 110 -50C70 0 -70 0 -110 -50C-170 -130 -196 -300 -150 -380Z",
    b.ball(b.colour),
  ) +
  b.path(
    "M-112 -280C-90 -316 -40 -312 -24 -270C-50 -244 -96 -248 -112 -280ZM112 -280C90 -316 40 -312 24 -270C50 -244 96 -248 112 -280Z",
    "#7a6069",
  ) +
  b.path("M-48 -110C-24 -126 24 -126 48 -110C28 -86 -28 -86 -48 -110Z", "#7a6069") +
  b.path("M0 -266C-12 -220 -26 -180 -20 -164C-8 -152 8 -152 20 -164C26 -180 12 -220 0 -266Z", darker(b.colour, 0.14), 'opacity=".7"') +
  Array.from({ length: 34 }, (_, i) => {
    const angle = (i / 34) * Math.PI * 2;
    const ring = i % 2 ? 1 : 0.78;
    return b.oval(Math.cos(angle) * 124 * ring, -216 + Math.sin(angle) * 152 * ring, 6, 6, "#ff8b93", 'opacity=".9"');
  }).join("");

const lashes: Form = (b) =>
  b.path("M-190 -60L-150 -330H150L190 -60Q190 0 150 0H-150Q-190 0 -190 -60Z", b.front("#f0dcd6")) +
  b.path("M-166 -66L-132 -306H132L166 -66Q166 -26 140 -26H-140Q-166 -26 -166 -66Z", lighter("#f0dcd6", 0.5)) +
  [-250, -170, -90]
    .flatMap((y) =>
      [-68, 68].map((x) => {
        const hairs = Array.from({ length: 11 }, (_, i) =>
          b.line(
            `M${x - 48 + i * 9.6} ${y + Math.abs(5 - i) * 2.4}q${(i - 5) * 2.2} -18 ${(i - 5) * 4.4} ${-34 + Math.abs(5 - i) * 2}`,
            "#26222a",
            4,
          ),
        );
        return b.line(`M${x - 50} ${y + 12}Q${x} ${y - 12} ${x + 50} ${y + 12}`, "#26222a", 6) + hairs.join("");
      }),
    )
    .join("");

const polish: Form = (b) => {
  const tones = b.palette.length > 1 ? b.palette : [b.colour, lighter(b.colour, 0.3), darker(b.colour, 0.2)];
  return [-124, 0, 124]
    .map((x, i) => {
      const colour = tones[i % tones.length] ?? b.colour;
      return `<g transform="translate(${x} ${i === 1 ? 8 : 0})">${b.turned("44 0, 52 8, 54 120, 40 146, 24 152", b.cylinder(colour))}${b.turned("26 150, 30 156, 22 330, 16 338", b.cylinder("#2f2d32"), { smooth: false })}${b.shine(-36, -118, 9, 96, 0.7)}</g>`;
    })
    .join("");
};

const neckpillow: Form = (b) =>
  b.line("M-110 -70C-190 -200 -130 -320 0 -320C130 -320 190 -200 110 -70", darker(b.colour, 0.26), 128) +
  b.line("M-110 -74C-188 -200 -128 -316 0 -316C128 -316 188 -200 110 -74", b.colour, 112) +
  b.line("M-120 -90C-176 -200 -120 -340 0 -342C60 -342 110 -310 134 -262", lighter(b.colour, 0.32), 26, 'opacity=".4"') +
  b.line("M-70 -80C-120 -180 -80 -260 0 -262C80 -260 120 -180 70 -80", darker(b.colour, 0.3), 4, 'opacity=".6"') +
  b.line("M-60 -40C-20 -16 20 -16 60 -40", darker(b.colour, 0.4), 11) +
  b.rect(-17, -44, 34, 34, 9, "#3a3d44");

export const care: Record<string, Form> = { facemask, lashes, neckpillow, polish };
