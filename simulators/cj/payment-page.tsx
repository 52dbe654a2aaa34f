// What does a merchant see when he follows cjPayUrl?
import { htmlPage, seeOther } from "../html.tsx";
import { pageCss } from "../suppliers/page.css.ts";
import type { WorldState } from "../vendor.ts";
import { cjOrders, setStep, totalCents } from "./order-book.ts";

/** GET shows the bill of a shipment, POST pays it by card: the purse is not touched. */
export function paymentPage(request: Request, world: WorldState): Response {
  const url = new URL(request.url);
  const order = cjOrders(world).find((one) => one.shipmentId === url.pathname.split("/")[2]);
  if (!order) {
    const body = (
      <main>
        <h1>There is no such bill</h1>
      </main>
    );
    return htmlPage({ title: "Bill not found - CJdropshipping", css: pageCss, body, status: 404 });
  }
  if (request.method === "POST") {
    if (order.step === "UNPAID") setStep(world, order, "PAID");
    return seeOther(world.page(url.host, `${url.pathname}${url.search}`));
  }
  const body = (
    <main>
      <h1>Pay order {order.number}</h1>
      <p>
        {order.status} · {order.logisticName} to {order.address.countryCode}
      </p>
      <p class="price">${(totalCents(order) / 100).toFixed(2)}</p>
      {order.step === "UNPAID" && (
        <form method="post" class="row">
          <button type="submit" class="go">
            Pay by card
          </button>
        </form>
      )}
      <small>Simulated CJdropshipping: no money moves.</small>
    </main>
  );
  return htmlPage({ title: `Pay order ${order.number} - CJdropshipping`, css: pageCss, body });
}
