// What of a suggested page says something else than the product does now?
import type { SuggestedPage } from "../../../../../../core/content/content.contract.ts";
import type { Facts, ImageDraft } from "./draft.ts";

type Words = "title" | "description_html" | "features" | "tags" | "seo_title" | "seo_description";

/** What the editor's form would hold: the texts of the product and of its pictures. */
export interface PageWords extends Pick<Facts, Words> {
  images: ImageDraft[];
}

export interface SuggestedPart {
  name: keyof PageWords;
  label: string;
  before: readonly string[];
  after: readonly string[];
  /** It is formatted text. */
  html?: true;
}

const mostTags = 50;

const same = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other);

/** The page as it would be with everything suggested. `order` are the pictures the suggestion speaks of, in its order; search words join the tags. */
export function suggestedWords(now: PageWords, page: SuggestedPage, order: readonly string[]): PageWords {
  const { title, description_html, features, seo_title, seo_description, keywords, alt_texts } = page;
  const tags = [...new Set([...now.tags, ...keywords])].slice(0, mostTags);
  const images = now.images.map((image) => ({ ...image, alt: alt_texts[order.indexOf(image.id)] || image.alt }));
  return { title, description_html, features, tags, seo_title, seo_description, images };
}

/** Part by part, so that each can be taken or left. What is the same already is not shown. */
export function suggestedParts(now: PageWords, then: PageWords): SuggestedPart[] {
  const lines = (words: PageWords, name: Words) => [words[name]].flat().filter(Boolean);
  const part = (name: Words, label: string): SuggestedPart => ({ name, label, before: lines(now, name), after: lines(then, name) });
  const alts = (words: PageWords) => words.images.map((image) => image.alt);
  const all: SuggestedPart[] = [
    part("title", "Title"),
    { ...part("description_html", "Description"), html: true },
    part("features", "Features"),
    part("tags", "Tags"),
    part("seo_title", "Title in search engines"),
    part("seo_description", "Description in search engines"),
    { name: "images", label: "What the pictures show", before: alts(now), after: alts(then) },
  ];
  return all.filter((one) => !same(one.before, one.after));
}
