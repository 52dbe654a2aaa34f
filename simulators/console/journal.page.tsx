// Who asked which provider for what?
import type { JournalEntry } from "../journal.ts";
import { vendors } from "../vendors.ts";
import { Ago, Code, consolePage, missing, type Scene, Status, Table, Tag } from "./parts.tsx";

const perPage = 50;

export function journalPage({ world, query }: Scene): Response {
  const { vendor = "", operation = "" } = query;
  const before = Number(query.before) || undefined;
  const entries = world.log.page({ vendor, operation, before, limit: perPage });
  const last = entries.at(-1);
  const older = new URLSearchParams({ vendor, operation, before: String(last?.id) });
  return consolePage({
    at: "/journal",
    title: "Journal",
    lead: "Every request to every provider, newest first. The last 5,000 are kept.",
    children: (
      <section class="card">
        <form class="form">
          <label class="field">
            Provider
            <select name="vendor">
              <option value="">All</option>
              {vendors.map((one) => (
                <option value={one.name} selected={one.name === vendor}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            Operation contains
            <input name="operation" value={operation} placeholder="refunds" />
          </label>
          <button type="submit">Filter</button>
        </form>
        <CallTable entries={entries} now={world.wall()} />
        {entries.length === perPage && (
          <p>
            <a class="button" href={`/journal?${older}`}>
              Older
            </a>
          </p>
        )}
      </section>
    ),
  });
}

export function CallTable({ entries, now }: { entries: JournalEntry[]; now: number }) {
  if (entries.length === 0)
    return <p class="empty">No calls yet. They appear here as soon as the platform asks a provider for something.</p>;
  const rows = entries.map((entry) => [
    <Ago at={entry.at} now={now} />,
    entry.vendor,
    <a href={`/journal/${entry.id}`}>
      <code>{entry.operation}</code>
    </a>,
    <>
      <Status code={entry.status} /> {entry.fault && <Tag word={`fault: ${entry.fault}`} tone="warn" />}
    </>,
  ]);
  return <Table columns={["When", "Provider", "Operation", "Answer"]} rows={rows} />;
}

export function callPage({ world }: Scene, id: number): Response {
  const entry = world.log.find(id);
  if (!entry) return missing("/journal", "call");
  return consolePage({
    at: "/journal",
    title: entry.operation,
    lead: (
      <>
        {entry.vendor}, <Ago at={entry.at} now={world.wall()} /> <Status code={entry.status} />{" "}
        {entry.fault && <Tag word={`fault: ${entry.fault}`} tone="warn" />}
      </>
    ),
    children: (
      <>
        <section class="card">
          <h2>Request</h2>
          <p>
            <code>
              {entry.method} {entry.url}
            </code>
          </p>
          {entry.request && <Code text={entry.request} />}
        </section>
        <section class="card">
          <h2>Answer</h2>
          <Code text={entry.answer} />
        </section>
      </>
    ),
  });
}
