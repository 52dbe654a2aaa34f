// Which operations does the API have?
import type { Route } from "../door.ts";
import { cartRoutes } from "../public/cart.routes.ts";
import { checkoutRoutes } from "../public/checkout.routes.ts";
import { orderStatusRoutes } from "../public/order-status.routes.ts";
import { storefrontRoutes } from "../public/storefront.routes.ts";
import { activityRoutes } from "./activity.routes.ts";
import { apiKeysRoutes } from "./api-keys.routes.ts";
import { categoriesRoutes } from "./categories.routes.ts";
import { contentRoutes } from "./content.routes.ts";
import { customersRoutes } from "./customers.routes.ts";
import { deadLettersRoutes } from "./dead-letters.routes.ts";
import { fulfilmentRoutes } from "./fulfilment.routes.ts";
import { homeRoutes } from "./home.routes.ts";
import { identityRoutes } from "./identity.routes.ts";
import { importsRoutes } from "./imports.routes.ts";
import { messagesRoutes } from "./messages.routes.ts";
import { ordersRoutes } from "./orders.routes.ts";
import { pagesRoutes } from "./pages.routes.ts";
import { paymentsRoutes } from "./payments.routes.ts";
import { productsRoutes } from "./products.routes.ts";
import { shippingRoutes } from "./shipping.routes.ts";
import { storesRoutes } from "./stores.routes.ts";
import { suppliersRoutes } from "./suppliers.routes.ts";
import { teamRoutes } from "./team.routes.ts";

export const apiRoutes: readonly Route[] = [
  ...identityRoutes,
  ...storesRoutes,
  ...pagesRoutes,
  ...productsRoutes,
  ...categoriesRoutes,
  ...importsRoutes,
  ...contentRoutes,
  ...storefrontRoutes,
  ...shippingRoutes,
  ...activityRoutes,
  ...messagesRoutes,
  ...teamRoutes,
  ...apiKeysRoutes,
  ...deadLettersRoutes,
  ...cartRoutes,
  ...checkoutRoutes,
  ...orderStatusRoutes,
  ...ordersRoutes,
  ...paymentsRoutes,
  ...customersRoutes,
  ...homeRoutes,
  ...suppliersRoutes,
  ...fulfilmentRoutes,
];
