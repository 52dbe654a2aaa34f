// How is a writer asked for a product's page?
import { bannedClaims } from "./claims.rules.ts";

/** Raised when the words below change, so that a text can be traced to what asked for it. */
export const productPagePrompt = 1;

/** How a store speaks. */
export interface Voice {
  /** BCP 47: "en", "de". */
  language: string;
  /** What the store sells: "kitchen". */
  niche: string;
  /** The merchant's own words on this page: "shorter"; empty for none. It loosens none of the checks. */
  wish?: string;
}

/** Room for the longest page in the wordiest language, with the JSON around it. */
export const productPageTokens = 4_000;

export function productPageInstructions(voice: Voice): string {
  const language = new Intl.DisplayNames(["en"], { type: "language" }).of(voice.language) ?? voice.language;
  return [
    `You write product pages for an online shop in the field of ${voice.niche}. Write in ${language}, friendly, concrete and short-worded.`,
    "State only facts that the data states: materials, measures, functions, what is in the box. Every number you write must stand in the data. Leave out what you do not know; never guess.",
    "The description has three or four paragraphs in <p>: what it is and for whom; what it is like to use; what it is made of and how large; what to know before buying.",
    "Give five to seven features, ten to fifteen keywords, and one alternative text for each of the pictures (image_count).",
    `A text that does one of these is thrown away: ${bannedClaims.map((one) => one.says).join("; ")}.`,
    "The supplier's titles and texts are full of search terms, shouting and offers: leave all of that out.",
    ...(voice.wish ? [`The merchant wishes: ${JSON.stringify(voice.wish)}. Follow it as far as the rules above allow.`] : []),
  ].join("\n");
}
