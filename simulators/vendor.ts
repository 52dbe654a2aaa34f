// What does a simulated provider look like to the world that runs it?

/** One provider: which real host names it answers for, and how. Handlers run inside the World object, one at a time. */
export interface Vendor {
  /** Stable name used by fault switches, the journal and the console: "stripe", "aliexpress"... */
  name: string;
  /** Real host names this provider answers for: "api.stripe.com". */
  hosts: readonly string[];
  /** Creates this provider's tables; run once per object start, so every statement says "if not exists". */
  setUp(world: WorldState): void;
  /** Answers one request exactly as the provider would. The URL is the real one. */
  handle(request: Request, world: WorldState): Response | Promise<Response>;
  /** Names the operation of a request, so that a fault can be aimed at it: "aliexpress.ds.order.create", "POST /v1/refunds". */
  operation(request: Request): string | Promise<string>;
  /** The provider's own way to say that it failed with this HTTP status. */
  failure(status: number, operation: string): Response;
  /** Does what became due by the simulated clock: parcels move, sessions expire. Called after every clock change and before every request. */
  tick?(world: WorldState): void;
  /** The moment of `now()` at which `tick` has something to do next, so that the world wakes up by itself; null when nothing is waiting. */
  dueAt?(world: WorldState): number | null;
  /** Headers that prove one attempt of a webhook. They hold the time of sending, so each attempt is signed afresh, as the providers do. */
  sign?(delivery: Delivery, world: WorldState): Record<string, string>;
}

/** A webhook waiting to be sent to the platform. `url` is the address the platform registered. */
export interface Delivery {
  vendor: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  /** What the provider's `sign` needs: the endpoint's secret. */
  key?: string;
}

/** What the world offers its providers. */
export interface WorldState {
  readonly sql: SqlStorage;
  /** Simulated time, epoch ms: moves with the real clock, faster when the world is sped up, plus whatever was advanced. Parcels travel by it. */
  now(): number;
  /** Wall time, epoch ms: what signatures and token expiries are stamped with. Equal to real time outside tests. */
  wall(): number;
  /** Wall time plus whatever was advanced, but never sped up: payment pages and keys expire by it, so a fast world leaves people time to pay. */
  unhurried(): number;
  /** Where a browser reaches a provider's own page: `page("checkout.stripe.com", "/c/pay/cs_1")`. */
  page(host: string, path: string): string;
  /** A setting from wrangler.toml; "" when it is not set. */
  variable(name: string): string;
  /** Queues a webhook; it is sent in the background (or held for the tests that want to choose the order). */
  deliver(delivery: Delivery): void;
  /** Deterministic id material: same counter, same letters, run after run. Survives restarts and resets, so an id is never given twice. */
  sequence(name: string): number;
}
