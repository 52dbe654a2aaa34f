// How may a store look?
import { z } from "zod";

export const presetNames = [
  "volt",
  "bloom",
  "coastal",
  "monochrome",
  "cyberpunk",
  "terracotta",
  "nordic",
  "candy",
  "noir",
  "meadow",
  "atelier",
] as const;
export const PresetName = z.enum(presetNames).meta({ id: "PresetName" });
export type PresetName = z.infer<typeof PresetName>;

/** A block of the home page. Each kind has its own arguments, drawn by the storefront. */
export const Block = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("hero"),
      heading: z.string().max(80),
      text: z.string().max(200),
      button: z.string().max(30),
      product_slug: z.string().nullable(),
    }),
    z.object({
      kind: z.literal("products"),
      heading: z.string().max(80),
      source: z.enum(["newest", "best_selling", "top_rated"]),
      count: z.int().min(2).max(24),
    }),
    z.object({ kind: z.literal("categories"), heading: z.string().max(80) }),
    z.object({
      kind: z.literal("image_text"),
      heading: z.string().max(80),
      text: z.string().max(600),
      product_slug: z.string().nullable(),
    }),
    z.object({
      kind: z.literal("trust"),
      items: z
        .array(z.object({ icon: z.enum(["truck", "shield", "refresh", "chat"]), title: z.string().max(40), text: z.string().max(120) }))
        .max(4),
    }),
    z.object({ kind: z.literal("reviews"), heading: z.string().max(80) }),
    z.object({
      kind: z.literal("questions"),
      heading: z.string().max(80),
      items: z.array(z.object({ question: z.string().max(120), answer: z.string().max(600) })).max(12),
    }),
    z.object({ kind: z.literal("text"), heading: z.string().max(80), text: z.string().max(2000) }),
  ])
  .meta({ id: "Block" });
export type Block = z.infer<typeof Block>;

/** A store's look: a preset, what the merchant changed of it, and the home page's blocks. */
export const StoreLook = z
  .object({
    preset: PresetName,
    /** Hue of the accent colour in degrees; null keeps the preset's. Contrast is kept by construction. */
    accent_hue: z.int().min(0).max(359).nullable().default(null),
    tagline: z.string().max(120).default(""),
    home: z.array(Block).max(20),
  })
  .meta({ id: "StoreLook" });
export type StoreLook = z.infer<typeof StoreLook>;
