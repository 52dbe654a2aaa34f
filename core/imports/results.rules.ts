// What does each step of an import leave for those after it?
import type { ProductContent } from "../content/content.contract.ts";
import type { SupplierProduct } from "../suppliers/supplier-products.contract.ts";
import type { NormalProduct } from "./normalise.rules.ts";
import type { PlannedVariant, PricePlan } from "./plan.rules.ts";

/** A picture that was stored, and the address it came from. */
export interface TakenPicture {
  asset_id: string;
  media_type: string;
  width: number;
  height: number;
  bytes: number;
  placeholder: string;
  source_url: string;
}

/** What each step leaves for those after it. What a stage needs only for itself is not kept. */
export interface ImportResults {
  fetch: SupplierProduct;
  normalise: NormalProduct;
  images: {
    pictures: TakenPicture[];
    /** In the order of the product's page. */
    gallery: string[];
    left_out: number;
  };
  variants: PlannedVariant[];
  price: PricePlan;
  content: { content: ProductContent; by: "ai" | "supplier"; wanted: "ai" | "supplier" };
  create: { product_id: string; variant_ids: string[] };
  link: { count: number };
  announce: { published: boolean };
}
