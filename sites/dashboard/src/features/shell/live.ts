// What happens in the store at this moment?
import { createSignal, onCleanup, onMount } from "solid-js";

export interface LiveMessage {
  type: string;
  subject: string;
  data: unknown;
}

type Listener = (message: LiveMessage) => void;

const [connection, setConnection] = createSignal<"connecting" | "open" | "lost">("connecting");

export { connection };

const listeners = new Set<Listener>();
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
const pulseMs = 25_000;
let socket: WebSocket | null = null;
let waitMs = firstWaitMs;

function isMessage(value: unknown): value is LiveMessage {
  return typeof value === "object" && value !== null && typeof (value as LiveMessage).type === "string";
}

function open(store_id: string) {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const next = new WebSocket(`${scheme}://${location.host}/api/v1/stores/${store_id}/live`);
  socket = next;
  const pulse = setInterval(() => next.readyState === WebSocket.OPEN && next.send("ping"), pulseMs);
  next.addEventListener("open", () => {
    waitMs = firstWaitMs;
    setConnection("open");
  });
  next.addEventListener("message", (event) => {
    if (event.data === "pong") return;
    const message: unknown = JSON.parse(String(event.data));
    if (isMessage(message)) for (const listener of listeners) listener(message);
  });
  next.addEventListener("close", (event) => {
    clearInterval(pulse);
    setConnection("lost");
    // 4403: no longer a member. Trying again would not help.
    if (event.code === 4403 || socket !== next) return;
    // Dice keep a thousand browsers from coming back in the same instant.
    setTimeout(() => open(store_id), waitMs * (0.5 + Math.random()));
    waitMs = Math.min(longestWaitMs, waitMs * 2);
  });
}

/** One socket a page, however many islands listen. */
export function listenTo(store_id: string, listener: Listener) {
  onMount(() => {
    listeners.add(listener);
    if (!socket) open(store_id);
    onCleanup(() => listeners.delete(listener));
  });
}

/** Messages come in bursts: one order alone makes five. They are answered by one look, a moment after the first. */
const gatherMs = 400;

/** Looks again when something of interest has happened. */
export function lookWhen(store_id: string, about: (message: LiveMessage) => boolean, look: () => unknown) {
  let waiting = false;
  listenTo(store_id, (message) => {
    if (waiting || !about(message)) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      look();
    }, gatherMs);
  });
}

/**
 * Asks again while something runs: at once when the store says that something moved, and every few seconds in case the connection is down.
 * Stops when `running` says so.
 */
export function follow(
  store_id: string,
  options: { everyMs: number; running(): boolean; about(message: LiveMessage): boolean; ask(): Promise<unknown> },
) {
  let asking = false;
  let again = false;
  const ask = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      await options.ask();
    } finally {
      asking = false;
      if (again) {
        again = false;
        void ask();
      }
    }
  };
  listenTo(store_id, (message) => {
    if (options.running() && options.about(message)) void ask();
  });
  onMount(() => {
    const timer = setInterval(() => {
      if (options.running() && document.visibilityState === "visible") void ask();
    }, options.everyMs);
    onCleanup(() => clearInterval(timer));
  });
}
