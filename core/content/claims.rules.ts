// What may a page not say, whoever wrote it?

export interface Claim {
  /** Stable, for tests and the prompt: "medical". */
  code: string;
  says: string;
  pattern: RegExp;
}

/**
 * Claims that need proof nobody here has, or that are promises in the merchant's name. Sources: EU Unfair Commercial Practices Directive 2005/29/EC, annex I
 * (9 legality, 10 rights given by law as a feature, 17 cures, 20 "free"); FTC Act section 5 and the FTC's Health Products Compliance Guidance (2022).
 */
export const bannedClaims: readonly Claim[] = [
  {
    code: "medical",
    says: "claims to heal or prevent an illness",
    pattern:
      /\b(?:cures?|curing|heals?|healing|treats?|prevents?|relieves?)\s+(?:\w+\s+){0,2}(?:pain|disease|illness|cancer|diabetes|arthritis|insomnia|depression|anxiety|acne|eczema|infections?|asthma)\b/i,
  },
  {
    code: "approval",
    says: "claims an approval or a test",
    pattern:
      /\b(?:fda|ce|medically|clinically|dermatologically|doctor|dermatologist|scientifically)[\s-]+(?:approved|certified|proven|tested|recommended|cleared)\b/i,
  },
  {
    code: "guarantee",
    says: "gives a guarantee in the store's name",
    pattern:
      /\b(?:money[\s-]back|guaranteed?|lifetime warranty|\d+[\s-]year warranty|risk[\s-]free|100\s?% (?:safe|natural|authentic|satisfaction))/i,
  },
  {
    code: "superlative",
    says: "claims to be the best",
    pattern:
      /(?:#1|\bnumber one|\bno\.? ?1\b|\bbest (?:in the world|on the market|ever|price|quality|seller|selling)|\bworld'?s (?:best|first|leading)|\bunbeatable)/i,
  },
  {
    code: "miracle",
    says: "promises a result",
    pattern: /\b(?:miracle|lose \d+ ?(?:kg|kilos|pounds|lbs)|instant results|anti[\s-]?aging miracle)\b/i,
  },
  {
    code: "offer",
    says: "speaks of prices, shipping or offers",
    pattern: /\b(?:free shipping|free gift|discount|on sale|hot sale|limited[\s-]time|clearance|wholesale|drop[\s-]?ship\w*|refunds?)\b/i,
  },
  { code: "price", says: "names a price", pattern: /[$€£¥]\s?\d|\b\d+(?:[.,]\d+)?\s?(?:usd|eur|gbp|dollars?|euros?)\b/i },
  {
    code: "address",
    says: "holds an address",
    pattern: /\bhttps?:|\bwww\.|\b[\w.+-]+@[\w-]+\.\w+|\b[\w-]+\.(?:com|net|org|ru|cn)\b/i,
  },
  {
    code: "marketplace",
    says: "names the place it is bought from",
    pattern: /\b(?:ali\s?express|alibaba|temu|cj\s?dropshipping|1688|taobao)\b/i,
  },
  {
    code: "machine",
    says: "holds text that is not for shoppers",
    pattern:
      /\[\[|\]\]|\{\{|<\/?\w*_?data>|\b(?:system prompt|language model|as an ai|api[\s_-]?key|webhook|sk-ant-\w+|ignore (?:all |the )?previous)\b/i,
  },
];

/** Banned claims a text makes. */
export function claimsIn(text: string): Claim[] {
  return bannedClaims.filter(({ pattern }) => pattern.test(text));
}
