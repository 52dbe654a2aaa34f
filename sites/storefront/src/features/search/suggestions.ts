// How is a suggestion written?

/** A product or category that somebody typing may mean. */
export interface SuggestionView {
  title: string;
  /** The price, or what kind of thing it is. */
  note: string;
  href: string;
  picture: string | null;
}
