// How are clothes, bags and jewellery drawn?
import { darker, lighter } from "../brush.ts";
import type { Form } from "./vessels.ts";

const tee: Form = (b) =>
  b.path(
    "M-70 -392C-40 -366 40 -366 70 -392L150 -360L210 -240L142 -206L126 -240L130 0H-130L-126 -240L-142 -206L-210 -240L-150 -360Z",
    b.front(b.colour),
  ) +
  b.path("M-70 -392C-40 -366 40 -366 70 -392C54 -344 -54 -344 -70 -392Z", darker(b.colour, 0.34)) +
  b.line("M-72 -390C-50 -338 50 -338 72 -390", lighter(b.colour, 0.16), 12) +
  b.path("M-126 -240C-110 -160 -118 -80 -112 0H-130ZM126 -240C110 -160 118 -80 112 0H130Z", darker(b.colour, 0.28), 'opacity=".45"') +
  b.line("M-40 -280C-20 -200 -46 -120 -30 -30M52 -250C40 -180 64 -110 48 -40", darker(b.colour, 0.24), 9, 'opacity=".16"');

const hoodie: Form = (b) =>
  b.path(
    "M-84 -360C-70 -430 70 -430 84 -360L160 -326L206 -60L146 -46L128 -210L132 0H-132L-128 -210L-146 -46L-206 -60L-160 -326Z",
    b.front(b.colour),
  ) +
  b.path("M-84 -360C-70 -434 70 -434 84 -360C60 -300 -60 -300 -84 -360Z", darker(b.colour, 0.2)) +
  b.path("M-54 -356C-44 -404 44 -404 54 -356C40 -320 -40 -320 -54 -356Z", darker(b.colour, 0.5)) +
  b.path("M-92 -60L-66 -150H66L92 -60V-44H-92Z", darker(b.colour, 0.12)) +
  b.line("M-66 -150L-92 -60M66 -150L92 -60", darker(b.colour, 0.32), 4) +
  b.line("M-24 -318V-240M24 -318V-250", lighter(b.colour, 0.55), 7) +
  b.rect(-132, -26, 264, 28, 6, darker(b.colour, 0.18)) +
  b.path("M-128 -210C-112 -150 -120 -80 -116 -26H-132ZM128 -210C112 -150 120 -80 116 -26H132Z", darker(b.colour, 0.4), 'opacity=".4"');

const leggings: Form = (b) =>
  b.path(
    "M-92 -420H92C104 -300 104 -180 70 0H22C24 -140 14 -230 0 -270C-14 -230 -24 -140 -22 0H-70C-104 -180 -104 -300 -92 -420Z",
    b.cylinder(b.colour),
  ) +
  b.path("M-92 -420H92L96 -356C40 -334 -40 -334 -96 -356Z", darker(b.colour, 0.2)) +
  b.line("M-82 -340C-92 -220 -76 -120 -54 -6M82 -340C92 -220 76 -120 54 -6", lighter(b.colour, 0.3), 4, 'opacity=".6"');

const beanie: Form = (b) => {
  const ribs = Array.from({ length: 11 }, (_, i) => b.line(`M${-140 + i * 28} -104V-14`, darker(b.colour, 0.26), 6, 'opacity=".5"'));
  return (
    b.path("M-158 -96C-172 -330 -60 -372 0 -372C60 -372 172 -330 158 -96Z", b.ball(b.colour)) +
    Array.from({ length: 7 }, (_, i) =>
      b.line(`M${-126 + i * 42} -104C${-120 + i * 40} -240 ${-60 + i * 20} -340 0 -368`, darker(b.colour, 0.22), 7, 'opacity=".35"'),
    ).join("") +
    b.rect(-170, -116, 340, 116, 34, b.soft(lighter(b.colour, 0.06))) +
    ribs.join("") +
    b.oval(0, -382, 44, 40, b.ball(lighter(b.colour, 0.2)))
  );
};

const tote: Form = (b) =>
  b.line("M-84 -270C-92 -450 -14 -450 -10 -270M84 -270C92 -450 14 -450 10 -270", darker(b.colour, 0.26), 19) +
  b.path("M-150 -280H150L172 -16Q172 0 152 0H-152Q-172 0 -172 -16Z", b.front(b.colour)) +
  b.path("M-150 -280H150L153 -250H-153Z", darker(b.colour, 0.16)) +
  b.line("M-166 -20Q-150 -140 -146 -244M166 -20Q150 -140 146 -244", darker(b.colour, 0.2), 4, 'stroke-dasharray="9 8"') +
  b.rect(-48, -180, 96, 62, 5, lighter(b.colour, 0.4), 'opacity=".85"') +
  b.rect(-28, -154, 56, 6, 3, darker(b.colour, 0.4)) +
  b.path(
    "M-60 -20C-90 -90 -40 -110 -70 -220M84 -20C60 -80 100 -130 76 -230",
    "none",
    `stroke="${darker(b.colour, 0.3)}" stroke-width="10" opacity=".12"`,
  );

