// What could a caller send to an endpoint? Input that fits the schema, with ids of our choosing.
import { z } from "zod";
import type { Endpoint } from "../../kit/endpoint.ts";

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  default?: unknown;
  $ref?: string;
  $defs?: Record<string, Schema>;
};

/** Texts for the patterns our schemas use; one of them fits, or the test says which pattern is new. */
const texts = [
  "sample",
  "US",
  "USD",
  "sample-store",
  "a@example.com",
  "https://www.aliexpress.com/item/1005001.html",
  "2026-11-21",
  "UTC",
  "123456",
  "tw_sample_token_0123456789abcdef",
  "*",
  "12:30",
  "10001",
];

export type Ids = (name: string) => string | undefined;

function text(name: string, schema: Schema, ids: Ids): string {
  const id = ids(name);
  if (id) return id;
  if (schema.format === "email") return "someone@example.com";
  if (schema.format === "uri") return "https://www.aliexpress.com/item/1005001.html";
  const fits = texts.find(
    (one) =>
      (!schema.pattern || new RegExp(schema.pattern).test(one)) &&
      one.length >= (schema.minLength ?? 0) &&
      one.length <= (schema.maxLength ?? 1_000),
  );
  if (fits !== undefined) return fits;
  const padded = "sample ".repeat(40).slice(0, Math.max(schema.minLength ?? 0, 6));
  if (!schema.pattern) return padded;
  throw new Error(`No sample text for ${name}: ${schema.pattern}. Add one to test/harness/samples.ts.`);
}

function make(name: string, schema: Schema, root: Schema, ids: Ids): unknown {
  if (schema.$ref) return make(name, root.$defs?.[schema.$ref.split("/").at(-1) ?? ""] ?? {}, root, ids);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return make(name, choice.find((one) => one.type !== "null") ?? {}, root, ids);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => make(name, one, root, ids)));
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== "null") : schema.type;
  if (type === "object" || schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, make(key, one, root, ids)]));
  }
  if (type === "array")
    return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => make(name.replace(/s$/, ""), schema.items ?? {}, root, ids));
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
  if (type === "boolean") return true;
  return text(name, schema, ids);
}

/** Every field filled, optional ones too: the more is sent, the more can leak. */
export function sampleInput(endpoint: Endpoint, ids: Ids): Record<string, unknown> {
  const schema = z.toJSONSchema(endpoint.input, { io: "input", unrepresentable: "any" }) as Schema;
  return make("", schema, schema, ids) as Record<string, unknown>;
}
