// Which products behave badly, and how?

/** The documented endings of a stock code: ships late, disappears, rises in price. */
export type Ending = "slow" | "gone" | "dear";

/**
 * no_variants: an empty variant list · comma_price: "1,299.00" · no_images · missing_image: the second picture answers 404 · huge_image: the third
 * weighs 30 MB · gif_image: the second is a GIF named .jpg · other_id: AliExpress answers with another product · script: script tags in the
 * description · injection: a description that talks to language models · offline: listed but not on sale · sold_out: nothing in stock ·
 * no_ship: not delivered to Germany or the United States · shouting: a title of capitals, symbols and stray spaces · lone_object: a list of one arrives as an object.
 */
export type Oddity =
  | "no_variants"
  | "comma_price"
  | "no_images"
  | "missing_image"
  | "huge_image"
  | "gif_image"
  | "other_id"
  | "script"
  | "injection"
  | "offline"
  | "sold_out"
  | "no_ship"
  | "shouting"
  | "lone_object";

const endings: Record<Ending, readonly string[]> = {
  slow: ["Quilted Puffer Vest", "Wooden Train Set", "Woven Storage Basket with Lid"],
  gone: ["Retro Handheld Game Console", "Chunky Knit Beanie", "Detangling Hair Brush"],
  dear: ["Percussion Massage Gun", "Paint by Numbers Kit", "Cast Iron Style Teapot", "Silk Sleep Mask"],
};

/** One variant of an otherwise ordinary product: its value, and the ending its code carries. */
const variantEndings: Record<string, readonly [value: string, ending: Ending]> = {
  "Stoneware Coffee Mug": ["Navy", "gone"],
  "Canvas Tote Bag with Zip": ["Olive", "dear"],
};

const oddities: Record<Oddity, readonly string[]> = {
  no_variants: ["Doorway Pull-Up Bar", "Wooden Shape Sorter Cube"],
  comma_price: ["Portable Power Station 1500 W"],
  no_images: ["Garden Kneeling Pad", "Reaction Boxing Ball"],
  missing_image: ["Quick-Dry Sports Cap", "Luggage Scale"],
  huge_image: ["Washable Area Rug", "Bamboo Viscose Sheet Set"],
  gif_image: ["Feather Wand Set", "Glow Star Ceiling Stickers"],
  other_id: ["Minimal Mesh-Band Watch"],
  script: ["Facial Steamer", "Silicone Lick Mat"],
  injection: ["Hydrogel Eye Patches", "Collapsible Travel Cup"],
  offline: ["Sunset Projection Lamp", "Massage Ball Set"],
  sold_out: ["Corduroy Overshirt", "Scalp Massager Shampoo Brush"],
  no_ship: ["Laser Pointer Cat Toy"],
  shouting: ["Remote Control Stunt Car"],
  lone_object: ["Counting Abacus"],
};

/** The product an "other_id" query is answered with. */
export const answeredInstead = "Polarised Round Sunglasses";

export function oddityOf(title: string): Oddity | null {
  const found = Object.entries(oddities).find(([, titles]) => titles.includes(title));
  return found ? (found[0] as Oddity) : null;
}

export function endingOf(title: string): Ending | null {
  const found = Object.entries(endings).find(([, titles]) => titles.includes(title));
  return found ? (found[0] as Ending) : null;
}

/** The ending a variant's stock code carries: its product's, or its own. */
export function variantEndingOf(title: string, values: readonly string[]): Ending | null {
  const own = variantEndings[title];
  return endingOf(title) ?? (own && values.includes(own[0]) ? own[1] : null);
}

/** Every title named above; a test checks that each is in the tables. */
export const oddTitles: readonly string[] = [
  ...Object.values(endings).flat(),
  ...Object.values(oddities).flat(),
  ...Object.keys(variantEndings),
  answeredInstead,
];
