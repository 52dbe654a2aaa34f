// Which words make a product risky to sell?

/** Names whose owners act against shops that use them. Whole words; a word with an everyday meaning stands with what makes it the brand. */
const brands =
  "nike|adidas|puma|reebok|converse|air jordan|jordan (?:\\d|retro)|yeezy|gucci|louis vuitton|prada|chanel|dior|hermes|hermès|versace|balenciaga|burberry|fendi|rolex|omega watch|cartier|tiffany|swarovski|pandora (?:charm|bracelet)|ray-?ban|oakley|supreme (?:hoodie|shirt|cap)|off-?white (?:hoodie|shirt)|north face|patagonia jacket|lululemon|crocs|ugg|new balance|vans old skool|apple watch|iphone|ipad|airpods|macbook|samsung galaxy|huawei|xiaomi|sony|playstation|xbox|nintendo|pok[eé]mon|pikachu|lego|disney|mickey mouse|frozen elsa|marvel|avengers|spider-?man|batman|star wars|harry potter|hello kitty|sanrio|barbie|paw patrol|peppa pig|dyson|stanley cup|hydro flask|gopro|bose|beats by dre|jbl|fitbit|garmin|rolls-?royce|ferrari|bmw|mercedes-?benz|porsche|harley-?davidson|nfl|nba|fifa|real madrid|manchester united";

/** Goods that payment providers, advertisers or the law of many countries restrict. */
const restricted =
  "e-?cigarettes?|vapes?|vaping|cigarettes?|tobacco|hookah|bongs?|cbd|thc|cannabis|weed grinder|hemp oil|firearms?|guns?|pistols?|rifles?|ammunition|airsoft|crossbow|switchblade|butterfly knife|throwing knives|brass knuckles|taser|stun gun|pepper spray|batons?|fireworks|firecrackers|steroids?|sarms|viagra|cialis|melatonin|prescription|botox|hyaluron pen|dermal filler|contact lens(?:es)?|diet pills?|slimming pills?|abortion|covid test|sex toys?|vibrators?|dildos?|adult toys?|lingerie sexy|casino|poker chips set|lottery|counterfeit|replica|fake id|radar detector|signal jammer|lock pick|spy camera|hidden camera|ivory|tortoiseshell|real fur|rhino horn|18650 batter(?:y|ies)|lithium batter(?:y|ies) cells?|laser pointer 5000mw|high power laser|human hair|live (?:fish|animal|plant)s?";

const find = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
const [brand, restriction] = [find(brands), find(restricted)];

function found(pattern: RegExp, texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[0].toLowerCase()));
  return [...new Set(words)].slice(0, 10);
}

/** Brand names among the words of a product. Goods made for a brand's device name it lawfully; a person decides. */
export const brandWords = (texts: readonly string[]): string[] => found(brand, texts);

export const restrictedWords = (texts: readonly string[]): string[] => found(restriction, texts);
