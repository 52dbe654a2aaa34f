// What was the model asked, and what did it answer?
import type Anthropic from "@anthropic-ai/sdk";
import type { Child } from "hono/jsx";
import type { JournalEntry } from "../journal.ts";
import { Ago, Code, consolePage, missing, type Scene, Status, Table, Tag } from "./parts.tsx";

const operation = "POST /v1/messages";

/** A log entry's body as JSON; the journal keeps the first 60,000 letters, so a long one may not parse. */
function json<Shape>(text: string): Partial<Shape> {
  try {
    return JSON.parse(text) as Partial<Shape>;
  } catch {
    return {};
  }
}

export function aiPage({ world }: Scene): Response {
  const entries = world.log.page({ vendor: "anthropic", operation, limit: 100 }).filter((entry) => entry.operation === operation);
  return consolePage({
    at: "/ai",
    title: "AI log",
    lead: "Every request to the simulated model. It writes from the facts it is given, the same words every time.",
    children: (
      <section class="card">
        {entries.length === 0 ? (
          <p class="empty">Nobody asked yet. Let the platform write a product page, and the conversation appears here.</p>
        ) : (
          <Table columns={["When", "Asked", "Model", "Tokens", "Answer"]} rows={entries.map((entry) => asked(entry, world.wall()))} />
        )}
      </section>
    ),
  });
}

function asked(entry: JournalEntry, now: number): Child[] {
  const request = json<Anthropic.MessageCreateParams>(entry.request);
  const answer = json<Anthropic.Message>(entry.answer);
  return [
    <Ago at={entry.at} now={now} />,
    <a href={`/ai/${entry.id}`}>{firstWords(request) || "A request"}</a>,
    <code>{request.model}</code>,
    answer.usage ? `${answer.usage.input_tokens} + ${answer.usage.output_tokens}` : "",
    <>
      {answer.stop_reason ? <Tag word={answer.stop_reason} /> : <Status code={entry.status} />} {request.stream && <Tag word="streamed" />}
    </>,
  ];
}

function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content
    .map((block: { type: string; text?: string }) => (block.type === "text" ? (block.text ?? "") : JSON.stringify(block, null, 2)))
    .join("\n\n");
}

function firstWords(request: Partial<Anthropic.MessageCreateParams>): string {
  const text = textOf(request.system) || textOf(request.messages?.[0]?.content);
  return text.length > 110 ? `${text.slice(0, 110)}…` : text;
}

export function askedPage({ world }: Scene, id: number): Response {
  const entry = world.log.find(id);
  if (entry?.vendor !== "anthropic") return missing("/ai", "request");
  const request = json<Anthropic.MessageCreateParams>(entry.request);
  const answer = json<Anthropic.Message>(entry.answer);
  return consolePage({
    at: "/ai",
    title: "A request to the model",
    lead: (
      <>
        {request.model}, <Ago at={entry.at} now={world.wall()} /> {answer.stop_reason && <Tag word={answer.stop_reason} />}
      </>
    ),
    actions: <a href={`/journal/${entry.id}`}>As it went over the wire</a>,
    children: (
      <>
        <section class="card stack">
          <h2>Asked</h2>
          {request.system && <Part title="System" text={textOf(request.system)} />}
          {(request.messages ?? []).map((message) => (
            <Part title={message.role === "user" ? "User" : "Assistant"} text={textOf(message.content)} />
          ))}
          {request.tools && <Part title={`${request.tools.length} tools`} text={JSON.stringify(request.tools)} folded />}
          {request.output_config && <Part title="Shape of the answer" text={JSON.stringify(request.output_config)} folded />}
        </section>
        <section class="card stack">
          <h2>Answered</h2>
          {(answer.content ?? []).map((block) =>
            block.type === "text" ? (
              <Code text={block.text} />
            ) : block.type === "tool_use" ? (
              <Part title={`Tool: ${block.name}`} text={JSON.stringify(block.input)} />
            ) : null,
          )}
          {!answer.content && <Code text={entry.answer} />}
        </section>
      </>
    ),
  });
}

function Part({ title, text, folded }: { title: string; text: string; folded?: boolean }) {
  return (
    <details open={!folded}>
      <summary>{title}</summary>
      <Code text={text} />
    </details>
  );
}
