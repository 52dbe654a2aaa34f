// What is a guide called, and what is it about?

const longest = 190;

/** Whole sentences, as many as fit; of a first one that does not fit, its beginning. */
function beginning(text: string): string {
  const sentences = text.match(/.+?[.!?:](?=\s|$)|.+$/g) ?? [];
  let told = "";
  for (const sentence of sentences) {
    if (told && told.length + sentence.length > longest) break;
    told += sentence;
  }
  if (told.length <= longest) return told.replace(/:$/, ".");
  return `${told.slice(0, told.lastIndexOf(" ", longest))} …`;
}

/** The first heading and the beginning of the first plain paragraph of a Markdown text. */
export function guideTitle(body: string): { title: string; summary: string } {
  const title = /^#\s+(.+)$/m.exec(body)?.[1] ?? "Guide";
  const paragraph = body.split(/\n{2,}/).find((part) => part.trim() && !/^\s*(#|\||>|[-*] |\d+\. |```)/.test(part)) ?? "";
  const plain = paragraph
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return { title, summary: beginning(plain) };
}
