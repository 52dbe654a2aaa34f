// How does a name become part of an address?

/** Letters that Unicode does not take apart into a base letter and a mark. */
const unfolded: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", ø: "o", œ: "oe", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };

/** "Çelik & Söhne — Gürtel" -> "celik-and-sohne-gurtel". Empty when nothing of the Latin alphabet or a digit is left. */
export function slugify(text: string, most = 60): string {
  return text
    .toLowerCase()
    .replace(/[ßæøœđðłþı]/g, (letter) => unfolded[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("&", " and ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, most)
    .replace(/-+$/, "");
}

/** The first of "lamp", "lamp-2", "lamp-3"... that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
