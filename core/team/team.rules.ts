// Who may give which role to whom?
import { allows, type Permission, type Role, rolePermissions } from "../../kit/permissions.ts";

/** As people read them. */
export const roleTitles: Readonly<Record<Role, string>> = {
  owner: "Owner",
  admin: "Admin",
  product_manager: "Product manager",
  order_manager: "Order manager",
  marketer: "Marketer",
  support: "Support",
  viewer: "Viewer",
};

/** Nobody gives, or takes away, what they may not do themselves: a key that may only manage the team cannot make an admin. */
export function mayGive(granted: readonly Permission[], role: Role): boolean {
  return rolePermissions[role].every((permission) => allows(granted, permission));
}
