// How does a test reach behind the scenes of the simulated world?
import type { Env } from "../../providers/env.ts";

export interface WorldMail {
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
}

export interface TestWorld {
  /** A request to a provider's real address, as a browser or program would make it. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  advance(ms: number): Promise<void>;
  fault(fault: {
    vendor: string;
    operation: string;
    kind: "status" | "html" | "truncated" | "unreachable" | "lost_answer";
    status?: number;
    times?: number;
  }): Promise<void>;
  clearFaults(): Promise<void>;
  journal(query: {
    vendor?: string;
    operation?: string;
  }): Promise<{ vendor: string; operation: string; status: number; request: string }[]>;
  inbox(to: string): Promise<WorldMail[]>;
  /** Keeps webhooks back so that a test can send them by hand. */
  hold(): Promise<void>;
  deliveries(): Promise<{ id: number; vendor: string; url: string; headers: Record<string, string>; body: string }[]>;
}

export function openWorld(env: Env): TestWorld {
  const control = async (path: string, init?: RequestInit) => {
    const response = await env.SIMULATORS?.fetch(`http://world.localhost:8787/_world/${path}`, {
      ...init,
      headers: { "content-type": "application/json" },
    });
    if (!response?.ok) throw new Error(`The world refused ${path}: ${response?.status} ${await response?.text()}`);
    return response.json();
  };
  const post = (path: string, body: unknown) => control(path, { method: "POST", body: JSON.stringify(body) });
  const list = async (path: string) => {
    const answer = (await control(path)) as { items?: unknown[] } | unknown[];
    return (Array.isArray(answer) ? answer : (answer.items ?? [])) as never;
  };
  return {
    fetch: async (url, init) => (await env.SIMULATORS?.fetch(url, init)) ?? new Response(null, { status: 502 }),
    advance: async (ms) => void (await post("clock", { advance_ms: ms, wall: true })),
    fault: async (fault) => void (await post("faults", fault)),
    clearFaults: async () => void (await control("faults", { method: "DELETE" })),
    journal: ({ vendor = "", operation = "" }) =>
      list(`journal?vendor=${encodeURIComponent(vendor)}&operation=${encodeURIComponent(operation)}`),
    inbox: (to) => list(`inbox?to=${encodeURIComponent(to)}`),
    hold: async () => void (await control("deliveries/hold", { method: "POST" })),
    deliveries: () => list("deliveries"),
  };
}
