// Where does the simulated world keep its state, and who answers a request?

import { DurableObject } from "cloudflare:workers";
import { bodyText } from "./body.ts";
import { Clock } from "./clock.ts";
import { answerConsole } from "./console/console.routes.tsx";
import { Deliveries, type QueuedDelivery } from "./deliveries.ts";
import { Faults, type NewFault } from "./faults.ts";
import { Journal, type JournalEntry } from "./journal.ts";
import { Settings } from "./settings.ts";
import type { Delivery, Vendor, WorldState } from "./vendor.ts";
import { vendorByName, vendorOf, vendors } from "./vendors.ts";

export interface WorldEnv {
  WORLD: DurableObjectNamespace<World>;
  WORLD_ORIGIN: string;
  /** Simulated ms per real ms until the console sets another pace. */
  WORLD_SPEED?: string;
  PLATFORM?: Fetcher;
  IMAGES: ImagesBinding;
}

/** Raised when a table changes its shape: an old world is thrown away, since nothing in it is real. */
const shape = "2";
const webhookTimeoutMs = 20_000;

/** The one object that holds the outside world. Single-threaded, so a provider's answer never races another. */
export class World extends DurableObject<WorldEnv> implements WorldState {
  readonly sql: SqlStorage;
  // Set up again by reset(), hence not readonly.
  clock!: Clock;
  faults!: Faults;
  webhooks!: Deliveries;
  log!: Journal;
  private armedFor = 0;

  constructor(state: DurableObjectState, env: WorldEnv) {
    super(state, env);
    this.sql = state.storage.sql;
    if (new Settings(this.sql).get("shape", "") !== shape) this.dropTables();
    this.setUp();
  }

  private setUp() {
    const settings = new Settings(this.sql);
    settings.set("shape", shape);
    this.sql.exec("create table if not exists sequences (name text primary key, value integer not null)");
    this.clock = new Clock(settings, Date.now, Number(this.env.WORLD_SPEED) || 1);
    this.faults = new Faults(this.sql);
    this.log = new Journal(this.sql);
    this.webhooks = new Deliveries(this.sql, settings, (one) => this.post(one), Date.now);
    for (const vendor of vendors) vendor.setUp(this);
  }

  /** Everything but the sequences: an id that was given once must not come again while the platform may still remember it. */
  private dropTables() {
    const tables = this.sql
      .exec<{ name: string }>(
        "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\' and name not like 'sqlite%' and name <> 'sequences'",
      )
      .toArray();
    for (const { name } of tables) this.sql.exec(`drop table if exists "${name}"`);
  }

  now(): number {
    return this.clock.now();
  }

  wall(): number {
    return this.clock.wall();
  }

  unhurried(): number {
    return this.clock.unhurried();
  }

  page(host: string, path: string): string {
    return `${this.env.WORLD_ORIGIN}/${host}${path}`;
  }

  variable(name: string): string {
    const value = (this.env as unknown as Record<string, unknown>)[name];
    return typeof value === "string" ? value : "";
  }

  sequence(name: string): number {
    return this.sql
      .exec<{ value: number }>(
        "insert into sequences (name, value) values (?, 1) on conflict (name) do update set value = value + 1 returning value",
        name,
      )
      .one().value;
  }

  deliver(delivery: Delivery) {
    this.webhooks.add(delivery, this.wall());
    if (!this.webhooks.held()) this.ctx.waitUntil(this.webhooks.sendDue());
  }

  private async post(one: QueuedDelivery): Promise<{ status: number; answer: string }> {
    if (!this.env.PLATFORM) return { status: 0, answer: "No platform is connected." };
    const headers = { ...one.headers, ...vendorByName(one.vendor)?.sign?.(one, this) };
    try {
      const response = await this.env.PLATFORM.fetch(one.url, {
        method: "POST",
        headers,
        body: one.body,
        redirect: "manual",
        signal: AbortSignal.timeout(webhookTimeoutMs),
      });
      return { status: response.status, answer: await bodyText(response) };
    } catch (error) {
      return { status: 0, answer: String(error) };
    }
  }

  /** Sends a request to the platform as a stranger on the internet would: a mail client's one-click unsubscribe. */
  async callPlatform(url: string, init: RequestInit): Promise<number> {
    if (!this.env.PLATFORM) return 0;
    return (await this.env.PLATFORM.fetch(url, { ...init, redirect: "manual" } as never)).status;
  }

