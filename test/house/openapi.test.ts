// Is the description of the API true to the standard, and whole?
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { apiRoutes } from "../../workers/api/table.ts";
import { describe as describeApi } from "../../workers/openapi.ts";

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: unknown;
  responses: Record<string, { description: string }>;
}

const described = describeApi(apiRoutes, "https://api.example.com") as unknown as { paths: Record<string, Record<string, Operation>> };
const operations = apiRoutes.map((route) => {
  const path = route.path.replace(/:(\w+)/g, "{$1}");
  return [route.name, route, described.paths[path]?.[route.endpoint.method.toLowerCase()]] as const;
});

test("it is valid OpenAPI 3.1", async () => {
  const answer = await new Validator().validate(JSON.parse(JSON.stringify(described)));
  expect(answer.errors ?? []).toEqual([]);
  expect(answer.valid).toBe(true);
});

test("nothing is referred to that is not there", () => {
  const text = JSON.stringify(described);
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(text).toContain(`"${name}":{`);
});

test("every operation has a name of its own", () => {
  const names = operations.map(([, , operation]) => operation?.operationId);
  expect(new Set(names).size).toBe(apiRoutes.length);
});

test.each(operations)("%s says who may call it, what it costs and how it may end", (_name, { endpoint, path }, operation) => {
  expect(operation?.summary.length).toBeGreaterThan(5);
  expect(operation?.tags).toHaveLength(1);
  expect(operation?.description).toContain(`Costs ${endpoint.cost} of the caller's rate limit.`);
  if (endpoint.can === "anyone") expect(operation?.security).toEqual([]);
  else expect(operation?.description).toContain(endpoint.can === "signed_in" ? "A signed-in person." : `Permission \`${endpoint.can}\`.`);
  const { responses = {}, parameters = [] } = operation ?? {};
  expect(Object.keys(responses)).toContain(String(endpoint.status));
  for (const refused of endpoint.refuses) expect(responses[refused.status]?.description).toContain(`\`${refused.code}\``);
  if (endpoint.idempotent) {
    expect(parameters.map((one) => one.name)).toContain("Idempotency-Key");
    for (const [status, code] of [
      [409, "idempotency_in_progress"],
      [422, "idempotency_key_reused"],
    ] as const)
      expect(responses[status]?.description).toContain(`\`${code}\``);
  }
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  expect(parameters.filter((one) => one.in === "path").map((one) => one.name)).toEqual(named);
});
