// What does a cart look like, with every amount written already?

export interface CartLineView {
  id: string;
  title: string;
  variant: string;
  href: string;
  picture: string | null;
  /** Units that can be bought, and that were asked for. */
  quantity: number;
  wanted: number;
  most: number;
  unit: string;
  was: string | null;
  subtotal: string;
}

export interface CartView {
  units: number;
  lines: CartLineView[];
  /** Sentences about what changed since the shopper was here. */
  changes: string[];
  subtotal: string;
  /** How far free shipping is: what is missing, written, and the part reached in percent. Null where it is never free. */
  free: { missing: string | null; percent: number } | null;
  ready: boolean;
  /** False while the shop cannot take payments. */
  open: boolean;
}
