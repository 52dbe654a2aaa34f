// What has been changed of a product and is not saved yet?
import { createMemo } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import { z } from "zod";
import { type Product, UpdateProduct } from "../../../../../../core/products/products.contract.ts";
import { type Variant, VariantChange } from "../../../../../../core/products/variants.contract.ts";
import { createForm } from "../../../../../shared/form.ts";
import { keepTyped } from "../../../../../shared/typed-since.rules.ts";

export interface Facts {
  title: string;
  slug: string;
  description_html: string;
  features: string[];
  vendor: string;
  tags: string[];
  category_id: string;
  seo_title: string;
  seo_description: string;
  delivery_min_days: number;
  delivery_max_days: number;
  ships_from: string;
}

export function factsOf(product: Product): Facts {
  const {
    title,
    slug,
    description_html,
    features,
    vendor,
    tags,
    seo_title,
    seo_description,
    delivery_min_days,
    delivery_max_days,
    ships_from,
  } = product;
  const category_id = product.category_id ?? "";
  return {
    title,
    slug,
    description_html,
    features,
    vendor,
    tags,
    category_id,
    seo_title,
    seo_description,
    delivery_min_days,
    delivery_max_days,
    ships_from,
  };
}

/** What "Save" sends, whichever operations it takes. */
const EditorInput = UpdateProduct.extend({ variants: z.array(VariantChange) });

/** The contract knows "no category" as null, a select as an empty choice. */
export const factsInput = (facts: Facts) => ({
  ...facts,
  features: facts.features.map((one) => one.trim()).filter(Boolean),
  category_id: facts.category_id || null,
});

/** What may be changed in the table of variants, in minor units. */
export interface VariantDraft {
  sku: string;
  price_amount: number | null;
  compare_at_amount: number | null;
  stock: number | null;
  asset_id: string | null;
}

const draftOf = (variant: Variant): VariantDraft => ({
  sku: variant.sku,
  price_amount: variant.price.amount,
  compare_at_amount: variant.compare_at?.amount ?? null,
  stock: variant.stock,
  asset_id: variant.asset_id,
});

export interface Snapshot {
  facts: Facts;
  variants: Record<string, VariantDraft>;
  images: ImageDraft[];
}

export interface ImageDraft {
  id: string;
  alt: string;
}

/** Everything that waits for "Save", in three parts because the API has three operations for it. */
export function createDraft(first: Product, send: () => Promise<void>) {
  const form = createForm<Facts>({
    initial: factsOf(first),
    toInput: (facts) => ({ ...factsInput(facts), variants: changes() }),
    schema: EditorInput,
    send,
  });
  const [savedVariants, setSaved] = createStore<Record<string, VariantDraft>>(
    Object.fromEntries(first.variants.map((one) => [one.id, draftOf(one)])),
  );
  const [variants, setVariants] = createStore<Record<string, VariantDraft>>(structuredCloneOf(savedVariants));
  const imagesOf = (product: Product): ImageDraft[] => product.images.map(({ id, alt }) => ({ id, alt }));
  const [images, setImages] = createStore<{ saved: ImageDraft[]; now: ImageDraft[] }>({ saved: imagesOf(first), now: imagesOf(first) });

  const changes = createMemo((): VariantChange[] =>
    Object.entries(variants).flatMap(([id, now]) => {
      const before = savedVariants[id];
      if (!before) return [];
      const names = (Object.keys(now) as (keyof VariantDraft)[]).filter((name) => now[name] !== before[name]);
      return names.length > 0 ? [{ id, ...Object.fromEntries(names.map((name) => [name, now[name]])) }] : [];
    }),
  );
  const imagesDirty = () => JSON.stringify(images.now) !== JSON.stringify(images.saved);
  const dirty = () => form.dirty() || changes().length > 0 || imagesDirty();

  const takeVariants = (product: Product, then: Record<string, VariantDraft>) => {
    const now = structuredCloneOf(variants);
    const drafts = Object.fromEntries(product.variants.map((one) => [one.id, draftOf(one)]));
    setSaved(reconcile(structuredCloneOf(drafts)));
    const kept = Object.entries(drafts).map(([id, draft]) => [id, keepTyped(draft, then[id] ?? {}, now[id] ?? draft)] as const);
    setVariants(reconcile(Object.fromEntries(kept)));
  };
  /** The facts as they were last read. */
  let base = factsOf(first);

  return {
    form,
    variants,
    changes,
    dirty,
    imagesDirty,
    images: () => images.now,
    setImages: (now: ImageDraft[]) => setImages("now", reconcile(now, { key: "id" })),
    change: <Name extends keyof VariantDraft>(id: string, name: Name, value: VariantDraft[Name]) => setVariants(id, name, value),
    /** How things stand on the page, to be compared with later. */
    snapshot: () => structuredCloneOf({ facts: form.values, variants, images: images.now }),
    /**
     * Takes over how the product is now. `saved` says which parts were sent and how they were then: those are saved, and what was typed since stays.
     * Other parts keep what waits for "Save".
     */
    take(product: Product, saved: Partial<Snapshot> = {}) {
      const facts = factsOf(product);
      form.accept(facts, saved.facts ?? base);
      base = facts;
      takeVariants(product, saved.variants ?? structuredCloneOf(savedVariants));
      const next = imagesOf(product);
      const moved = JSON.stringify(images.now) !== JSON.stringify(saved.images ?? images.saved);
      setImages({ saved: next, now: moved ? merged(images.now, next) : structuredCloneOf(next) });
    },
    /** Forgets everything that waits. */
    discard(product: Product) {
      base = factsOf(product);
      form.reset(base);
      takeVariants(product, {});
      setImages({ saved: imagesOf(product), now: imagesOf(product) });
    },
  };
}

export type Draft = ReturnType<typeof createDraft>;

const structuredCloneOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** The order and texts a person gave, with what came and without what went meanwhile. */
function merged(was: readonly ImageDraft[], next: readonly ImageDraft[]): ImageDraft[] {
  const there = new Set(next.map((one) => one.id));
  const known = new Set(was.map((one) => one.id));
  return [...was.filter((one) => there.has(one.id)), ...next.filter((one) => !known.has(one.id))];
}
