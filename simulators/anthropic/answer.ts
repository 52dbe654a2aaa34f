// What does the model answer, word for word the same every time?
import type Anthropic from "@anthropic-ai/sdk";
import { newId } from "../ids.ts";
import type { WorldState } from "../vendor.ts";
import { paragraphsOf } from "./copy.ts";
import { readFacts } from "./facts.ts";
import { type MessageRequest, textOf } from "./requests.ts";
import { tokensIn, usageOf } from "./tokens.ts";
import { type Schema, write } from "./writer.ts";

type Block = Anthropic.TextBlock | Anthropic.ToolUseBlock;

/** The whole message. Magic words anywhere in the prompt: [[refuse]] declines, [[cut]] stops half-way, [[broken]] answers prose where JSON was asked for. */
export function answer(world: WorldState, request: MessageRequest): Anthropic.Message {
  const prompt = textOf(request);
  const shell = {
    id: newId(world, "msg_01", 22),
    type: "message" as const,
    role: "assistant" as const,
    model: request.model,
    container: null,
    diagnostics: null,
    stop_details: null,
    stop_sequence: null,
  };
  if (prompt.includes("[[refuse]]")) {
    const stop_details = { type: "refusal" as const, category: null, explanation: "The request was declined by the model's safety rules." };
    return { ...shell, content: [], stop_details, stop_reason: "refusal", usage: usageOf(world, request, 1) };
  }
  const content = blocksFor(world, request, prompt);
  const longest = prompt.includes("[[cut]]") ? Math.min(request.max_tokens, Math.ceil(tokensOf(content) / 2)) : request.max_tokens;
  const stopped = stopAt(content, longest);
  const stop_reason = stopped ? "max_tokens" : content.some((block) => block.type === "tool_use") ? "tool_use" : "end_turn";
  return { ...shell, content, stop_reason, usage: usageOf(world, request, tokensOf(content)) };
}

function blocksFor(world: WorldState, request: MessageRequest, prompt: string): Block[] {
  const tool = toolFor(request, prompt);
  if (tool) {
    const input = write(tool.input_schema as Schema, withQuestion(readFacts(prompt), lastWords(request)));
    return [{ type: "tool_use", id: newId(world, "toolu_01", 22), caller: { type: "direct" }, name: tool.name, input }];
  }
  const schema = request.output_config?.format?.schema;
  if (schema && !prompt.includes("[[broken]]")) return [textBlock(JSON.stringify(write(schema, readFacts(prompt))))];
  return [textBlock(talk(request, prompt))];
}

function textBlock(text: string): Anthropic.TextBlock {
  return { type: "text", text, citations: null };
}

/** The tool that is forced, or (when the choice is free) the one whose name or description shares most words with the question. */
function toolFor(request: MessageRequest, prompt: string): Anthropic.Tool | null {
  const tools = (request.tools ?? []) as Anthropic.Tool[];
  const choice = request.tool_choice ?? { type: "auto" };
  if (choice.type === "tool") return tools.find((tool) => tool.name === choice.name) ?? null;
  const named = tools.find((tool) => prompt.includes(`[[call:${tool.name}]]`));
  if (named || choice.type === "none" || tools.length === 0) return choice.type === "none" ? null : (named ?? null);
  // After a result the model speaks.
  if (lastBlocks(request).some((block) => block.type === "tool_result")) return choice.type === "any" ? (tools[0] ?? null) : null;
  const asked = new Set(words(lastWords(request)));
  const scored = tools.map((tool) => ({
    tool,
    score: words(`${tool.name} ${tool.description ?? ""}`).filter((word) => asked.has(word)).length,
  }));
  const best = scored.sort((one, two) => two.score - one.score)[0];
  return best && (best.score > 0 || choice.type === "any") ? best.tool : null;
}

function words(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/[^a-z]+/))].filter((word) => word.length > 3).map((word) => word.replace(/s$/, ""));
}

function lastBlocks(request: MessageRequest): { type: string; text?: string; content?: unknown }[] {
  const { content } = request.messages.at(-1) as Anthropic.MessageParam;
  return typeof content === "string" ? [{ type: "text", text: content }] : (content as { type: string }[]);
}

function lastWords(request: MessageRequest): string {
  return lastBlocks(request)
    .map((block) => (block.type === "text" ? (block.text ?? "") : ""))
    .join(" ")
    .replace(/<(\w*data)>[\s\S]*?<\/\1>/g, "")
    .trim();
}

/** A question without product data is itself the thing to look for. */
function withQuestion(facts: ReturnType<typeof readFacts>, question: string) {
  return typeof facts.data === "object"
    ? facts
    : { ...facts, data: { query: question, q: question, question, text: question }, title: facts.title || question };
}

/** Plain talk: what a tool found, else what the data says. */
function talk(request: MessageRequest, prompt: string): string {
  const results = lastBlocks(request).filter((block) => block.type === "tool_result");
  if (results.length > 0) {
    const found = textOf({ messages: [{ role: "user", content: results as Anthropic.ContentBlockParam[] }] }).trim();
    return `Here is what I found: ${found.slice(0, 600)}`;
  }
  const facts = readFacts(prompt);
  if (facts.order !== null) return facts.order;
  if (typeof facts.data === "object" && facts.title) return paragraphsOf(facts).join("\n\n");
  return `You asked: "${lastWords(request).slice(0, 200)}". I only know what this conversation tells me, and can answer from that.`;
}

function tokensOf(content: Block[]): number {
  return Math.max(
    1,
    content.reduce((sum, block) => sum + tokensIn(block.type === "text" ? block.text : JSON.stringify(block.input)), 0),
  );
}

/** Cuts the last block where the tokens run out. A tool's input that does not fit is left as far as it parsed: empty. */
function stopAt(content: Block[], longest: number): boolean {
  if (tokensOf(content) <= longest) return false;
  const block = content.at(-1);
  if (block?.type === "text") block.text = block.text.slice(0, longest * 4);
  if (block?.type === "tool_use") block.input = {};
  return true;
}
