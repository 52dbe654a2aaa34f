// Which keys does an answer have? For tests that hold answers against what the providers were seen to send.

/** Every leaf of a JSON value: "data.list[].pid". Empty lists and objects are leaves. */
export function keyPaths(value: unknown, path = ""): Set<string> {
  if (Array.isArray(value) && value.length > 0) return new Set(value.flatMap((one) => [...keyPaths(one, `${path}[]`)]));
  if (value === null || typeof value !== "object" || Object.keys(value).length === 0) return new Set([path]);
  return new Set(Object.entries(value).flatMap(([key, one]) => [...keyPaths(one, path ? `${path}.${key}` : key)]));
}

/** The leaves of `expected`, written as { "data.list[]": "pid productSku" }, that `value` does not have. */
export function missingKeys(value: unknown, expected: Record<string, string>): string[] {
  const found = keyPaths(value);
  const wanted = Object.entries(expected).flatMap(([parent, keys]) => keys.split(" ").map((key) => (parent ? `${parent}.${key}` : key)));
  return wanted.filter((key) => !found.has(key));
}
