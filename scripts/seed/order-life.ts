// How does an order of the past live, from the cart to the last word?
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { StoreContext } from "../../core/context.ts";
import { advancePart } from "../../core/fulfilment/advance-part.commands.ts";
import { approvePart } from "../../core/fulfilment/decide-part.commands.ts";
import { cancelOrder, cancelOwnOrder, releaseOrder } from "../../core/orders/orders.commands.ts";
import { refundOrder } from "../../core/refunds/refunds.commands.ts";
import { fulfilmentOrders } from "../../db/tables/fulfilment.table.ts";
import { orderLines, orders } from "../../db/tables/orders.table.ts";
import { variants } from "../../db/tables/products.table.ts";
import { day, hour, minute, second } from "../../kit/time.ts";
import { chance, hash } from "../../simulators/catalogue/dice.ts";
import { planParcel } from "../../simulators/suppliers/parcels.ts";
import { type BuiltOrder, buildCheckout, buildOrder } from "../../test/builders/orders.builder.ts";
import { buildReviews } from "../../test/builders/products.builder.ts";
import type { Calendar } from "./calendar.ts";
import type { PlannedCart, PlannedOrder } from "./diary.ts";
import type { Shelved } from "./fill-shelves.ts";
import type { Past } from "./past.ts";
import { shopperOf } from "./people.ts";
import { reviewFor } from "./reviews.ts";
import type { DemoShop } from "./shops.ts";

/** What the fraud check makes of it: elevated risk, and a mailbox that anybody can read. */
const doubtful = { card: "4000000000009235", mail: "mailinator.com" };
/** Robots look at parcels now and then; looks of one moment happen together. */
const lookEvery = 2 * hour;
/** What is younger than this still waits for the merchant when the demo begins. */
const decidedAfter = 2 * day;

export interface Shop {
  shop: DemoShop;
  shelved: readonly Shelved[];
  /** As the owner. */
  merchant: StoreContext;
  /** As somebody who looks after orders. */
  clerk: StoreContext;
  shopper: StoreContext;
  robot: StoreContext;
}

type Part = typeof fulfilmentOrders.$inferSelect;

export class OrderLife {
  private reviews = 0;

  /** @param present where the past ends */
  constructor(
    private readonly past: Past,
    private readonly calendar: Calendar,
    private readonly at: Shop,
    private readonly present: number,
  ) {}

  plan(order: PlannedOrder): void {
    this.calendar.add(this.present - order.age_ms, () => this.place(order));
  }

  planCart(cart: PlannedCart): void {
    this.calendar.add(this.present - cart.age_ms, async () => {
      const { email, phone, address } = shopperOf(this.at.shop.slug, this.at.shop.country, cart.shopper);
      const lines = await this.linesFor(cart.goods, `${email} cart`);
      await buildCheckout(this.at.shopper, { lines, email, phone, address });
    });
  }

  private async linesFor(goods: PlannedOrder["goods"], seed: string) {
    const { shelved, shopper } = this.at;
    const lines = [];
    for (const { title, quantity } of goods) {
      const product = shelved.find((one) => one.title === title);
      if (!product) throw new Error(`${title} is not on the shelf.`);
      const rows = await shopper.store.select(
        variants,
        { id: variants.id, stock: variants.stock },
        {
          where: and(eq(variants.product_id, product.id), sql`coalesce(${variants.stock}, 9) > 5`),
          orderBy: [variants.position],
        },
      );
      // The first variants are what most people take.
      const row = rows[Math.floor(chance(`${seed} ${title} variant`) ** 2 * rows.length)];
      if (row) lines.push({ variant_id: row.id, quantity });
    }
    if (lines.length === 0) throw new Error(`Nothing of ${goods.map((one) => one.title).join(", ")} is in stock.`);
    return lines;
  }

  private async place({ key, goods, shopper, note, accepts_marketing, fate }: PlannedOrder): Promise<void> {
    const { shop } = this.at;
    const person = shopperOf(shop.slug, shop.country, shopper);
    const email = fate.kind === "held" ? person.email.replace(/@.*/, `@${doubtful.mail}`) : person.email;
    const card = fate.kind === "held" ? doubtful.card : person.card;
    const lines = await this.linesFor(goods, key);
    const facts = { lines, email, card, phone: person.phone, address: person.address, note, accepts_marketing };
    const order = await buildOrder(this.at.shopper, this.past.browser, facts);
    const now = this.past.now();
    if (fate.kind === "cancelled") this.calendar.add(now + 12 * second, () => this.cancelByShopper(order));
    this.calendar.add(now + 40 * second, () => this.advance(order, key, fate));
    if (fate.kind !== "held" || fate.decision === "waiting") return;
    this.calendar.add(now + 3 * hour, () => this.decide(order, fate.decision === "released"));
    if (fate.decision === "released") this.calendar.add(now + 3 * hour + minute, () => this.advance(order, key, fate));
  }

