// How does a request leave the platform?

import type { Log } from "../core/context.ts";
import { Problem, unavailable } from "../kit/problem.ts";
import { assertPublicUrl } from "./address-guard.ts";

export interface EgressOptions {
  /** Who is called, for the logs: "stripe". */
  provider: string;
  /** Until the answer's headers are there, ms; 15 s unless said. */
  timeout_ms?: number;
  /**
   * More tries after a lost connection or a 5xx, for requests that may be repeated (reads, or writes with an idempotency key); 0 unless said.
   * Waits between them grow and are jittered.
   */
  retries?: number;
  /** The address came from a person or a supplier: it is checked against private networks, and redirects are followed by hand, each checked again. */
  untrusted?: boolean;
  /** Redirects that may be followed; 0 unless said. */
  redirects?: number;
}

export type Egress = (request: Request, options: EgressOptions) => Promise<Response>;

interface World {
  /** The internet, or the simulators' Worker. */
  fetch: (request: Request) => Promise<Response>;
  /** Our own root domain: never called through the front door. */
  platformDomain: string;
  log: Log;
  now(): number;
  random(): number;
  wait(ms: number): Promise<void>;
}

/**
 * The one door out. Adapters build real requests to real hosts; whether they reach the internet or the simulated world is decided here alone.
 * A lost connection becomes Problem `unavailable`; the caller decides whether the outcome is known.
 */
export function openEgress(world: World): Egress {
  return async (request, options) => {
    const attempts = 1 + (options.retries ?? 0);
    for (let attempt = 1; ; attempt++) {
      const last = attempt === attempts;
      const started = world.now();
      try {
        const response = await follow(world, attempts > 1 ? request.clone() : request, options);
        world.log.info("egress", {
          provider: options.provider,
          host: new URL(request.url).host,
          status: response.status,
          ms: world.now() - started,
          attempt,
        });
        if (last || response.status < 500) return response;
        await response.body?.cancel();
      } catch (error) {
        if (error instanceof Problem) throw error;
        world.log.warn("egress failed", {
          provider: options.provider,
          host: new URL(request.url).host,
          error: String(error),
          ms: world.now() - started,
          attempt,
        });
        if (last) throw new Problem(unavailable, { detail: `${options.provider} did not answer.` });
      }
      await world.wait(250 * 2 ** (attempt - 1) * (0.5 + world.random()));
    }
  };
}

async function follow(world: World, request: Request, options: EgressOptions): Promise<Response> {
  let current = request;
  for (let left = options.redirects ?? 0; ; left--) {
    if (options.untrusted) await assertPublicUrl(current.url, world.platformDomain, world.fetch);
    const signal = AbortSignal.timeout(options.timeout_ms ?? 15_000);
    const response = await world.fetch(new Request(current, { redirect: "manual", signal }));
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !location || left <= 0) return response;
    current = new Request(new URL(location, current.url), { method: "GET", headers: { accept: current.headers.get("accept") ?? "*/*" } });
  }
}

/**
 * Where a person's browser reaches a provider's page. The real address, or its stand-in on the simulators' host, where the path begins with the real host.
 */
export function browserAddress(url: string, world: { simulated: boolean; scheme: string; platformDomain: string }): string {
  if (!world.simulated) return url;
  const real = new URL(url);
  return `${world.scheme}://world.${world.platformDomain}/${real.host}${real.pathname}${real.search}`;
}
