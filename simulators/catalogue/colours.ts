// What does a colour's name look like, and how do suppliers abbreviate it?

const hexes: Record<string, string> = {
  amber: "#b8782e",
  beige: "#d9c8ae",
  black: "#2b2b2f",
  blue: "#4a78b5",
  blush: "#e8c1b8",
  brass: "#b9975b",
  brick: "#a34f3f",
  brown: "#7a5640",
  burgundy: "#742f3d",
  camel: "#bd9268",
  champagne: "#e2cda9",
  charcoal: "#47494f",
  chrome: "#b8bcc4",
  clear: "#dfe8ea",
  cobalt: "#2f55a4",
  cocoa: "#7d4b3c",
  copper: "#b87350",
  coral: "#ea7f68",
  cream: "#f0e6d2",
  emerald: "#2f7a5f",
  gold: "#cda65a",
  graphite: "#5a5f68",
  green: "#5f8f62",
  grey: "#9ea1a6",
  jade: "#8fb59a",
  khaki: "#a89a78",
  lilac: "#c3b2dc",
  mahogany: "#6f3a2c",
  mauve: "#a9788b",
  mint: "#a9d6c2",
  mustard: "#d6a63f",
  natural: "#d8b98c",
  navy: "#33415f",
  neon: "#cfe64a",
  nude: "#cf9a82",
  olive: "#7b8055",
  orange: "#e38a45",
  pearl: "#efe8de",
  pink: "#e9a2b4",
  plum: "#6d4465",
  purple: "#8468a8",
  red: "#c94b48",
  rose: "#d48c93",
  rosegold: "#d9a693",
  rosewood: "#a55f5c",
  rust: "#b0603c",
  sage: "#a3b298",
  sand: "#d8c7a4",
  silver: "#c6cad0",
  skyblue: "#9cc3dd",
  smoke: "#85878c",
  steel: "#b4b9bf",
  tan: "#b9875a",
  taupe: "#9b8a7c",
  teal: "#4c8c8b",
  terracotta: "#c2714f",
  tortoise: "#7c5233",
  walnut: "#7c563b",
  warmwhite: "#fbeccb",
  white: "#f4f3ef",
  yellow: "#e7c14f",
};

const blends: Record<string, readonly string[]> = {
  bright: ["red", "yellow", "blue", "green"],
  glitter: ["rosegold", "gold", "champagne", "mauve"],
  mixed: ["sage", "terracotta", "navy", "cream"],
  multicolour: ["coral", "mustard", "teal", "lilac"],
  neutral: ["cream", "champagne", "taupe", "brown"],
  nudes: ["nude", "blush", "rosewood", "cocoa"],
  pastel: ["blush", "mint", "lilac", "skyblue"],
  pastels: ["blush", "mint", "lilac", "skyblue"],
  rainbow: ["coral", "mustard", "teal", "purple"],
  reds: ["red", "brick", "burgundy", "coral"],
  sunset: ["orange", "coral", "mustard", "pink"],
};

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** The hexadecimal colour of a name, or null where the name is not a colour. Blends answer their first colour. */
export function colourHex(name: string): string | null {
  const key = keyOf(name);
  return hexes[key] ?? hexes[blends[key]?.[0] ?? ""] ?? null;
}

/** The colours a name stands for: one for "Navy", four for "Pastel", none for "Fig". */
export function colourHexes(name: string): string[] {
  const key = keyOf(name);
  return (blends[key] ?? [key]).flatMap((one) => hexes[one] ?? []);
}

/** How a supplier writes a value in a stock code: "Sky Blue" is SKYB, "2 pcs" is 2PCS. */
export function valueCode(value: string): string {
  return (
    value
      .normalize("NFKD")
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, "")
      .slice(0, 6) || "X"
  );
}
