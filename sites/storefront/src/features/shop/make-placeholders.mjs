// How does placeholders.css come about? One class for each of the 125 colours a placeholder is rounded to.
import { writeFileSync } from "node:fs";

const steps = 5;
const part = (n) =>
  Math.round((n * 255) / (steps - 1))
    .toString(16)
    .padStart(2, "0");
const range = Array.from({ length: steps }, (_, n) => n);
const rules = range.flatMap((r) => range.flatMap((g) => range.map((b) => `.ph-${r}${g}${b}{background:#${part(r)}${part(g)}${part(b)}}`)));
writeFileSync(new URL("../../styles/placeholders.css", import.meta.url), `/* Made by make-placeholders.mjs. */\n${rules.join("\n")}\n`);
