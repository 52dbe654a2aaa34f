// What do the suppliers' orders have in common, so that one page can show them?
import { aliexpressOrders, parcelOf as aliexpressParcel, payAliexpressOrder } from "../aliexpress/order-book.ts";
import { CjError } from "../cj/envelope.ts";
import { findByVid } from "../cj/listings.ts";
import { cjOrders, parcelOf as cjParcel } from "../cj/order-book.ts";
import { payCjOrder } from "../cj/payments.ts";
import { carrierNumber, eventsUntil, hasReached, nextEventAt, type ParcelEvent, type ParcelPlan } from "../suppliers/parcels.ts";
import type { World } from "../world.ts";

export interface SupplierOrder {
  supplier: "aliexpress" | "cj";
  id: string;
  /** Whose account it is at the supplier. */
  account: string;
  /** The platform's own number for it. */
  reference: string;
  state: string;
  tracking: string | null;
  createdAt: number;
  lines: { title: string; quantity: number }[];
  destination: string;
  events: ParcelEvent[];
  /** When something happens next, simulated epoch ms. */
  nextAt: number | null;
  unpaid: boolean;
}

/** What follows from a parcel's plan; nothing does before it is paid. */
function travel(plan: ParcelPlan | null, now: number) {
  return { events: plan ? eventsUntil(plan, now) : [], nextAt: plan ? nextEventAt(plan, now) : null };
}

function fromAliexpress(world: World): SupplierOrder[] {
  const now = world.now();
  return aliexpressOrders(world).map((order) => {
    const plan = aliexpressParcel(order);
    return {
      supplier: "aliexpress",
      id: order.id,
      account: order.account,
      reference: order.outOrderId,
      state: order.status,
      tracking: plan && hasReached(plan, now, "shipped") ? carrierNumber(order.id, order.address.country) : null,
      createdAt: order.createdAt,
      lines: order.lines.map((line) => ({ title: [line.title, line.sku_text].filter(Boolean).join(", "), quantity: line.quantity })),
      destination: [order.address.city, order.address.country].filter(Boolean).join(", "),
      ...travel(plan, now),
      unpaid: order.paidAt === null,
    };
  });
}

function fromCj(world: World): SupplierOrder[] {
  const now = world.now();
  return cjOrders(world).map((order) => ({
    supplier: "cj",
    id: order.id,
    account: order.user,
    reference: order.number,
    state: order.status,
    tracking: order.trackNumber,
    createdAt: order.createdAt,
    lines: order.lines.map((line) => ({ title: findByVid(line.vid)?.listing.name ?? line.vid, quantity: line.quantity })),
    destination: [order.address.city, order.address.countryCode].filter(Boolean).join(", "),
    ...travel(cjParcel(order), now),
    unpaid: order.step === "UNPAID",
  }));
}

export function supplierOrders(world: World): SupplierOrder[] {
  return [...fromAliexpress(world), ...fromCj(world)].sort((one, two) => two.createdAt - one.createdAt);
}

/** Does what a button asks; answers why not when it cannot. */
export async function supplierControl(world: World, supplier: string, id: string, action: string): Promise<string | null> {
  const order = supplierOrders(world).find((one) => one.supplier === supplier && one.id === id);
  if (!order) return "There is no such order.";
  if (action === "pay" && order.unpaid) return pay(world, order);
  if (action === "advance" && order.nextAt !== null) {
    await world.advance(Math.max(0, order.nextAt - world.now()) + 1);
    return null;
  }
  return `This order cannot be asked to ${action} now.`;
}

function pay(world: World, order: SupplierOrder): string | null {
  if (order.supplier === "aliexpress") {
    payAliexpressOrder(world, order.id);
    return null;
  }
  try {
    payCjOrder(world, order.account, order.id);
    return null;
  } catch (error) {
    if (error instanceof CjError) return error.message;
    throw error;
  }
}
