// Who paid what, on which account, and what came of it?
import type Stripe from "stripe";
import { shopName } from "../stripe/accounts.ts";
import { money } from "../stripe/currencies.ts";
import { all, everywhere, findAny, type Place, placeOf } from "../stripe/store.ts";
import { Ago, Code, consolePage, missing, type Scene, Table, Tag } from "./parts.tsx";

const views = ["sessions", "payments", "refunds", "disputes", "accounts"] as const;
type View = (typeof views)[number];

export function paymentsPage(scene: Scene): Response {
  const view = views.find((one) => one === scene.query.show) ?? "sessions";
  const tables: Record<View, () => unknown> = {
    sessions: () => <Sessions {...scene} />,
    payments: () => <Payments {...scene} />,
    refunds: () => <Refunds {...scene} />,
    disputes: () => <Disputes {...scene} />,
    accounts: () => <Accounts {...scene} />,
  };
  return consolePage({
    at: "/payments",
    title: "Payments",
    lead: "What the simulated Stripe knows. No money moves.",
    children: (
      <>
        <nav class="tabs" aria-label="Kinds">
          {views.map((one) => (
            <a href={`/payments?show=${one}`} aria-current={one === view ? "page" : undefined}>
              {one[0]?.toUpperCase()}
              {one.slice(1)}
            </a>
          ))}
        </nav>
        <section class="card">{tables[view]() as never}</section>
      </>
    ),
  });
}

function seconds(created: number): number {
  return created * 1_000;
}

function Empty({ what }: { what: string }) {
  return <p class="empty">No {what} yet.</p>;
}

function Ref({ id }: { id: string }) {
  return (
    <a href={`/payments/${id}`}>
      <code>{id.length > 20 ? `${id.slice(0, 12)}…${id.slice(-4)}` : id}</code>
    </a>
  );
}

function Sessions({ world }: Scene) {
  const found = everywhere(world, "checkout.session");
  if (found.length === 0) return <Empty what="checkout sessions" />;
  const rows = found.map(({ place, object }) => [
    <Ago at={seconds(object.created)} now={world.wall()} />,
    money(object.amount_total ?? 0, object.currency ?? "usd"),
    <Tag word={object.status ?? "open"} />,
    shopName(place),
    object.customer_details?.email ?? "",
    object.client_reference_id ? <code>{object.client_reference_id}</code> : "",
    object.status === "open" ? <a href={object.url ?? ""}>Pay</a> : "",
    <Ref id={object.id} />,
  ]);
  return <Table columns={["When", "Amount", "State", "Shop", "Shopper", "Reference", "Page", "Id"]} rows={rows} />;
}

function Payments({ world }: Scene) {
  const found = everywhere(world, "charge");
  if (found.length === 0) return <Empty what="payments" />;
  const rows = found.map(({ place, object }) => {
    const card = object.payment_method_details?.card;
    const line = all(place, "balance_transaction", { source: object.id })[0];
    const risk = object.outcome?.risk_level ?? "";
    return [
      <Ago at={seconds(object.created)} now={world.wall()} />,
      money(object.amount, object.currency),
      object.amount_refunded ? money(object.amount_refunded, object.currency) : "",
      line ? money(line.fee, line.currency) : "",
      <>
        <Tag word={object.disputed ? "disputed" : object.status} tone={object.disputed ? "bad" : undefined} />
        {object.failure_message && <p class="soft">{object.failure_message}</p>}
      </>,
      `${card?.brand ?? ""} ${card?.last4 ?? ""}, ${card?.country ?? ""}`,
      risk === "normal" ? "normal" : <Tag word={risk} tone={risk === "highest" ? "bad" : "warn"} />,
      shopName(place),
      <Ref id={object.id} />,
    ];
  });
  return <Table columns={["When", "Amount", "Refunded", "Fee", "State", "Card", "Risk", "Shop", "Id"]} rows={rows} />;
}

function Refunds({ world }: Scene) {
  const found = everywhere(world, "refund");
  if (found.length === 0) return <Empty what="refunds" />;
  const rows = found.map(({ place, object }) => [
    <Ago at={seconds(object.created)} now={world.wall()} />,
    money(object.amount, object.currency),
    <Tag word={object.status ?? ""} />,
    object.reason?.replaceAll("_", " ") ?? "",
    shopName(place),
    <Ref id={String(object.charge)} />,
    <Ref id={object.id} />,
  ]);
  return <Table columns={["When", "Amount", "State", "Reason", "Shop", "Charge", "Id"]} rows={rows} />;
}

function Disputes({ world }: Scene) {
  const found = everywhere(world, "dispute");
  if (found.length === 0) return <Empty what="disputes (pay with 4000 0000 0000 0259 to get one)" />;
  const rows = found.map(({ place, object }) => [
    <Ago at={seconds(object.created)} now={world.wall()} />,
    money(object.amount, object.currency),
    <Tag word={object.status} />,
    object.reason,
    shopName(place),
    <Ref id={String(object.charge)} />,
    <Ref id={object.id} />,
  ]);
  return <Table columns={["When", "Amount", "State", "Reason", "Shop", "Charge", "Id"]} rows={rows} />;
}

function balanceOf(place: Place): string {
  const sums = new Map<string, number>();
  for (const line of all(place, "balance_transaction")) sums.set(line.currency, (sums.get(line.currency) ?? 0) + line.net);
  return [...sums].map(([currency, net]) => money(net, currency)).join(", ");
}

function Accounts({ world }: Scene) {
  const found = everywhere(world, "account");
  if (found.length === 0) return <Empty what="merchants' accounts" />;
  const platforms = [...new Set(found.map(({ place }) => place.platform))];
  const rows = [
    ...platforms.map((platform) => {
      const place = { world, platform, account: platform, livemode: false };
      return ["The platform", balanceOf(place), <Tag word="platform" tone="" />, "", "", <code>{platform}</code>];
    }),
    ...found.map(({ place, object }: { place: Place; object: Stripe.Account }) => [
      object.business_profile?.name ?? "No name yet",
      balanceOf({ ...place, account: object.id }),
      object.charges_enabled ? <Tag word="enabled" /> : <Tag word="onboarding" tone="warn" />,
      object.email ?? "",
      object.country ?? "",
      <Ref id={object.id} />,
    ]),
  ];
  return <Table columns={["Name", "Balance", "State", "Email", "Country", "Id"]} rows={rows} />;
}

/** Any object as the API gives it. */
export function objectPage({ world }: Scene, id: string): Response {
  const kinds = ["checkout.session", "charge", "payment_intent", "refund", "dispute", "account"] as const;
  const place = kinds.map((kind) => placeOf(world, kind, id)).find((found) => found !== null);
  const object = place ? findAny(place, id) : null;
  if (!place || !object) return missing("/payments", "object");
  const events = all(place, "event").filter((event) => JSON.stringify(event.data.object).includes(id));
  return consolePage({
    at: "/payments",
    title: object.object.replace(/[._]/g, " "),
    lead: (
      <>
        <code>{id}</code> on {shopName(place)}
      </>
    ),
    children: (
      <>
        {events.length > 0 && (
          <section class="card">
            <h2>Events</h2>
            <ul class="steps">
              {events.map((event) => (
                <li>
                  <Ago at={seconds(event.created)} now={world.wall()} />
                  <code>{event.type}</code>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="card">
          <h2>As the API gives it</h2>
          <Code text={JSON.stringify(object)} />
        </section>
      </>
    ),
  });
}
