// Where can one go in a store, and what must one be allowed to do to see the way there?
import { allows, type Permission } from "../../../../../kit/permissions.ts";
import type { IconName } from "../../../../shared/icons/names.ts";

export interface Place {
  label: string;
  /** Below /stores/<id>. */
  path: string;
  icon: IconName;
  can: Permission;
  /** Pressed after "g". */
  key?: string;
}

export interface PlaceGroup {
  title: string | null;
  places: readonly Place[];
}

/** The one table of menus: side bar, drawer, command palette and short cuts are drawn from it. */
export const navigation: readonly PlaceGroup[] = [
  { title: null, places: [{ label: "Home", path: "/", icon: "home", can: "store:read", key: "h" }] },
  {
    title: "Sell",
    places: [
      { label: "Orders", path: "/orders", icon: "shopping-bag", can: "orders:read", key: "o" },
      { label: "Fulfilment", path: "/fulfilment", icon: "truck", can: "orders:read", key: "f" },
      { label: "Customers", path: "/customers", icon: "users", can: "customers:read", key: "c" },
    ],
  },
  {
    title: "Catalogue",
    places: [
      { label: "Products", path: "/products", icon: "package", can: "products:read", key: "p" },
      { label: "Categories", path: "/categories", icon: "folder-tree", can: "products:read" },
    ],
  },
  {
    title: "Source",
    places: [
      { label: "Find products", path: "/find", icon: "package-search", can: "suppliers:read", key: "s" },
      { label: "Imports", path: "/imports", icon: "import", can: "products:read", key: "i" },
      { label: "Suppliers", path: "/suppliers", icon: "plug", can: "suppliers:read" },
    ],
  },
  {
    title: "Run",
    places: [
      { label: "Activity", path: "/activity", icon: "activity", can: "store:read", key: "a" },
      { label: "Needs attention", path: "/attention", icon: "shield-alert", can: "settings:read" },
      { label: "Mails", path: "/mails", icon: "mail", can: "orders:read" },
    ],
  },
  { title: null, places: [{ label: "Settings", path: "/settings", icon: "settings", can: "settings:read", key: "t" }] },
];

/** What is inside Settings. */
export const settingsPlaces: readonly Place[] = [
  { label: "General", path: "/settings", icon: "store", can: "settings:read" },
  { label: "Look", path: "/settings/look", icon: "paintbrush", can: "settings:read" },
  { label: "Pages", path: "/settings/pages", icon: "file-text", can: "store:read" },
  { label: "Shipping", path: "/settings/shipping", icon: "truck", can: "store:read" },
  { label: "Payments", path: "/settings/payments", icon: "credit-card", can: "settings:read" },
  { label: "Team", path: "/settings/team", icon: "users", can: "team:read" },
  { label: "API keys", path: "/settings/api-keys", icon: "key-round", can: "api:read" },
];

/** The groups as this person may see them; empty ones are left out. */
export function placesFor(permissions: readonly string[]): PlaceGroup[] {
  return navigation
    .map((group) => ({ ...group, places: group.places.filter((place) => allows(permissions, place.can)) }))
    .filter((group) => group.places.length > 0);
}

/** Is this page at or below that place? Home is only itself. */
export function isAt(pathname: string, store_id: string, place: Pick<Place, "path">): boolean {
  const base = `/stores/${store_id}`;
  const here = pathname.replace(/\/$/, "").slice(base.length) || "/";
  return place.path === "/" ? here === "/" : here === place.path || here.startsWith(`${place.path}/`);
}
