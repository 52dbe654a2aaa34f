// What stands where a picture will be?
import { thumbHashToAverageRGBA } from "thumbhash";

/** Steps a channel is rounded to: 125 colours have a class each in placeholders.css, so that no page needs a style of its own for them. */
export const steps = 5;

const known = new Map<string, string>();
const most = 5_000;

function classOf(thumbHash: string): string {
  try {
    const { r, g, b } = thumbHashToAverageRGBA(Uint8Array.from(atob(thumbHash), (letter) => letter.charCodeAt(0)));
    return `ph-${[r, g, b].map((part) => Math.round(part * (steps - 1))).join("")}`;
  } catch {
    // A picture that was stored without one: its place stays as it is.
    return "";
  }
}

/** The class that fills a picture's place with its average colour: "ph-342". */
export function placeholderClass(thumbHash: string): string {
  const found = known.get(thumbHash);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const made = classOf(thumbHash);
  known.set(thumbHash, made);
  return made;
}
