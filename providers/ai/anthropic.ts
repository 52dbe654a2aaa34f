// How does Anthropic answer?
import Anthropic from "@anthropic-ai/sdk";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import type { z } from "zod";
import { type Ai, type AiAnswer, type AiRequest, aiRefused, aiUnavailable, aiUnusable } from "../../core/ports/ai.port.ts";
import { Later } from "../../kit/later.ts";
import { Problem } from "../../kit/problem.ts";
import { second } from "../../kit/time.ts";
import type { ProviderTools } from "../tools.ts";
import { composePrompt, isMessage, isPassing, readAnswer, retryAfterMs, textOf } from "./anthropic.transform.ts";

const timeoutMs = 30 * second;
/** After the first. */
const retries = 2;
/** A job sits through short waits; for longer ones it comes back. */
const longestWaitMs = 3 * second;

type Turns = Anthropic.MessageParam[];
type Failure = InstanceType<typeof Anthropic.APIError>;

/** A proxy's page or half of an answer comes with status 200, and is a lost answer like any other. @throws what is a fault of ours */
function asFailure(error: unknown): Failure {
  if (error instanceof Anthropic.APIError) return error;
  if (error instanceof SyntaxError) return new Anthropic.APIConnectionError({ message: error.message, cause: error });
  throw error;
}

/** Structured output (`output_config`) instead of a tool: the call can do nothing but answer. */
class AnthropicAi implements Ai {
  private readonly tools: ProviderTools;
  private readonly client: Anthropic;

  constructor(tools: ProviderTools) {
    this.tools = tools;
    this.client = new Anthropic({
      apiKey: tools.config.ANTHROPIC_API_KEY,
      baseURL: "https://api.anthropic.com",
      fetch: (url, init) => tools.egress(new Request(url as string, init as RequestInit), { provider: "anthropic", timeout_ms: timeoutMs }),
      timeout: timeoutMs,
      maxRetries: 0,
    });
  }

  async answer<Output extends z.ZodType>(request: AiRequest<Output>): Promise<AiAnswer<z.output<Output>>> {
    const { system, user } = composePrompt(request.instructions, request.data);
    const messages: Turns = [{ role: "user", content: user }];
    const spent = { input_tokens: 0, output_tokens: 0 };
    let errors = "";
    for (let attempt = 1; attempt <= 2; attempt++) {
      const message = await this.ask(request, system, messages);
      spent.input_tokens += message.usage.input_tokens;
      spent.output_tokens += message.usage.output_tokens;
      const read = readAnswer(message, request.output);
      if (read.ok) return { value: read.value, model: message.model, ...spent };
      this.tools.log.warn("ai answer not usable", { feature: request.feature, message_id: message.id, attempt, ...read });
      if (read.why === "refused") throw new Problem(aiRefused);
      errors = read.errors;
      messages.push(
        { role: "assistant", content: textOf(message) || "{}" },
        { role: "user", content: `That answer cannot be used:\n${errors}\nAnswer again, whole and corrected.` },
      );
    }
    throw new Problem(aiUnusable, { detail: errors.slice(0, 500) });
  }

  /** One call, with up to two more when it fails for a passing reason. */
  private async ask(request: AiRequest<z.ZodType>, system: string, messages: Turns): Promise<Anthropic.Message> {
    for (let attempt = 0; ; attempt++) {
      await this.takeTurn();
      try {
        const message = await this.client.messages.create({
          model: this.tools.config.AI_MODEL,
          max_tokens: request.max_tokens,
          system,
          messages,
          output_config: { format: zodOutputFormat(request.output) },
        });
        if (!isMessage(message)) throw new SyntaxError("The answer is no message.");
        await this.throttle().report(true);
        return message;
      } catch (error) {
        await this.afterFailure(request.feature, asFailure(error), attempt);
      }
    }
  }

  private throttle() {
    const { SUPPLIER_THROTTLE } = this.tools.bindings;
    return SUPPLIER_THROTTLE.get(SUPPLIER_THROTTLE.idFromName("anthropic"));
  }

  /** Waits for a turn of everybody's common pace. @throws Problem ai_unavailable while the breaker is open; Later when the queue is long. */
  private async takeTurn(): Promise<void> {
    const turn = await this.throttle().turn(this.tools.config.AI_CALLS_PER_SECOND, longestWaitMs);
    if (turn.open) throw new Problem(aiUnavailable, { retryAfterSeconds: Math.ceil(turn.wait_ms / second) });
    if (!turn.given) throw new Later(turn.wait_ms, "The AI provider is called at a limited pace.");
    if (turn.wait_ms > 0) await this.tools.wait(turn.wait_ms);
  }

  /** Returns when the call may be made again. */
  private async afterFailure(feature: string, error: Failure, attempt: number): Promise<void> {
    const { log, now, random, wait } = this.tools;
    const facts = { feature, status: error.status, request_id: error.requestID, reason: error.message, attempt };
    if (!isPassing(error.status)) {
      log.error("ai call refused", facts);
      throw new Problem(aiUnavailable, { detail: `The provider refused the call (${error.status}).` });
    }
    log.warn("ai call failed", facts);
    await this.throttle().report(false);
    const asked = retryAfterMs(error.headers, now());
    if (asked !== null && asked > longestWaitMs) {
      await this.throttle().pause(asked);
      throw new Later(asked, `The AI provider asks to wait ${Math.ceil(asked / second)} s.`);
    }
    if (attempt >= retries)
      throw new Problem(aiUnavailable, { detail: `The provider answered ${error.status ?? "nothing"} ${attempt + 1} times.` });
    const jitter = 0.5 + (random(1)[0] ?? 0) / 256;
    await wait(asked ?? 500 * 2 ** attempt * jitter);
  }
}

export function openAnthropic(tools: ProviderTools): Ai {
  return new AnthropicAi(tools);
}
