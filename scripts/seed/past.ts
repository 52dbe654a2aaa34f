// How does the platform live through a time that is over: the same code with another clock, one step after the other?
import type { Context, StoreContext } from "../../core/context.ts";
import type { Actor } from "../../kit/event.ts";
import { minute, second } from "../../kit/time.ts";
import type { Env } from "../../providers/env.ts";
import { openContext, type Written, withStore } from "../../providers/open.ts";
import { consume } from "../../queues/consume.ts";
import { type Message as Job, paceBindings } from "../../queues/message.ts";
import { relay } from "../../queues/relay.ts";
import { laterPictures } from "./later-pictures.ts";
import { wayOut } from "./way-out.ts";

interface Held {
  queue: string;
  body: Job;
  due: number;
  attempts: number;
}

/** Messages worked on at once: as many as keep one processor busy while others wait for a database. */
const atOnce = 6;

const nobodyListens = { idFromName: (name: string) => name, get: () => ({ publish: async () => {}, disconnect: async () => {} }) };
/** The way out keeps the suppliers' paces by letting time pass instead of waiting. */
const alwaysOurTurn = {
  idFromName: (name: string) => name,
  get: () => ({ turn: async () => ({ wait_ms: 0, given: true, open: false }), pause: async () => {}, report: async () => {} }),
};

/** Queues are held and worked off by hand, at the moment the clock shows; nobody listens to the live connection. */
export class Past {
  readonly env: Env;
  private readonly world: Fetcher;
  private readonly address: string;
  private offset_ms = 0;
  private held: Held[] = [];
  private readonly written: Written[] = [];

  /** @param leftOut reactions that are not run: what they do is done by hand, or of no use so late. */
  constructor(
    env: Env,
    private readonly leftOut: (reaction: string, at: number) => boolean,
  ) {
    if (!env.SIMULATORS) throw new Error("The past is lived in the simulated world.");
    this.world = env.SIMULATORS;
    this.address = `http://world.${String(env.PLATFORM_DOMAIN)}/_world`;
    const queues = Object.values(paceBindings).map((name) => [name, this.holder(name.toLowerCase())]);
    this.env = {
      ...env,
      ...Object.fromEntries(queues),
      STORE_HUB: nobodyListens as unknown as Env["STORE_HUB"],
      SUPPLIER_THROTTLE: alwaysOurTurn as unknown as Env["SUPPLIER_THROTTLE"],
      ...laterPictures(env),
      SIMULATORS: wayOut(this.world, (ms) => this.pass(ms)),
    };
  }

  private holder(queue: string): Queue {
    const hold = (body: unknown, delaySeconds = 0) =>
      void this.held.push({ queue, body: body as Job, due: this.now() + delaySeconds * second, attempts: 1 });
    const holder = {
      send: async (body: unknown, options?: { delaySeconds?: number }) => hold(body, options?.delaySeconds),
      sendBatch: async (messages: Iterable<{ body: unknown; delaySeconds?: number }>) => {
        for (const { body, delaySeconds } of messages) hold(body, delaySeconds);
      },
    };
    return holder as unknown as Queue;
  }

  now = (): number => Date.now() + this.offset_ms;

  private async control(path: string, body: unknown): Promise<void> {
    const answer = await this.world.fetch(`${this.address}/${path}`, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The world refused ${path}: ${answer.status} ${await answer.text()}`);
  }

  /** A person's browser at a provider's page. */
  browser = (url: string, init?: RequestInit): Promise<Response> => this.world.fetch(url, init);

  /** The world is emptied and begins at this moment, and so do we. */
  async begin(moment: number): Promise<void> {
    await this.control("reset", { at: moment });
    this.offset_ms = moment - Date.now();
  }

  /** Time passes, here and in the world. */
  private async pass(ms: number): Promise<void> {
    await this.control("clock", { advance_ms: ms, wall: true });
    this.offset_ms += ms;
  }

  /** Moments that are over already are now. */
  async moveTo(moment: number): Promise<void> {
    const ms = Math.round(moment - this.now());
    if (ms > 0) await this.pass(ms);
  }

  /** Back in the present. @throws Error when the past went on into the future */
  async end(): Promise<void> {
    const ahead = Math.round(this.offset_ms);
    if (ahead > 0) throw new Error(`The past ended ${Math.round(ahead / second)} seconds after the present.`);
    await this.moveTo(Date.now());
    this.offset_ms = 0;
  }

  context(actor: Actor): Context {
    return openContext(this.env, { actor, now: this.now, written: (one) => void this.written.push(one) });
  }

  storeContext(store: { id: string; shard: number }, actor: Actor): StoreContext {
    return withStore(this.context(actor), store);
  }

  /** Relays what was written and works off what is due, until nothing is left. */
  async drain(): Promise<void> {
    for (;;) {
      if (this.written.length > 0) await relay(this.env, this.written.splice(0), this.now);
      const due = this.held.filter((one) => one.due <= this.now()).slice(0, atOnce);
      if (due.length === 0 && this.written.length === 0) return;
      this.held = this.held.filter((one) => !due.includes(one));
      await Promise.all(due.map((one) => this.deliver(one)));
    }
  }

  /** Waits for what was put off as well. */
  async settle(): Promise<void> {
    await this.drain();
    while (this.held.length > 0) {
      const next = Math.min(...this.held.map((one) => one.due));
      if (next > this.now() + 10 * minute) throw new Error(`Work was put off for too long: ${JSON.stringify(this.held)}`);
      await this.moveTo(next);
      await this.drain();
    }
  }

  private async deliver(one: Held): Promise<void> {
    const name = one.body.kind === "reaction" ? one.body.reaction : one.body.task;
    if (this.leftOut(name, this.now())) return;
    const asked: { delaySeconds?: number }[] = [];
    const message = {
      id: `past-${name}`,
      timestamp: new Date(this.now()),
      body: one.body,
      attempts: one.attempts,
      ack: () => {},
      retry: (options: { delaySeconds?: number } = {}) => void asked.push(options),
    };
    await consume({ queue: one.queue, messages: [message] } as unknown as MessageBatch<unknown>, this.env, { now: this.now });
    for (const { delaySeconds = 0 } of asked)
      this.held.push({ ...one, attempts: one.attempts + 1, due: this.now() + delaySeconds * second });
  }
}