const wallet: Form = (b) =>
  b.rect(-104, -262, 208, 130, 12, b.front("#e9dfcf")) +
  b.rect(-92, -246, 184, 110, 10, b.front("#8fa79c")) +
  b.rect(-150, -222, 300, 222, 22, b.front(b.colour)) +
  b.rect(-138, -210, 276, 198, 14, "none", `stroke="${lighter(b.colour, 0.35)}" stroke-width="3" stroke-dasharray="9 7"`) +
  b.path("M46 -140H150V-70H46Q24 -70 24 -105Q24 -140 46 -140Z", darker(b.colour, 0.18)) +
  b.oval(58, -105, 15, 15, b.ball("#cda65a"));

const chain = (b: Parameters<Form>[0], d: string) =>
  b.line(d, darker(b.colour, 0.2), 9) + b.line(d, lighter(b.colour, 0.35), 6, 'stroke-dasharray="7 6"');

const necklace: Form = (b) =>
  b.path("M-130 0C-130 -190 -96 -300 -50 -330C-44 -390 44 -390 50 -330C96 -300 130 -190 130 0Z", b.cylinder("#efe8dc")) +
  chain(b, "M-56 -322C-70 -210 -30 -150 0 -150C30 -150 70 -210 56 -322") +
  chain(b, "M-56 -316C-96 -180 -40 -70 0 -70C40 -70 96 -180 56 -316") +
  b.oval(0, -54, 25, 25, b.ball(b.colour)) +
  b.oval(0, -140, 11, 11, b.ball(lighter(b.colour, 0.3)));

const earrings: Form = (b) =>
  [-86, 86]
    .map(
      (x) =>
        b.line(`M${x - 14} -330C${x - 20} -372 ${x + 26} -380 ${x + 12} -318`, "#cda65a", 9) +
        b.line(`M${x} -316V-250`, "#cda65a", 6, 'stroke-dasharray="9 5"') +
        b.oval(x, -196, 54, 58, b.ball(b.colour)) +
        b.haze(x - 18, -220, 19, 17, "#ffffff", 0.95),
    )
    .join("") + b.rect(-190, -110, 380, 110, 10, b.soft("#e9ddcb"));

const harness: Form = (b) =>
  b.line("M-120 -330C-150 -200 -90 -150 0 -150C90 -150 150 -200 120 -330", darker(b.colour, 0.2), 40) +
  b.path("M-86 -210C-60 -170 60 -170 86 -210L110 -60C70 0 -70 0 -110 -60Z", b.front(b.colour)) +
  b.path("M-86 -210C-60 -170 60 -170 86 -210L110 -60C70 0 -70 0 -110 -60Z", "none", `stroke="${lighter(b.colour, 0.4)}" stroke-width="6"`) +
  b.line("M-130 -330H130", b.colour, 42) +
  b.rect(-44, -356, 88, 50, 12, b.soft("#2f3036")) +
  b.oval(0, -150, 27, 27, "none", 'stroke="#b4b9bf" stroke-width="11"') +
  b.line("M-90 -96C-40 -70 40 -70 90 -96", "#f0f2ee", 9);

const leash: Form = (b) =>
  [120, 92, 64].map((r) => b.oval(-20, -140, r, r * 0.9, "none", `stroke="${b.colour}" stroke-width="21"`)).join("") +
  [120, 92, 64]
    .map((r) =>
      b.oval(-20, -144, r, r * 0.9, "none", `stroke="${lighter(b.colour, 0.4)}" stroke-width="4" stroke-dasharray="12 9" opacity=".8"`),
    )
    .join("") +
  b.line("M96 -150C150 -210 110 -300 30 -310C-60 -320 -60 -390 20 -396C90 -396 120 -350 90 -312", darker(b.colour, 0.14), 22) +
  b.line("M-126 -100C-190 -60 -200 -20 -170 0", b.colour, 21) +
  b.rect(-196, -30, 30, 60, 14, b.metal("#b4b9bf")) +
  b.oval(-180, 34, 20, 26, "none", 'stroke="#9fa5ac" stroke-width="10"');

const collar: Form = (b) =>
  b.oval(0, -196, 156, 108, "none", `stroke="${darker(b.colour, 0.4)}" stroke-width="50"`) +
  b.path(
    "M-181 -196C-181 -60 181 -60 181 -196C181 -176 176 -150 168 -136C110 -40 -110 -40 -168 -136C-176 -150 -181 -176 -181 -196Z",
    b.cylinder(b.colour),
    'stroke-width="0"',
  ) +
  b.path("M-182 -200C-176 -70 176 -70 182 -200L178 -150C140 -36 -140 -36 -178 -150Z", b.cylinder(b.colour)) +
  b.line("M-160 -140C-100 -74 100 -74 160 -140", lighter(b.colour, 0.4), 4, 'stroke-dasharray="10 8" opacity=".8"') +
  b.rect(66, -130, 62, 70, 10, "none", 'stroke="#b9975b" stroke-width="11" transform="rotate(-18 97 -95)"') +
  b.oval(0, -64, 13, 13, "none", 'stroke="#b9975b" stroke-width="7"') +
  b.oval(0, -22, 37, 37, b.ball("#cda65a"));

export const wear: Record<string, Form> = { beanie, collar, earrings, harness, hoodie, leash, leggings, necklace, tee, tote, wallet };
