// What do AliExpress's gateway answers look like, good and bad?
import { hex } from "../catalogue/dice.ts";
import type { WorldState } from "../vendor.ts";
import type { Parameters } from "./signature.ts";

/** "2101546d17767599114785865": a machine, the time, a counter. */
export function requestId(world: Pick<WorldState, "wall" | "sequence">): string {
  const count = world.sequence("aliexpress_request");
  return `21${hex(`machine ${count % 97}`, 6)}${world.wall()}${String(count % 10_000).padStart(4, "0")}`;
}

const messages: Record<string, string> = {
  MissingParameter: "The input parameter that is mandatory for processing this request is not supplied",
  InvalidParameter: "The input parameter is not valid",
  IncompleteSignature: "The request signature does not conform to platform standards",
  IllegalAccessToken: "The specified access token is invalid or expired",
  IllegalTimestamp: "The specified timestamp is invalid or out of date",
  InvalidAppKey: "The specified App Key is invalid",
  InvalidCode: "Invalid authorization code",
  IllegalRefreshToken: "The specified refresh token is invalid or expired",
  InvalidApiPath: "The specified API path is invalid",
  ApiCallLimit: "Api access frequency exceeds the limit. this ban will last 1 seconds",
  InsufficientPermission: "The app does not have permission to access this api",
  ServiceUnavailable: "The request has failed due to a temporary failure of the server",
};

/** A refusal by the gateway itself, before any method ran. It still answers 200. */
export class GatewayError extends Error {
  readonly code: string;

  constructor(code: string, detail = "") {
    super(detail ? `${messages[code] ?? code}: ${detail}` : (messages[code] ?? code));
    this.code = code;
  }
}

function trace(id: string): string {
  return `${id}${hex(id, 6)}`;
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json;charset=UTF-8" } });
}

/** The /sync envelope of a refusal. */
export function syncError(error: GatewayError, world: WorldState, status = 200): Response {
  const id = requestId(world);
  return json(
    {
      error_response: {
        type: error.code === "ServiceUnavailable" ? "ISP" : "ISV",
        code: error.code,
        msg: error.message,
        request_id: id,
        _trace_id_: trace(id),
      },
    },
    status,
  );
}

/** The /rest envelope of a refusal: flat, and the text is called "message". */
export function restError(error: GatewayError, world: WorldState): Response {
  return json({ type: "ISV", code: error.code, message: error.message, request_id: requestId(world) });
}

/** "aliexpress.ds.product.get" answers under "aliexpress_ds_product_get_response". */
export function answer(method: string, body: object, parameters: Parameters, world: WorldState): Response {
  const id = requestId(world);
  const content = { ...body, request_id: id, _trace_id_: trace(id) };
  return json({ [`${method.replaceAll(".", "_")}_response`]: parameters.simplify === "true" ? simplified(content) : content });
}

/** `simplify=true` takes the one-key wrappers off every list. */
function simplified(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplified);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only && Array.isArray(only[1])) return only[1].map(simplified);
  return Object.fromEntries(entries.map(([name, one]) => [name, simplified(one)]));
}

/** A parameter the method cannot work without. */
export function required(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (!value) throw new GatewayError("MissingParameter", name);
  return value;
}

/** A parameter that carries an object as JSON text. */
export function requiredObject(parameters: Parameters, name: string): Record<string, unknown> {
  const text = required(parameters, name);
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw new GatewayError("InvalidParameter", name);
  }
  throw new GatewayError("InvalidParameter", name);
}
