// Which webhooks wait for the platform, and how did each attempt end?
import type { Settings } from "./settings.ts";
import type { Delivery } from "./vendor.ts";

export interface QueuedDelivery extends Delivery {
  id: number;
  attempts: number;
  /** The HTTP status of the last attempt; 0 when nobody answered, null before the first. */
  status: number | null;
  answer: string | null;
  at: number;
  /** Real time before which the background does not try again. */
  retry_at: number;
}

const maxAttempts = 5;
const kept = 2_000;
const pending = `(status is null or status < 200 or status >= 300) and attempts < ${maxAttempts}`;

export type Post = (delivery: QueuedDelivery) => Promise<{ status: number; answer: string }>;

/** The queue of webhooks. Sends oldest first, one at a time; a failed one is tried again after 5, 10, 15 and 20 seconds. */
export class Deliveries {
  private sending: Promise<number> | null = null;

  constructor(
    private readonly sql: SqlStorage,
    private readonly settings: Settings,
    private readonly post: Post,
    private readonly real: () => number,
  ) {
    sql.exec(
      "create table if not exists deliveries (id integer primary key, vendor text not null, url text not null, headers text not null, body text not null, key text, attempts integer not null default 0, status integer, answer text, at integer not null, retry_at integer not null default 0)",
    );
  }

  add(delivery: Delivery, at: number) {
    const { vendor, url, headers, body, key } = delivery;
    this.sql.exec(
      "insert into deliveries (vendor, url, headers, body, key, at) values (?, ?, ?, ?, ?, ?)",
      vendor,
      url,
      JSON.stringify(headers),
      body,
      key ?? null,
      at,
    );
    this.sql.exec(`delete from deliveries where id <= (select max(id) - ${kept} from deliveries)`);
  }

  hold(held: boolean) {
    this.settings.set("deliveries", held ? "held" : "automatic");
  }

  held(): boolean {
    return this.settings.get("deliveries", "automatic") === "held";
  }

  list(where = "1", ...values: SqlStorageValue[]): QueuedDelivery[] {
    return this.sql
      .exec<Record<string, SqlStorageValue>>(`select * from deliveries where ${where} order by id`, ...values)
      .toArray()
      .map((row) => ({ ...row, headers: JSON.parse(String(row.headers)) }) as unknown as QueuedDelivery);
  }

  find(id: number): QueuedDelivery | null {
    return this.list("id = ?", id)[0] ?? null;
  }

  waiting(): QueuedDelivery[] {
    return this.list(pending);
  }

  /** Real time of the next attempt; null when nothing waits or everything is held. */
  nextAttemptAt(): number | null {
    if (this.held()) return null;
    return this.sql.exec<{ at: number | null }>(`select min(retry_at) as at from deliveries where ${pending}`).one().at;
  }

  /** The background round: sends what is new or due again, also what joins meanwhile. A second caller shares the first one's round. */
  sendDue(): Promise<number> {
    this.sending ??= this.round((one) => !this.held() && one.retry_at <= this.real());
    return this.sending;
  }

  /** Sends everything that waits, held or not, due or not. Returns how many were tried. */
  async sendAll(): Promise<number> {
    await this.sending;
    return this.round(() => true);
  }

  private async round(ready: (one: QueuedDelivery) => boolean): Promise<number> {
    await Promise.resolve(); // so that `sending` is set before a round without work ends
    const tried = new Set<number>();
    try {
      for (;;) {
        const next = this.waiting().find((one) => !tried.has(one.id) && ready(one));
        if (!next) return tried.size;
        tried.add(next.id);
        await this.send(next.id);
      }
    } finally {
      this.sending = null;
    }
  }

  /** Sends one now, whether or not it was sent before: the way tests and the console repeat or reorder webhooks. 0 when nobody answered. */
  async send(id: number): Promise<number> {
    const one = this.find(id);
    if (!one) return 0;
    const { status, answer } = await this.post(one);
    this.sql.exec(
      "update deliveries set attempts = attempts + 1, status = ?, answer = ?, retry_at = ? where id = ?",
      status,
      answer.slice(0, 500),
      this.real() + 5_000 * (one.attempts + 1),
      id,
    );
    return status;
  }
}
