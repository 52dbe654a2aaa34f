// Is this a request that Anthropic would take?
import type Anthropic from "@anthropic-ai/sdk";

export type MessageRequest = Anthropic.MessageCreateParams;

const errorTypes: Record<number, string> = {
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  413: "request_too_large",
  429: "rate_limit_error",
  500: "api_error",
  504: "timeout_error",
  529: "overloaded_error",
};

export class AnthropicError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  get type(): string {
    return errorTypes[this.status] ?? "api_error";
  }
}

const fields = [
  "model",
  "messages",
  "max_tokens",
  "system",
  "tools",
  "tool_choice",
  "output_config",
  "stream",
  "metadata",
  "stop_sequences",
  "temperature",
  "top_p",
  "top_k",
  "thinking",
  "cache_control",
  "service_tier",
  "speed",
  "inference_geo",
  "context_management",
  "container",
  "diagnostics",
  "user_profile_id",
  "workspace_id",
];

/** Checks what the API checks before it asks a model. `counting` leaves out what counting tokens does not need. */
export function readRequest(body: unknown, counting = false): MessageRequest {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw bad("The request body is not valid JSON: expected an object.");
  const request = body as MessageRequest & Record<string, unknown>;
  const unknown = Object.keys(request).find((name) => !fields.includes(name));
  if (unknown) throw bad(`${unknown}: Extra inputs are not permitted`);
  if (typeof request.model !== "string") throw bad("model: Field required");
  if (!request.model.startsWith("claude-")) throw new AnthropicError(404, `model: ${request.model}`);
  if (!counting) {
    if (request.max_tokens === undefined) throw bad("max_tokens: Field required");
    if (!Number.isInteger(request.max_tokens) || request.max_tokens < 1)
      throw bad("max_tokens: Input should be greater than or equal to 1");
  }
  checkMessages(request.messages);
  checkTools(request);
  const format = request.output_config?.format;
  if (format) {
    if (format.type !== "json_schema" || typeof format.schema !== "object") throw bad("output_config.format.schema: Field required");
    checkSchema(format.schema, "output_config.format.schema");
  }
  return request;
}

/** From version 2026-10-21 on there is no temperature to set, not even the default one. */
export function refuseSampling(body: unknown) {
  const asked = ["temperature", "top_p", "top_k"].find((name) => typeof body === "object" && body !== null && name in body);
  if (asked) throw bad(`${asked}: Extra inputs are not permitted`);
}

function bad(message: string): AnthropicError {
  return new AnthropicError(400, message);
}

function checkMessages(messages: unknown) {
  if (!Array.isArray(messages)) throw bad("messages: Field required");
  if (messages.length === 0) throw bad("messages: at least one message is required");
  const called = new Set<unknown>();
  messages.forEach((message, index) => {
    if (message?.role !== "user" && message?.role !== "assistant")
      throw bad(`messages.${index}.role: Input should be 'user' or 'assistant'`);
    const empty = message.content === "" || (Array.isArray(message.content) && message.content.length === 0);
    if (empty) throw bad(`messages.${index}: all messages must have non-empty content except for the optional final assistant message`);
    for (const block of Array.isArray(message.content) ? message.content : []) {
      if (block.type === "tool_use") called.add(block.id);
      if (block.type === "tool_result" && !called.has(block.tool_use_id)) {
        throw bad(`messages.${index}.content.0: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${block.tool_use_id}.`);
      }
    }
  });
  if (messages[0].role !== "user") throw bad('messages: first message must use the "user" role');
  if (messages.at(-1).role !== "user") {
    throw bad("This model does not support assistant message prefill. The conversation must end with a user message.");
  }
}

function checkTools(request: MessageRequest) {
  const tools = (request.tools ?? []) as Anthropic.Tool[];
  tools.forEach((tool, index) => {
    if (!/^[a-zA-Z0-9_-]{1,128}$/.test(tool.name ?? ""))
      throw bad(`tools.${index}.custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'`);
    if (tool.input_schema?.type !== "object") throw bad(`tools.${index}.custom.input_schema.type: Input should be 'object'`);
    if (tool.strict) checkSchema(tool.input_schema, `tools.${index}.custom.input_schema`);
  });
  const choice = request.tool_choice;
  if (choice && tools.length === 0) throw bad("tool_choice: tool_choice may only be specified while providing tools.");
  if (choice?.type === "tool" && !tools.some((tool) => tool.name === choice.name))
    throw bad(`tool_choice: Tool '${choice.name}' not found in provided tools`);
}

const unsupported: Record<string, string[]> = {
  string: ["minLength", "maxLength"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  integer: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: ["maxItems", "uniqueItems"],
  object: ["minProperties", "maxProperties"],
};

/** The real API takes only part of JSON Schema here; the SDK's helpers move the rest into descriptions. */
function checkSchema(schema: unknown, path: string) {
  if (typeof schema !== "object" || schema === null) return;
  const node = schema as Record<string, unknown>;
  const type = String(node.type ?? "");
  const refused = (unsupported[type] ?? []).find((keyword) => node[keyword] !== undefined);
  if (refused) throw bad(`${path}: For '${type}' type, property '${refused}' is not supported`);
  if (type === "array" && ![undefined, 0, 1].includes(node.minItems as number | undefined)) {
    throw bad(`${path}: For 'array' type, 'minItems' values other than 0 or 1 are not supported`);
  }
  if (type === "object" && node.additionalProperties !== false) {
    throw bad(`${path}: For 'object' type, 'additionalProperties' must be explicitly set to false`);
  }
  for (const child of [...children(node.properties), ...children(node.$defs), node.items, ...list(node.anyOf), ...list(node.allOf)])
    checkSchema(child, path);
}

function children(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Every text of a request: the system's, then the messages', in order. */
export function textOf(request: Pick<MessageRequest, "system" | "messages">): string {
  const blocks = (content: unknown): string =>
    typeof content === "string"
      ? content
      : list(content)
          .map((block) => {
            const { type, text, content: inner } = block as { type?: string; text?: string; content?: unknown };
            return type === "text" ? (text ?? "") : type === "tool_result" ? blocks(inner) : "";
          })
          .join("\n");
  return [blocks(request.system ?? ""), ...request.messages.map((message) => blocks(message.content))].join("\n\n");
}
