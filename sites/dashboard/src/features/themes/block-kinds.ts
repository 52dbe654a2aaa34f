// Which blocks can stand on the first page, and what does a new one begin with?
import type { Block } from "../../../../../core/themes/themes.contract.ts";
import type { IconName } from "../../../../shared/icons/names.ts";

type Kind = Block["kind"];

interface BlockKind {
  kind: Kind;
  title: string;
  says: string;
  icon: IconName;
  begin(): Block;
}

export const blockKinds: readonly BlockKind[] = [
  {
    kind: "hero",
    title: "Opening",
    says: "A large heading with a button",
    icon: "image",
    begin: () => ({ kind: "hero", heading: "Welcome", text: "", button: "See what is new", product_slug: null }),
  },
  {
    kind: "products",
    title: "Products",
    says: "A row of products, always up to date",
    icon: "package",
    begin: () => ({ kind: "products", heading: "New in", source: "newest", count: 8 }),
  },
  {
    kind: "categories",
    title: "Categories",
    says: "Ways into the catalogue",
    icon: "folder-tree",
    begin: () => ({ kind: "categories", heading: "Shop by category" }),
  },
  {
    kind: "image_text",
    title: "Picture and text",
    says: "A product's picture beside a few words",
    icon: "layout-grid",
    begin: () => ({ kind: "image_text", heading: "Why we like it", text: "", product_slug: null }),
  },
  {
    kind: "trust",
    title: "Reasons to trust",
    says: "Up to four short promises",
    icon: "shield-check",
    begin: () => ({
      kind: "trust",
      items: [{ icon: "truck", title: "Followed all the way", text: "A link shows you where your parcel is." }],
    }),
  },
  {
    kind: "reviews",
    title: "Reviews",
    says: "What customers wrote",
    icon: "star",
    begin: () => ({ kind: "reviews", heading: "What customers say" }),
  },
  {
    kind: "questions",
    title: "Questions",
    says: "Answers that open",
    icon: "info",
    begin: () => ({
      kind: "questions",
      heading: "Good to know",
      items: [{ question: "When will my parcel come?", answer: "Each product says when it is expected." }],
    }),
  },
  {
    kind: "text",
    title: "Text",
    says: "A heading and a paragraph",
    icon: "file-text",
    begin: () => ({ kind: "text", heading: "About us", text: "" }),
  },
];

export const kindOf = (kind: Kind): BlockKind => blockKinds.find((one) => one.kind === kind) ?? (blockKinds[0] as BlockKind);
