// What does the buyer see of an order at AliExpress, and how does he pay one that waits?
import { htmlPage, seeOther } from "../html.tsx";
import { pageCss } from "../suppliers/page.css.ts";
import type { WorldState } from "../vendor.ts";
import { aliexpressOrders, payAliexpressOrder } from "./order-book.ts";
import { dollars } from "./structured-data.ts";

export const orderPath = "/p/order/detail.html";

/** GET shows the order, POST pays it. The simulated buyer is always signed in. */
export function orderPage(request: Request, world: WorldState): Response {
  const url = new URL(request.url);
  const order = aliexpressOrders(world).find((one) => one.id === url.searchParams.get("orderId"));
  if (!order) {
    const body = (
      <main>
        <h1>This order does not exist</h1>
      </main>
    );
    return htmlPage({ title: "Order not found - AliExpress", css: pageCss, body, status: 404 });
  }
  if (request.method === "POST") {
    payAliexpressOrder(world, order.id);
    return seeOther(world.page(url.host, `${url.pathname}${url.search}`));
  }
  const total = order.lines.reduce((sum, line) => sum + line.cents * line.quantity + line.shipping_cents, 0);
  const body = (
    <main>
      <h1>Order {order.id}</h1>
      <p>
        {order.status} · {order.store.name}
      </p>
      <ul>
        {order.lines.map((line) => (
          <li>
            {line.quantity} × {line.title} ({line.sku_text})
          </li>
        ))}
      </ul>
      <p class="price">US ${dollars(total)}</p>
      {order.status === "PLACE_ORDER_SUCCESS" && (
        <form method="post" class="row">
          <button type="submit" class="go">
            Pay now
          </button>
        </form>
      )}
      <small>Simulated AliExpress: no money moves.</small>
    </main>
  );
  return htmlPage({ title: `Order ${order.id} - AliExpress`, css: pageCss, body });
}
