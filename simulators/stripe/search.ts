// Which objects fit a search like `metadata['order_id']:'ord_1' AND status:'succeeded'`?
import type { Call } from "./calls.ts";
import { invalid } from "./errors.ts";

const clause = /^(-)?([a-z_]+)(?:\[['"]([^'"]+)['"]\])?\s*(:|~|>=|<=|>|<)\s*(?:'([^']*)'|"([^"]*)"|(\d+|null))$/;

/** Stripe's search, as far as it joins clauses by AND: equality, substring (~), comparison of numbers, and negation. */
export function search(call: Call, url: string, everything: object[]): object {
  call.params.only("query", "limit", "page", "expand");
  const tests = call.params
    .required("query")
    .split(/\s+AND\s+/i)
    .map((part) => testOf(part.trim()));
  const limit = call.params.integer("limit", 1, 100) ?? 10;
  const start = Number(call.params.text("page") ?? "0");
  const found = everything.filter((item) => tests.every((test) => test(item as Record<string, unknown>)));
  const more = found.length > start + limit;
  return {
    object: "search_result",
    data: found.slice(start, start + limit),
    has_more: more,
    next_page: more ? String(start + limit) : null,
    url,
  };
}

function testOf(part: string): (item: Record<string, unknown>) => boolean {
  const match = clause.exec(part);
  if (!match) throw invalid(`We were unable to parse your search query. Received: ${part}`, "query");
  const [, negated, field = "", key, operator, single, double, bare] = match;
  const wanted = single ?? double ?? bare ?? "";
  return (item) => {
    const found = key === undefined ? item[field] : (item[field] as Record<string, unknown> | undefined)?.[key];
    return compare(found, operator ?? ":", wanted) !== Boolean(negated);
  };
}

function compare(found: unknown, operator: string, wanted: string): boolean {
  if (wanted === "null" && operator === ":") return found === null || found === undefined;
  if (operator === "~") return String(found ?? "").includes(wanted);
  if (operator === ":") return String(found ?? "").toLowerCase() === wanted.toLowerCase();
  const difference = Number(found) - Number(wanted);
  if (operator === ">") return difference > 0;
  if (operator === "<") return difference < 0;
  return operator === ">=" ? difference >= 0 : difference <= 0;
}