  private async cancelByShopper({ order_token }: BuiltOrder): Promise<void> {
    await cancelOwnOrder(this.at.shopper, { order_token });
  }

  private async decide({ id }: BuiltOrder, good: boolean): Promise<void> {
    if (good) await releaseOrder(this.at.clerk, { order_id: id });
    else await cancelOrder(this.at.clerk, { order_id: id, reason: "The customer did not answer our questions about the payment" });
  }

  /** The cancel window is over: suppliers are asked, and looked at when there is news. */
  private async advance({ id }: { id: string }, key: string, fate: PlannedOrder["fate"]): Promise<void> {
    const { store } = this.at.robot;
    const due = and(eq(fulfilmentOrders.order_id, id), lte(fulfilmentOrders.next_step_at, this.past.now()));
    for (const part of await store.rows(fulfilmentOrders, { where: due })) await advancePart(this.at.robot, part.id);
    if (this.past.now() < this.present - decidedAfter) await this.approveLater(id, key, fate);
    const placed = and(eq(fulfilmentOrders.order_id, id), eq(fulfilmentOrders.status, "ordered"));
    const parts = await store.rows(fulfilmentOrders, { where: placed });
    if (parts.length === 0) return;
    const order = await store.get(orders, id);
    const delivered = parts.map((part) => this.follow(part, order.address));
    const last = Math.max(...delivered);
    if (fate.kind === "refunded") this.calendar.add(last + 2 * day, () => this.payBack(id, fate.share, fate.reason));
    else if (chance(`${key} review`) < 0.92) this.calendar.add(last + (1 + (hash(key) % 3)) * day, () => this.review(id));
  }

  /** What the supplier asks more for is worth it; somebody says so some hours later. */
  private async approveLater(id: string, key: string, fate: PlannedOrder["fate"]): Promise<void> {
    const { clerk } = this.at;
    const dearer = and(eq(fulfilmentOrders.order_id, id), eq(fulfilmentOrders.status, "approval"));
    for (const part of await clerk.store.select(fulfilmentOrders, { id: fulfilmentOrders.id }, { where: dearer })) {
      const at = this.past.now() + 4 * hour;
      this.calendar.add(at, async () => void (await approvePart(clerk, part.id)));
      this.calendar.add(at + minute, () => this.advance({ id }, key, fate));
    }
  }

  /** Looks when the carrier has something to say. @returns when it is delivered */
  private follow(part: Part, address: { country: string; city: string }): number {
    // AliExpress sends a parcel from each of its shops; the part is as far as the slowest.
    const parcels = (part.supplier_order_id ?? "").split(",").map((id) =>
      planParcel({
        seed: part.supplier === "cj" ? `cj ${id}` : id,
        paidAt: part.ordered_at ?? this.past.now(),
        slow: false,
        fromCountry: part.ships_from,
        toCountry: address.country,
        toCity: address.city,
      }),
    );
    const moment = (stage: string) => {
      const at = Math.max(...parcels.map((events) => events.find((one) => one.stage === stage)?.at ?? 0));
      return this.present - Math.floor((this.present - at) / lookEvery) * lookEvery;
    };
    const delivered = moment("delivered");
    // Of long ago, nobody asks on which morning it was carried out.
    const recent = delivered > this.present - 10 * day ? ["out_for_delivery"] : [];
    for (const at of new Set(["shipped", ...recent, "delivered"].map(moment)))
      this.calendar.add(at, () => advancePart(this.at.robot, part.id));
    return delivered;
  }

  private async payBack(order_id: string, share: number, reason: string): Promise<void> {
    const { total } = await this.at.clerk.store.get(orders, order_id);
    await refundOrder(this.at.clerk, { order_id, amount: Math.round(total * share), lines: [], shipping: false, reason });
  }

  private async review(order_id: string): Promise<void> {
    const { store } = this.at.shopper;
    const [order, lines] = await Promise.all([
      store.get(orders, order_id),
      store.select(orderLines, { product_id: orderLines.product_id }, { where: eq(orderLines.order_id, order_id) }),
    ]);
    const [first = "", last = ""] = order.address.name.split(" ");
    for (const product_id of new Set(lines.map((line) => line.product_id))) {
      const text = reviewFor(this.at.shop.slug, this.reviews++);
      await buildReviews(this.at.shopper, product_id, [{ ...text, author: `${first} ${last.charAt(0)}.`, source: "store", order_id }]);
    }
  }

  /** One look at everything that travels, as the robot would have had by now. */
  async lookAtAll(): Promise<void> {
    const travelling = inArray(fulfilmentOrders.status, ["ordered", "shipped", "out_for_delivery"]);
    const parts = await this.at.robot.store.select(fulfilmentOrders, { id: fulfilmentOrders.id }, { where: travelling });
    for (const part of parts) await advancePart(this.at.robot, part.id);
  }
}
