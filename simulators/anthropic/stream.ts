// In which order do the events of a streamed answer come?
import type Anthropic from "@anthropic-ai/sdk";

const piece = 24;

/** Server-sent events of one message, as Anthropic sends them. With `broken`, the connection says "overloaded" after the first words. */
export function eventsOf(message: Anthropic.Message, broken: boolean): string[] {
  const { content, stop_reason, stop_sequence, stop_details, usage } = message;
  const start = {
    ...message,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
    usage: { ...usage, output_tokens: 1 },
  };
  const events: object[] = [{ type: "message_start", message: start }];
  content.forEach((block, index) => {
    events.push(...blockEvents(block, index));
    if (index === 0) events.splice(2, 0, { type: "ping" });
  });
  if (broken) {
    const error = { type: "error", error: { type: "overloaded_error", message: "Overloaded" } };
    return [...events.slice(0, 5), error].map(line);
  }
  events.push(
    { type: "message_delta", delta: { container: null, stop_reason, stop_sequence, stop_details }, usage: deltaUsage(usage) },
    { type: "message_stop" },
  );
  return events.map(line);
}

function blockEvents(block: Anthropic.ContentBlock, index: number): object[] {
  const delta = (value: object) => ({ type: "content_block_delta", index, delta: value });
  const stop = { type: "content_block_stop", index };
  if (block.type === "text") {
    const texts = pieces(block.text).map((text) => delta({ type: "text_delta", text }));
    return [{ type: "content_block_start", index, content_block: { ...block, text: "" } }, ...texts, stop];
  }
  if (block.type !== "tool_use") return [];
  // The first piece is empty, and no piece is JSON by itself.
  const inputs = ["", ...pieces(JSON.stringify(block.input))].map((partial_json) => delta({ type: "input_json_delta", partial_json }));
  return [{ type: "content_block_start", index, content_block: { ...block, input: {} } }, ...inputs, stop];
}

function pieces(text: string): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${piece}}`, "gu")) ?? [];
}

function deltaUsage(usage: Anthropic.Usage): Anthropic.MessageDeltaUsage {
  const { cache_creation_input_tokens, cache_read_input_tokens, input_tokens, output_tokens, output_tokens_details, server_tool_use } =
    usage;
  return { cache_creation_input_tokens, cache_read_input_tokens, input_tokens, output_tokens, output_tokens_details, server_tool_use };
}

function line(event: object): string {
  return `event: ${(event as { type: string }).type}\ndata: ${JSON.stringify(event)}\n\n`;
}

export function streamOf(events: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rest = [...events];
  return new ReadableStream({
    pull(controller) {
      const next = rest.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(encoder.encode(next));
    },
  });
}
