// What is each role called, and what is it for?
import type { AssignableRole } from "../../../../../core/team/team.contract.ts";
import { type Role, roles } from "../../../../../kit/permissions.ts";

export const roleWords: Readonly<Record<Role, { title: string; says: string }>> = {
  owner: { title: "Owner", says: "Everything, the bill included" },
  admin: { title: "Admin", says: "Everything but the bill" },
  product_manager: { title: "Product manager", says: "Products, imports and suppliers" },
  order_manager: { title: "Order manager", says: "Orders, refunds, parcels and customers" },
  marketer: { title: "Marketer", says: "Discounts, marketing and figures" },
  support: { title: "Support", says: "Sees orders, helps customers" },
  viewer: { title: "Viewer", says: "Looks, changes nothing" },
};

/** Ownership is not given by inviting. */
export const assignable = roles.filter((role): role is AssignableRole => role !== "owner");
