// Who asked which provider for what, and what was the answer?

export interface JournalEntry {
  id: number;
  at: number;
  vendor: string;
  operation: string;
  status: number;
  fault: string | null;
  method: string;
  url: string;
  /** The request's body. */
  request: string;
  /** The answer's body where it is text. */
  answer: string;
}

const kept = 5_000;
const longest = 60_000;

export class Journal {
  constructor(private readonly sql: SqlStorage) {
    sql.exec(
      "create table if not exists journal (id integer primary key, at integer not null, vendor text not null, operation text not null, status integer not null, fault text, method text not null, url text not null, request text not null, answer text not null)",
    );
    sql.exec("create index if not exists journal_vendor on journal (vendor, id)");
  }

  add(entry: Omit<JournalEntry, "id">) {
    this.sql.exec(
      "insert into journal (at, vendor, operation, status, fault, method, url, request, answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      entry.at,
      entry.vendor,
      entry.operation,
      entry.status,
      entry.fault,
      entry.method,
      entry.url,
      entry.request.slice(0, longest),
      entry.answer.slice(0, longest),
    );
    this.sql.exec(`delete from journal where id <= (select max(id) - ${kept} from journal)`);
  }

  /** Oldest first. */
  list(vendor = "", operation = ""): JournalEntry[] {
    return this.sql
      .exec(
        "select * from journal where (? = '' or vendor = ?) and (? = '' or operation = ?) order by id",
        vendor,
        vendor,
        operation,
        operation,
      )
      .toArray() as unknown as JournalEntry[];
  }

  find(id: number): JournalEntry | null {
    return (this.sql.exec("select * from journal where id = ?", id).toArray()[0] as unknown as JournalEntry) ?? null;
  }

  /** Newest first, one page. */
  page(options: { vendor?: string; operation?: string; before?: number; limit?: number }): JournalEntry[] {
    const { vendor = "", operation = "", before = Number.MAX_SAFE_INTEGER, limit = 50 } = options;
    return this.sql
      .exec(
        "select * from journal where (? = '' or vendor = ?) and (? = '' or instr(operation, ?) > 0) and id < ? order by id desc limit ?",
        vendor,
        vendor,
        operation,
        operation,
        before,
        limit,
      )
      .toArray() as unknown as JournalEntry[];
  }

  /** Calls and failures per provider since a moment. */
  totals(since: number): { vendor: string; calls: number; failed: number; last_at: number }[] {
    return this.sql
      .exec(
        "select vendor, count(*) as calls, sum(status >= 400 or status = 0 or fault is not null) as failed, max(at) as last_at from journal where at >= ? group by vendor order by vendor",
        since,
      )
      .toArray() as never;
  }
}
