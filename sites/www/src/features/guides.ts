// What is a guide called, and what is it about?

/** The first heading and the first plain paragraph of a Markdown text. */
export function guideTitle(body: string): { title: string; summary: string } {
  const title = /^#\s+(.+)$/m.exec(body)?.[1] ?? "Guide";
  const paragraph = body.split(/\n{2,}/).find((part) => /^[A-Z0-9"]/i.test(part.trim()) && !/^[#|>`\-*]/.test(part.trim())) ?? "";
  const plain = paragraph
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return { title, summary: plain.length > 160 ? `${plain.slice(0, plain.lastIndexOf(" ", 157))} …` : plain };
}
