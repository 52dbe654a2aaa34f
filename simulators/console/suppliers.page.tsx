// What did the suppliers take, and where are the parcels?
import { Action, Ago, consolePage, dateTime, type Scene, Tag } from "./parts.tsx";
import { type SupplierOrder, supplierOrders } from "./supplier-orders.ts";

export function suppliersPage({ world }: Scene): Response {
  const orders = supplierOrders(world);
  return consolePage({
    at: "/suppliers",
    title: "Suppliers",
    lead: "Orders the platform placed, and their parcels by the world's clock. Advancing one parcel moves the whole world to its next event.",
    children:
      orders.length === 0 ? (
        <section class="card">
          <p class="empty">No orders yet. Once a paid order is fulfilled, the supplier's side of it appears here.</p>
        </section>
      ) : (
        orders.map((order) => <Order order={order} now={world.now()} />)
      ),
  });
}

function Order({ order, now }: { order: SupplierOrder; now: number }) {
  return (
    <section class="card stack">
      <OrderHead order={order} now={now} />
      <ul>
        {order.lines.map((line) => (
          <li>
            {line.quantity} × {line.title}
          </li>
        ))}
      </ul>
      {order.events.length > 0 && (
        <ol class="steps">
          {order.events.map((event) => (
            <li>
              <span class="soft">{dateTime(event.at)}</span>
              <span>
                {event.text}, {event.place}
              </span>
            </li>
          ))}
        </ol>
      )}
      {order.nextAt !== null && <p class="soft">The next event is due {dateTime(order.nextAt)}.</p>}
    </section>
  );
}

function OrderHead({ order, now }: { order: SupplierOrder; now: number }) {
  const to = `/_world/suppliers/${order.supplier}/orders/${encodeURIComponent(order.id)}`;
  return (
    <div class="head">
      <div>
        <h2>
          {order.supplier} <code>{order.id}</code>
        </h2>
        <p class="soft">
          {order.reference && (
            <>
              for <code>{order.reference}</code>,{" "}
            </>
          )}
          to {order.destination}, placed <Ago at={order.createdAt} now={now} />
          {order.tracking && (
            <>
              , tracking <code>{order.tracking}</code>
            </>
          )}
        </p>
      </div>
      <div class="row">
        <Tag word={order.state.toLowerCase()} tone={order.unpaid ? "warn" : ""} />
        {order.unpaid && <Action to={`${to}/pay`} label="Pay it" />}
        {order.nextAt !== null && <Action to={`${to}/advance`} label="Go to its next event" />}
      </div>
    </div>
  );
}
