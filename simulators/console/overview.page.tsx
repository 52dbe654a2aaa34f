// How is the world, what time is it there, and what is broken on purpose?
import { faultKinds } from "../faults.ts";
import { vendors } from "../vendors.ts";
import type { World } from "../world.ts";
import { CallTable } from "./journal.page.tsx";
import { Action, Ago, consolePage, dateTime, type Scene, Table, Tag } from "./parts.tsx";

const hourMs = 3_600_000;
const steps = [
  ["+1 hour", hourMs],
  ["+1 day", 24 * hourMs],
  ["+1 week", 168 * hourMs],
] as const;
const paces = [
  [1, "Real time"],
  [60, "An hour each minute"],
  [1_440, "A day each minute"],
  [8_640, "A day each 10 seconds"],
] as const;

const kinds: Record<(typeof faultKinds)[number], string> = {
  status: "Answers with an error status",
  html: "Answers with a proxy's HTML page",
  truncated: "Answers with half of the JSON",
  slow: "Answers rightly, but late",
  unreachable: "Connection lost before anything happened",
  lost_answer: "Does it, then the connection is lost",
};

export function overviewPage({ world, query }: Scene): Response {
  return consolePage({
    at: "/",
    title: "Overview",
    lead: "Everything outside the platform, played by programs that speak the real protocols. No money moves and no mail leaves this machine.",
    children: (
      <>
        <div class="grid wide">
          <ClockCard world={world} />
          <ResetCard />
        </div>
        <Providers world={world} />
        <FaultCard world={world} vendor={query.vendor ?? ""} />
        <section class="card">
          <h2>Last calls</h2>
          <CallTable entries={world.log.page({ limit: 8 })} now={world.wall()} />
        </section>
      </>
    ),
  });
}

function ClockCard({ world }: { world: World }) {
  const ahead = world.now() - world.wall();
  const speed = world.clock.speed();
  return (
    <section class="card stack">
      <h2>Time in the world</h2>
      <div>
        <p class="clock">{dateTime(world.now())}</p>
        <p class="soft">
          {ahead < 60_000 ? "The same as real time (UTC)." : `${duration(ahead)} ahead of real time (UTC).`}
          {speed > 1 && ` Running ${speed} times as fast.`}
        </p>
      </div>
      <div class="row">
        {steps.map(([label, ms]) => (
          <Action to="/_world/clock" label={label} fields={{ advance_ms: String(ms) }} />
        ))}
      </div>
      <form class="row" method="post" action="/_world/clock">
        <label class="field">
          Pace of parcels and clocks
          <select name="speed">
            {!paces.some(([value]) => value === speed) && (
              <option value={String(speed)} selected>
                {speed} times real time
              </option>
            )}
            {paces.map(([value, label]) => (
              <option value={String(value)} selected={value === speed}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Set pace</button>
      </form>
      <p class="soft">Payment pages stay open by unhurried time: a fast world still leaves people time to pay.</p>
    </section>
  );
}

function duration(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours < 1) return `${Math.round(ms / 60_000)} minutes`;
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days and ${hours % 24} hours`;
}

function ResetCard() {
  return (
    <section class="card stack">
      <h2>Start again</h2>
      <p class="soft">
        Empties the world: accounts, payments, orders, mails, journal, faults and webhooks. The platform keeps what it knows.
      </p>
      <details>
        <summary>Reset the world</summary>
        <Action to="/_world/reset" label="Reset everything in the world" kind="danger" />
      </details>
    </section>
  );
}

function Providers({ world }: { world: World }) {
  const now = world.wall();
  const totals = new Map(world.log.totals(now - hourMs).map((total) => [total.vendor, total]));
  return (
    <section class="card">
      <h2>Providers in the last hour</h2>
      <Table
        columns={["Provider", "Host", "Calls", "Failed", "Last call", ""]}
        rows={vendors.map((vendor) => {
          const total = totals.get(vendor.name);
          return [
            <a href={`/journal?vendor=${vendor.name}`}>{vendor.name}</a>,
            <>
              <code>{vendor.hosts[0]}</code>
              {vendor.hosts.length > 1 && <span class="soft"> and {vendor.hosts.length - 1} more</span>}
            </>,
            total?.calls ?? 0,
            total?.failed ? <Tag word={String(total.failed)} tone="bad" /> : 0,
            total ? <Ago at={total.last_at} now={now} /> : <span class="soft">none</span>,
            <a href={`/?vendor=${vendor.name}#faults`}>Break it</a>,
          ];
        })}
      />
    </section>
  );
}

function FaultCard({ world, vendor }: { world: World; vendor: string }) {
  const faults = world.faults.list();
  return (
    <section class="card stack" id="faults">
      <h2>Faults</h2>
      {faults.length === 0 ? (
        <p class="soft">Nothing is broken. Arrange a fault to see how the platform copes.</p>
      ) : (
        <ul class="stack">
          {faults.map((fault) => (
            <li class="row">
              <Tag word={fault.kind === "status" ? String(fault.status) : fault.kind} tone="warn" />
              <b>{fault.vendor}</b>
              <code>{fault.operation === "*" ? "any operation" : fault.operation}</code>
              <span class="soft">the next {fault.remaining === 1 ? "request" : `${fault.remaining} requests`}</span>
            </li>
          ))}
        </ul>
      )}
      <FaultForm world={world} vendor={vendor} />
      {faults.length > 0 && <Action to="/_world/faults" label="Clear all faults" fields={{ _method: "delete" }} />}
    </section>
  );
}

function FaultForm({ world, vendor }: { world: World; vendor: string }) {
  const operations = [...new Set(world.log.page({ vendor, limit: 500 }).map((entry) => entry.operation))].sort();
  return (
    <form class="form" method="post" action="/_world/faults">
      <label class="field">
        Provider
        <select name="vendor">
          {vendors.map((one) => (
            <option value={one.name} selected={one.name === vendor}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Operation
        <input name="operation" value="*" list="operations" />
      </label>
      <label class="field wide">
        What happens
        <select name="kind">
          {faultKinds.map((kind) => (
            <option value={kind}>{kinds[kind]}</option>
          ))}
        </select>
      </label>
      <label class="field">
        Status
        <input name="status" inputmode="numeric" value="500" />
      </label>
      <label class="field">
        How many times
        <input name="times" inputmode="numeric" value="1" />
      </label>
      <button type="submit" class="primary">
        Arrange fault
      </button>
      <datalist id="operations">
        {operations.map((operation) => (
          <option value={operation} />
        ))}
      </datalist>
    </form>
  );
}
