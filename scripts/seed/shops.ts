// What are the demo's stores, and what do they sell?
import type { Niche } from "../../core/stores/stores.contract.ts";
import type { PresetName } from "../../core/themes/themes.contract.ts";

/**
 * draft, archived, sold_out: how it stands in the shop · gone, dear: on sale, but the supplier has dropped it or asks 30 % more by the time somebody
 * orders.
 */
export type Standing = "draft" | "archived" | "sold_out" | "gone" | "dear";

export interface DemoProduct {
  /** As in the suppliers' catalogue. */
  title: string;
  supplier: "aliexpress" | "cj";
  standing?: Standing;
}

export interface DemoShop {
  name: string;
  slug: string;
  niche: Niche;
  country: string;
  currency: string;
  preset: PresetName;
  announcement: string;
  /** Orders in the last two months. */
  orders: number;
  /** By category, in the order of the menu. */
  shelves: Readonly<Record<string, readonly DemoProduct[]>>;
}

const ali = (...titles: string[]): DemoProduct[] => titles.map((title) => ({ title, supplier: "aliexpress" }));
const cj = (...titles: string[]): DemoProduct[] => titles.map((title) => ({ title, supplier: "cj" }));
const as = (standing: Standing, [product]: DemoProduct[]): DemoProduct[] => (product ? [{ ...product, standing }] : []);

export const shops: readonly DemoShop[] = [
  {
    name: "Voltline",
    slug: "volt",
    niche: "electronics",
    country: "US",
    currency: "USD",
    preset: "volt",
    announcement: "Free standard shipping from $60",
    orders: 46,
    shelves: {
      Audio: [
        ...ali("True Wireless Earbuds with Charging Case", "Over-Ear Wireless Headphones", "Bone Conduction Sport Headphones"),
        ...ali("Desktop USB Microphone"),
        ...cj("Portable Fabric Wireless Speaker"),
        ...as("sold_out", ali("Karaoke Microphone Speaker Set")),
      ],
      Charging: [
        ...ali("65 W GaN Wall Charger", "3-in-1 Wireless Charging Stand", "Slim Power Bank 10,000 mAh"),
        ...cj("Braided USB-C Cable"),
      ],
      "Smart home": [
        ...ali("Wi-Fi Security Camera 2K", "Pocket Projector", "Digital Photo Frame 10 in"),
        ...cj("LED Light Strip with Remote"),
        ...as("dear", ali("Percussion Massage Gun")),
      ],
      Accessories: [
        ...ali("Magnetic Car Phone Mount", "7-in-1 USB-C Hub", "1080p Webcam with Light", "Silent Ergonomic Mouse"),
        ...cj("Laptop Riser Stand", "Clip-On Selfie Ring Light"),
        ...as("gone", ali("Retro Handheld Game Console")),
        ...as("draft", ali("Telescopic Tripod with Remote")),
        ...as("archived", cj("Slim Activity Band")),
      ],
    },
  },
  {
    name: "Blütezeit",
    slug: "bloom",
    niche: "beauty",
    country: "DE",
    currency: "EUR",
    preset: "bloom",
    announcement: "All prices include VAT",
    orders: 25,
    shelves: {
      "Skin care": [
        ...ali("Rose Quartz Roller and Gua Sha", "Sonic Face Cleansing Brush", "Vitamin C Brightening Serum", "Mineral Sunscreen SPF 50"),
        ...cj("Ice Roller for Face", "Ceramide Repair Cream", "Cica Sheet Mask Pack"),
      ],
      Hair: [
        ...ali("Heatless Curling Ribbon", "Silk Scrunchie Set"),
        ...as("gone", cj("Detangling Hair Brush")),
        ...as("sold_out", cj("Scalp Massager Shampoo Brush")),
      ],
      "Make-up tools": [
        ...ali("12-Piece Make-up Brush Set", "Magnetic Eyelashes Kit", "Gel Nail Polish Set"),
        ...as("archived", ali("Travel Toiletry Bottles")),
      ],
      Bath: [
        ...ali("Bath Pillow", "Natural Konjac Sponge Set", "Reusable Cotton Rounds"),
        ...cj("Aromatherapy Shower Steamers", "Dry Body Brush"),
        ...as("draft", ali("Electric Callus Remover")),
      ],
      "Calm at home": [
        ...ali("Soy Wax Scented Candle"),
        ...cj("Hanging Macrame Planter"),
        ...as("draft", ali("Castor Oil with Brush Kit")),
      ],
    },
  },
  {
    name: "Nocturne",
    slug: "nocturne",
    niche: "fashion",
    country: "GB",
    currency: "GBP",
    preset: "noir",
    announcement: "Thirty days to change your mind",
    orders: 25,
    shelves: {
      Bags: [
        ...ali("Roll-Top Commuter Backpack", "Quilted Handbag with Chain", "Crossbody Phone Bag", "Slim Card Wallet"),
        ...cj("Weekender Travel Bag", "Leather Passport Holder"),
        ...as("draft", ali("Canvas Tote Bag with Zip")),
      ],
      Jewellery: [
        ...ali("Layered Gold-Plated Necklace", "Freshwater Pearl Earrings", "Polarised Round Sunglasses"),
        ...cj("Stacking Ring Set"),
      ],
      Accessories: [
        ...ali("Silk-Look Tie Set", "Windproof Travel Umbrella", "Brass Rollerball Pen"),
        ...cj("Cashmere-Feel Scarf"),
        ...as("gone", ali("Chunky Knit Beanie")),
        ...as("dear", cj("Silk Sleep Mask")),
      ],
      Dresses: [...ali("Ribbed Knit Midi Dress", "Long Kimono Robe")],
      Tops: [...ali("Brushed Fleece Hoodie"), ...as("sold_out", ali("Corduroy Overshirt"))],
      Shoes: [...ali("Suede Chelsea Boots"), ...cj("Memory Foam House Slippers"), ...as("archived", ali("Cork Footbed Sandals"))],
    },
  },
];

export function productsOf(shop: DemoShop): (DemoProduct & { shelf: string })[] {
  return Object.entries(shop.shelves).flatMap(([shelf, products]) => products.map((one) => ({ ...one, shelf })));
}
