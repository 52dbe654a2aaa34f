// What can a member, an API key or nobody at all be allowed to do?

/** One table serves roles, API-key scopes and the dashboard's menus. Writing includes reading. */
export const resources = [
  "store",
  "products",
  "orders",
  "customers",
  "discounts",
  "marketing",
  "analytics",
  "suppliers",
  "settings",
  "team",
  "billing",
  "api",
] as const;
export type Resource = (typeof resources)[number];
export type Permission = `${Resource}:${"read" | "write"}`;

export const permissions: readonly Permission[] = resources.flatMap((resource) => [`${resource}:read`, `${resource}:write`] as const);

/** An empty list allows nothing; an unknown entry allows nothing. */
export function allows(granted: readonly string[], needed: Permission): boolean {
  if (granted.includes(needed)) return true;
  return needed.endsWith(":read") && granted.includes(needed.replace(/:read$/, ":write"));
}

export const roles = ["owner", "admin", "product_manager", "order_manager", "marketer", "support", "viewer"] as const;
export type Role = (typeof roles)[number];

const readAll = permissions.filter((one) => one.endsWith(":read"));

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  admin: permissions.filter((one) => one !== "billing:write"),
  product_manager: ["store:read", "products:write", "suppliers:write", "orders:read", "analytics:read"],
  order_manager: ["store:read", "orders:write", "customers:write", "products:read", "suppliers:read", "analytics:read"],
  marketer: ["store:read", "marketing:write", "discounts:write", "products:read", "customers:read", "analytics:read"],
  support: ["store:read", "orders:read", "customers:write", "products:read"],
  viewer: readAll.filter((one) => !["billing:read", "api:read", "team:read"].includes(one)),
};
