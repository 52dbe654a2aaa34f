// What does a store of some niche begin with?
import type { Block, PresetName, StoreLook } from "../themes/themes.contract.ts";
import type { Niche } from "./stores.contract.ts";

interface Starter {
  tagline: string;
  heading: string;
  text: string;
  categories: readonly string[];
}

/** Words to begin with, for the merchant to change. They promise nothing a dropshipping store cannot keep. */
export const starters: Readonly<Record<Niche, Starter>> = {
  electronics: {
    tagline: "Small things that make the day easier",
    heading: "Useful electronics, well chosen",
    text: "Sound, light and power for your desk, your pocket and the road.",
    categories: ["Audio", "Charging", "Smart home", "Accessories"],
  },
  fashion: {
    tagline: "Easy pieces, worn often",
    heading: "Wear it your way",
    text: "Comfortable clothes and the small things that finish them.",
    categories: ["Tops", "Dresses", "Shoes", "Bags"],
  },
  beauty: {
    tagline: "Simple care that feels good",
    heading: "A calmer routine",
    text: "Tools and care for skin and hair, for every day.",
    categories: ["Skin care", "Hair", "Make-up tools", "Bath"],
  },
  home: {
    tagline: "Rooms you like coming back to",
    heading: "Make yourself at home",
    text: "Light, textiles and clever storage for rooms that work.",
    categories: ["Lighting", "Storage", "Textiles", "Decoration"],
  },
  kitchen: {
    tagline: "Good tools, better meals",
    heading: "Cook with pleasure",
    text: "Things that make cooking quicker, cleaner and more fun.",
    categories: ["Cookware", "Tools", "Coffee and tea", "Storage"],
  },
  fitness: {
    tagline: "Move a little every day",
    heading: "Train anywhere",
    text: "Compact gear for strength, stretch and recovery.",
    categories: ["Strength", "Yoga", "Running", "Recovery"],
  },
  pets: {
    tagline: "For the best company there is",
    heading: "Happy pets, easy days",
    text: "Toys, beds and helpers for cats, dogs and their people.",
    categories: ["Dogs", "Cats", "Feeding", "Travel"],
  },
  kids: {
    tagline: "Made for small hands and big ideas",
    heading: "Play, learn, sleep",
    text: "Things children come back to, and parents are glad of.",
    categories: ["Toys", "Learning", "Bedtime", "On the go"],
  },
  outdoor: {
    tagline: "Pack light, go far",
    heading: "Ready when you are",
    text: "Gear for the weekend, the trail and the long way round.",
    categories: ["Camping", "Hiking", "Travel", "Tools"],
  },
  hobby: {
    tagline: "Time well spent",
    heading: "Make something today",
    text: "Supplies and tools for drawing, crafting and collecting.",
    categories: ["Drawing", "Craft", "Models", "Music"],
  },
  office: {
    tagline: "A desk that helps you think",
    heading: "Work in good order",
    text: "Desk gear that keeps cables, papers and thoughts in place.",
    categories: ["Desk", "Writing", "Storage", "Comfort"],
  },
  general: {
    tagline: "Good finds, fairly priced",
    heading: "Things worth having",
    text: "A changing choice of useful and beautiful things.",
    categories: ["New", "Home", "Everyday", "Gifts"],
  },
};

export function starterBlocks(niche: Niche): Block[] {
  const { heading, text } = starters[niche];
  return [
    { kind: "hero", heading, text, button: "See what is new", product_slug: null },
    { kind: "products", heading: "New in", source: "newest", count: 8 },
    { kind: "categories", heading: "Shop by category" },
    { kind: "products", heading: "Best sellers", source: "best_selling", count: 4 },
    {
      kind: "trust",
      items: [
        { icon: "truck", title: "Followed all the way", text: "A link shows you where your parcel is, without an account." },
        { icon: "refresh", title: "Changed your mind?", text: "See our returns page: it is short and plain." },
        { icon: "shield", title: "Safe payment", text: "Your card details go to the payment provider and never to us." },
      ],
    },
    { kind: "reviews", heading: "What customers say" },
    {
      kind: "questions",
      heading: "Good to know",
      items: [
        {
          question: "When will my parcel come?",
          answer: "Each product says when it is expected. Most of our suppliers ship from abroad, which takes one to three weeks.",
        },
        {
          question: "Can I cancel?",
          answer:
            "Yes, right after ordering: the link in your confirmation says until when. After that we ask the supplier to stop the parcel.",
        },
      ],
    },
  ];
}

export function starterLook(preset: PresetName, niche: Niche): StoreLook {
  return { preset, accent_hue: null, tagline: starters[niche].tagline, home: starterBlocks(niche) };
}
