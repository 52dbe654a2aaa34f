// What time is it in the tests, and how does it pass while somebody waits?
import { env } from "cloudflare:workers";
import type { SupplierThrottle } from "../../durable-objects/supplier-throttle.ts";
import type { Env } from "../../providers/env.ts";

const machineTime = Date.now.bind(Date);

/** How far the tests' time is ahead of the machine's. One for a whole file, and never turned back: what was done before stays in the past. */
let offset_ms = 0;

/** The objects that keep pace and count calls live in the tests' runtime: they read the same clock as everybody. */
Date.now = () => machineTime() + offset_ms;

const simulators = (env as unknown as { SIMULATORS: Fetcher }).SIMULATORS;
const worldClock = "http://world.localhost:8787/_world/clock";

/** The world may outlive a file of tests: the file begins at the world's present. */
export async function setByWorld(): Promise<void> {
  const { wall } = (await (await simulators.fetch(worldClock)).json()) as { wall: number };
  offset_ms = wall - machineTime();
}

/** Time passes for the world outside and then for the platform: a turn that has come by our clock has then come by theirs. */
export async function passTime(ms: number): Promise<void> {
  const whole = Math.ceil(ms);
  const headers = { "content-type": "application/json" };
  const response = await simulators.fetch(worldClock, {
    method: "POST",
    headers,
    body: JSON.stringify({ advance_ms: whole, wall: true }),
  });
  if (!response.ok) throw new Error(`The world's clock was not moved: ${response.status} ${await response.text()}`);
  await response.body?.cancel();
  offset_ms += whole;
}

let underWay = 0;

async function counted<Value>(work: () => Promise<Value>): Promise<Value> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}

/** The world and who gives the turns to ask it. While either is being asked, the clock stands: a turn is used at the moment it was given for. */
export function withCountedCalls(given: Env): Env {
  const { SIMULATORS: world, SUPPLIER_THROTTLE: throttles } = given;
  const fetch = (input: RequestInfo, init?: RequestInit) => counted(async () => (await world?.fetch(input, init)) as Response);
  const get = (id: DurableObjectId) => {
    const throttle = throttles.get(id);
    return {
      turn: (...facts: Parameters<SupplierThrottle["turn"]>) => counted(async () => throttle.turn(...facts)),
      pause: (ms: number) => counted(async () => throttle.pause(ms)),
      report: (succeeded: boolean) => counted(async () => throttle.report(succeeded)),
    };
  };
  return {
    ...given,
    SIMULATORS: { fetch } as unknown as Fetcher,
    SUPPLIER_THROTTLE: { idFromName: (name: string) => throttles.idFromName(name), get } as unknown as Env["SUPPLIER_THROTTLE"],
  };
}

const sleepers: { until: number; wake: () => void }[] = [];
let waking = false;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Whoever was woken gets to send what it waited for. */
async function untilQuiet(): Promise<void> {
  for (let calm = 0; calm < 3; calm = underWay > 0 ? 0 : calm + 1) await breath();
}

async function wakeInOrder(): Promise<void> {
  waking = true;
  try {
    for (;;) {
      await untilQuiet();
      sleepers.sort((left, right) => left.until - right.until);
      const [next] = sleepers;
      if (!next) return;
      if (next.until > Date.now()) await passTime(next.until - Date.now());
      sleepers.splice(sleepers.indexOf(next), 1);
      next.wake();
    }
  } finally {
    waking = false;
  }
}

/** Nobody sleeps in tests: the clock is moved to the moment the first of all that wait is to wake, then to the next one's. */
export function waitOnClock(ms: number): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    sleepers.push({ until: Date.now() + ms, wake: resolve });
    if (!waking) wakeInOrder().catch(reject);
  });
}
