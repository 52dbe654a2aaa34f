// Which domains may mail come from, and how are they proved?
import { letters, newUuid } from "../ids.ts";
import type { WorldState } from "../vendor.ts";
import { ResendError } from "./errors.ts";

interface Row {
  id: string;
  name: string;
  status: "not_started" | "pending" | "verified" | "failed";
  created_at: string;
}

export function setUpDomains(sql: SqlStorage) {
  sql.exec(
    "create table if not exists resend_domains (id text primary key, team text not null, name text not null, status text not null, created_at text not null)",
  );
}

/** The DNS records a domain needs. Their status is the domain's. */
function withRecords(row: Row): object {
  const { status } = row;
  const records = [
    { record: "SPF", name: "send", type: "MX", ttl: "Auto", status, value: "feedback-smtp.us-east-1.amazonses.com", priority: 10 },
    { record: "SPF", name: "send", type: "TXT", ttl: "Auto", status, value: "v=spf1 include:amazonses.com ~all" },
    { record: "DKIM", name: "resend._domainkey", type: "TXT", ttl: "Auto", status, value: `p=${letters(row.name, 64)}` },
  ];
  return { object: "domain", ...shown(row), records };
}

function shown({ id, name, status, created_at }: Row) {
  return { id, name, status, created_at, region: "us-east-1" };
}

export function createDomain(world: WorldState, team: string, body: unknown): object {
  const name = (body as { name?: unknown } | null)?.name;
  if (typeof name !== "string" || !/^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(name))
    throw new ResendError("validation_error", "Invalid `name` field.");
  const row: Row = {
    id: newUuid(world, "resend domain"),
    name: name.toLowerCase(),
    status: "not_started",
    created_at: new Date(world.wall()).toISOString(),
  };
  world.sql.exec(
    "insert into resend_domains (id, team, name, status, created_at) values (?, ?, ?, ?, ?)",
    row.id,
    team,
    row.name,
    row.status,
    row.created_at,
  );
  return withRecords(row);
}

function rows(world: WorldState, team: string): Row[] {
  return world.sql.exec("select * from resend_domains where team = ? order by rowid desc", team).toArray() as unknown as Row[];
}

export function listDomains(world: WorldState, team: string): object {
  return { object: "list", has_more: false, data: rows(world, team).map(shown) };
}

function find(world: WorldState, team: string, id: string): Row {
  const row = rows(world, team).find((one) => one.id === id);
  if (!row) throw new ResendError("not_found", "Domain not found");
  return row;
}

export function getDomain(world: WorldState, team: string, id: string): object {
  return withRecords(find(world, team, id));
}

/** There is no DNS to look into: the check passes, unless the name holds "unverified". */
export function verifyDomain(world: WorldState, team: string, id: string): object {
  const row = find(world, team, id);
  world.sql.exec("update resend_domains set status = ? where id = ?", row.name.includes("unverified") ? "failed" : "verified", row.id);
  return { object: "domain", id: row.id };
}

export function deleteDomain(world: WorldState, team: string, id: string): object {
  const row = find(world, team, id);
  world.sql.exec("delete from resend_domains where id = ?", row.id);
  return { object: "domain", id: row.id, deleted: true };
}
