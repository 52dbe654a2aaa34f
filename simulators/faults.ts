// Which misfortune hits the next request to a provider?

/**
 * status: the provider's own error body with that HTTP status · html: a proxy's error page with 200 · truncated: half of the JSON ·
 * slow: the right answer after `delay_ms` · unreachable: nothing happened and the connection is lost · lost_answer: it happened, and the
 * connection is lost.
 */
export const faultKinds = ["status", "html", "truncated", "slow", "unreachable", "lost_answer"] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface NewFault {
  vendor: string;
  /** The operation it hits; "*" for any. */
  operation: string;
  kind: FaultKind;
  status?: number;
  /** How many requests it hits before it is spent; 1 unless said. */
  times?: number;
  /** For "slow"; 60 seconds unless said. */
  delay_ms?: number;
}

export interface Fault {
  id: number;
  vendor: string;
  operation: string;
  kind: FaultKind;
  status: number;
  remaining: number;
  delay_ms: number;
}

export class Faults {
  constructor(private readonly sql: SqlStorage) {
    sql.exec(
      "create table if not exists faults (id integer primary key, vendor text not null, operation text not null, kind text not null, status integer not null, remaining integer not null, delay_ms integer not null)",
    );
  }

  add(fault: NewFault) {
    this.sql.exec(
      "insert into faults (vendor, operation, kind, status, remaining, delay_ms) values (?, ?, ?, ?, ?, ?)",
      fault.vendor,
      fault.operation,
      fault.kind,
      fault.status ?? 500,
      fault.times ?? 1,
      fault.delay_ms ?? 60_000,
    );
  }

  /** Takes one use of the oldest fault aimed at this operation. */
  take(vendor: string, operation: string): Fault | null {
    const fault = this.sql
      .exec(
        "select * from faults where vendor = ? and (operation = '*' or operation = ?) and remaining > 0 order by id limit 1",
        vendor,
        operation,
      )
      .toArray()[0] as unknown as Fault | undefined;
    if (!fault) return null;
    this.sql.exec("update faults set remaining = remaining - 1 where id = ?", fault.id);
    return fault;
  }

  /** Those that still have a use left. */
  list(): Fault[] {
    return this.sql.exec("select * from faults where remaining > 0 order by id").toArray() as unknown as Fault[];
  }

  clear() {
    this.sql.exec("delete from faults");
  }
}
