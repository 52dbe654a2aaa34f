// Which webhooks went to the platform, and how did it answer?
import type { QueuedDelivery } from "../deliveries.ts";
import { Action, Ago, Code, consolePage, missing, type Scene, Status, Table, Tag } from "./parts.tsx";

const shown = 200;

export function webhooksPage({ world }: Scene): Response {
  const held = world.webhooks.held();
  const deliveries = world.deliveries().slice(-shown).reverse();
  return consolePage({
    at: "/webhooks",
    title: "Webhooks",
    lead: "What the providers tell the platform by themselves. Hold them to choose the order, or send one twice.",
    actions: (
      <div class="row">
        {held ? <Tag word="held" /> : <Tag word="sent as they come" tone="good" />}
        <Action to={`/_world/deliveries/${held ? "release" : "hold"}`} label={held ? "Release" : "Hold"} />
        <Action to="/_world/deliveries/send-all" label="Send all that wait" />
      </div>
    ),
    children: (
      <section class="card">
        {deliveries.length === 0 ? (
          <p class="empty">No webhooks yet. Pay something or send a mail, and its report appears here.</p>
        ) : (
          <Table
            columns={["When", "Provider", "Event", "Attempts", "Answer", ""]}
            rows={deliveries.map((one) => [
              <Ago at={one.at} now={world.wall()} />,
              one.vendor,
              <a href={`/webhooks/${one.id}`}>
                <code>{eventOf(one)}</code>
              </a>,
              one.attempts,
              one.status === null ? <Tag word="waiting" /> : <Status code={one.status} />,
              <Action to={`/_world/deliveries/${one.id}/send`} label={one.attempts ? "Send again" : "Send"} kind="quiet" />,
            ])}
          />
        )}
      </section>
    ),
  });
}

/** Providers name their events in different fields. */
function eventOf(delivery: QueuedDelivery): string {
  try {
    const body = JSON.parse(delivery.body) as Record<string, unknown>;
    const name = body.type ?? body.event ?? body.message_type ?? "message";
    return typeof name === "string" ? name : `message type ${name}`;
  } catch {
    return "message";
  }
}

export function webhookPage({ world }: Scene, id: number): Response {
  const one = world.webhooks.find(id);
  if (!one) return missing("/webhooks", "webhook");
  return consolePage({
    at: "/webhooks",
    title: eventOf(one),
    lead: (
      <>
        {one.vendor} to <code>{one.url}</code>, {one.attempts} {one.attempts === 1 ? "attempt" : "attempts"}{" "}
        {one.status === null ? <Tag word="waiting" /> : <Status code={one.status} />}
      </>
    ),
    actions: <Action to={`/_world/deliveries/${one.id}/send`} label="Send now" kind="primary" />,
    children: (
      <>
        {one.answer && (
          <section class="card">
            <h2>The platform's last answer</h2>
            <Code text={one.answer} />
          </section>
        )}
        <section class="card">
          <h2>Body</h2>
          <Code text={one.body} />
        </section>
        <section class="card">
          <h2>Headers</h2>
          <p class="soft">The signature is added at each attempt, with its time.</p>
          <Code text={JSON.stringify(one.headers)} />
        </section>
      </>
    ),
  });
}