  override async alarm() {
    this.armedFor = 0;
    this.tick();
    await this.webhooks.sendDue();
    await this.arm();
  }

  /** Sets the alarm for the next thing that will be due, so that the world goes on when nobody asks. */
  private async arm() {
    const retry = this.webhooks.nextAttemptAt();
    const dues = vendors.map((vendor) => vendor.dueAt?.(this) ?? null).filter((due) => due !== null);
    const moments = dues.map((due) => Date.now() + this.clock.until(due));
    if (retry !== null) moments.push(retry);
    if (moments.length === 0) return;
    const soonest = Math.max(Date.now() + 1_000, Math.min(...moments));
    if (this.armedFor > Date.now() && Math.abs(soonest - this.armedFor) < 1_000) return;
    this.armedFor = soonest;
    await this.ctx.storage.setAlarm(soonest);
  }

  private tick() {
    for (const vendor of vendors) vendor.tick?.(this);
  }

  override async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    this.tick();
    try {
      if (url.origin === this.env.WORLD_ORIGIN) return await answerConsole(request, this);
      const vendor = vendorOf(url.hostname) ?? vendorByName(url.hostname);
      if (!vendor) return new Response(`No simulator answers for ${url.hostname}`, { status: 502 });
      return await this.ask(vendor, request);
    } finally {
      await this.arm();
    }
  }

  private async ask(vendor: Vendor, request: Request): Promise<Response> {
    const body = request.body ? await bodyText(request.clone()) : "";
    const operation = await vendor.operation(request.clone());
    const fault = this.faults.take(vendor.name, operation);
    const record = (status: number, answer: string) =>
      this.log.add({
        at: this.wall(),
        vendor: vendor.name,
        operation,
        status,
        fault: fault?.kind ?? null,
        method: request.method,
        url: request.url,
        request: body,
        answer,
      });
    if (fault?.kind === "unreachable") {
      record(0, "");
      throw new Error("Network connection lost.");
    }
    let response: Response;
    if (fault?.kind === "status") response = vendor.failure(fault.status, operation);
    else if (fault?.kind === "html") response = proxyError();
    else response = await vendor.handle(request, this);
    const type = response.headers.get("content-type") ?? "";
    // Pictures are asked for by the hundred and say nothing.
    if (!type.startsWith("image/"))
      record(response.status, /json|event-stream|text\/plain/.test(type) ? await bodyText(response.clone()) : "");
    if (fault?.kind === "lost_answer") throw new Error("Network connection lost.");
    if (fault?.kind === "slow") await scheduler.wait(fault.delay_ms);
    if (fault?.kind === "truncated") {
      const text = await bodyText(response);
      return new Response(text.slice(0, Math.floor(text.length / 2)), { status: response.status, headers: response.headers });
    }
    return response;
  }

  // Controls, for the console and for tests that hold this object's stub.

  async advance(ms: number, alsoWall = false): Promise<number> {
    this.clock.advance(ms, alsoWall);
    this.tick();
    await this.arm();
    return this.now();
  }

  async setSpeed(speed: number) {
    this.clock.setSpeed(speed);
    await this.arm();
  }

  holdDeliveries(hold: boolean) {
    this.webhooks.hold(hold);
    if (!hold) this.ctx.waitUntil(this.webhooks.sendDue());
  }

  deliveries(): QueuedDelivery[] {
    return this.webhooks.list();
  }

  sendDeliveries(): Promise<number> {
    return this.webhooks.sendAll();
  }

  sendDelivery(id: number): Promise<number> {
    return this.webhooks.send(id);
  }

  addFault(fault: NewFault) {
    this.faults.add(fault);
  }

  clearFaults() {
    this.faults.clear();
  }

  journal(vendor = "", operation = ""): JournalEntry[] {
    return this.log.list(vendor, operation);
  }

  /** Back to an empty world. Its clocks show real time, or begin at another moment (epoch ms): a history can be lived through from there. */
  async reset(at: number | null = null) {
    this.dropTables();
    await this.ctx.storage.deleteAlarm();
    this.armedFor = 0;
    this.setUp();
    if (at !== null) this.clock.begin(at);
  }
}

function proxyError(): Response {
  return new Response("<html><body><h1>502 Bad Gateway</h1></body></html>", { headers: { "content-type": "text/html" } });
}
