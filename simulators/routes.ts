// Which of a provider's operations does a request mean?
import { TrieRouter } from "hono/router/trie-router";

export interface Route<Handler> {
  /** The method and pattern as written in the table, "GET /v1/refunds/:id": the name faults are aimed at. */
  operation: string;
  handler: Handler;
  params: Record<string, string>;
}

/** Turns a table of "METHOD /pattern/:with/:params" -> handler into a look-up. */
export function routes<Handler>(table: Record<string, Handler>): (method: string, path: string) => Route<Handler> | null {
  const router = new TrieRouter<{ operation: string; handler: Handler }>();
  for (const [operation, handler] of Object.entries(table)) {
    const [method = "", path = ""] = operation.split(" ");
    router.add(method, path, { operation, handler });
  }
  return (method, path) => {
    const found = router.match(method, path)[0][0];
    if (!found) return null;
    return { ...found[0], params: found[1] as Record<string, string> };
  };
}
