// How does the platform write its logs?
import type { Log } from "../core/context.ts";

const secretNames = /(secret|token|password|authorization|cookie|credential|api_key|card)/i;

/** Values under secret-looking names are masked, control characters cannot start a new line: JSON does that. */
function masked(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, secretNames.test(name) ? "[masked]" : value]));
}

/** One JSON object a line, with what identifies the call on each. */
export function openLog(always: Record<string, unknown>, silent = false): Log {
  const write =
    (level: "info" | "warn" | "error") =>
    (message: string, facts: Record<string, unknown> = {}) => {
      if (silent && level === "info") return;
      console[level](JSON.stringify({ level, message, ...always, ...masked(facts) }));
    };
  return { info: write("info"), warn: write("warn"), error: write("error"), about: (facts) => void Object.assign(always, facts) };
}
