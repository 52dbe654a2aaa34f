// What may be asked of a shopper's cart, and what is answered?
import { z } from "zod";
import { contract, endpoint } from "../../kit/endpoint.ts";
import { MoneySchema } from "../../kit/money.ts";
import { refusal } from "../../kit/problem.ts";

export const mostLines = 200;
export const mostUnits = 999;

export const cartOrdered = refusal("cart_ordered", 409, "This cart was bought already. Start a new one.");
export const cartFull = refusal("cart_full", 422, `A cart holds at most ${mostLines} different items.`);
export const cartChanged = refusal("cart_changed", 409, "The cart was changed in another tab. Look at it again.");
export const notEnoughStock = refusal("not_enough_stock", 409, "There are not that many left.");
export const soldOut = refusal("sold_out", 409, "This is sold out.");
export const variantUnavailable = refusal("variant_unavailable", 422, "This is not for sale.");
export const quantityRange = refusal("quantity_range", 422, `An order holds 1 to ${mostUnits} units of an item.`);

/** What became of a line since the shopper last touched it. Nothing is changed or removed silently. */
export const CartChange = z
  .object({
    kind: z.enum(["price_changed", "quantity_reduced", "sold_out", "unavailable"]),
    line_id: z.string(),
    variant_id: z.string(),
    title: z.string(),
    /** Minor units for prices, units for quantities. */
    before: z.int(),
    after: z.int(),
    /** A sentence for the shopper. */
    says: z.string(),
  })
  .meta({ id: "CartChange" });
export type CartChange = z.infer<typeof CartChange>;

export const CartLine = z
  .object({
    id: z.string(),
    variant_id: z.string(),
    product_id: z.string(),
    product_slug: z.string(),
    title: z.string(),
    /** "Black / XL"; empty for a product without options. */
    variant_title: z.string(),
    asset_id: z.string().nullable(),
    /** Units that can be bought now: 0 when sold out or withdrawn. */
    quantity: z.int(),
    /** Units the shopper asked for. */
    wanted: z.int(),
    unit_price: MoneySchema,
    compare_at: MoneySchema.nullable(),
    subtotal: MoneySchema,
    /** The most that can be bought now. */
    most: z.int(),
  })
  .meta({ id: "CartLine" });
export type CartLine = z.infer<typeof CartLine>;

export const Cart = z
  .object({
    /** Names the cart in every later call: "crt_01h....<signature>". */
    token: z.string(),
    status: z.enum(["open", "ordered"]),
    currency: z.string(),
    /** Raised by every change of the lines. */
    revision: z.int(),
    lines: z.array(CartLine),
    changes: z.array(CartChange),
    /** Units in all lines that can be bought. */
    units: z.int(),
    subtotal: MoneySchema,
    /** False while the cart is empty or a change still has to be accepted. A changed price does not hold anybody up: the checkout shows the total. */
    ready: z.boolean(),
    updated_at: z.int(),
  })
  .meta({ id: "Cart" });
export type Cart = z.infer<typeof Cart>;

const Quantity = z.int().min(1).max(mostUnits);
const NewLine = z.object({ variant_id: z.string().max(40), quantity: Quantity.default(1) });
const Revision = z.int().min(1).optional().meta({ description: "Refused with cart_changed when the cart is at another revision by now." });
const lineRefusals = [cartOrdered, cartFull, cartChanged, notEnoughStock, soldOut, variantUnavailable, quantityRange];

export const cartContract = contract("cart", "public", {
  create: endpoint({
    method: "POST",
    path: "/carts",
    can: "anyone",
    summary: "Start a cart, empty or with items",
    input: z.object({ lines: z.array(NewLine).max(mostLines).default([]) }),
    output: Cart,
    status: 201,
    refuses: lineRefusals,
  }),
  get: endpoint({
    method: "GET",
    path: "/carts/:cart_token",
    can: "anyone",
    summary: "The cart as it stands now",
    description: "Prices and stock are looked up anew; what differs from what the shopper saw is listed in `changes`.",
    output: Cart,
  }),
  addLine: endpoint({
    method: "POST",
    path: "/carts/:cart_token/lines",
    can: "anyone",
    summary: "Put more units of a variant into the cart",
    input: NewLine,
    output: Cart,
    idempotent: true,
    refuses: lineRefusals,
  }),
  setLine: endpoint({
    method: "PUT",
    path: "/carts/:cart_token/lines/:line_id",
    can: "anyone",
    summary: "Set how many units a line holds",
    description: "The quantity is absolute, so that two tabs do not add up by accident. 0 removes the line.",
    input: z.object({ quantity: z.int().min(0).max(mostUnits), revision: Revision }),
    output: Cart,
    refuses: lineRefusals,
  }),
  removeLine: endpoint({
    method: "DELETE",
    path: "/carts/:cart_token/lines/:line_id",
    can: "anyone",
    summary: "Take a line out of the cart",
    output: Cart,
    refuses: [cartOrdered],
  }),
  accept: endpoint({
    method: "POST",
    path: "/carts/:cart_token/accept",
    can: "anyone",
    summary: "Accept every change that is listed",
    description: "Quantities fall to what there is, sold-out and withdrawn lines go, prices are taken as they are now.",
    output: Cart,
    refuses: [cartOrdered, cartChanged],
  }),
});
