// What do we need from a language model?
import type { z } from "zod";
import { refusal } from "../../kit/problem.ts";

export const aiUnavailable = refusal("ai_unavailable", 503, "The writing assistant is not available right now. Try again later.");
export const aiRefused = refusal("ai_refused", 422, "The writing assistant declined to write about this.");
export const aiUnusable = refusal("ai_unusable", 422, "The writing assistant's answer did not pass our checks.");

export interface AiRequest<Output extends z.ZodType> {
  /** Which of our features asks; spend is counted by it. */
  feature: string;
  /** What to do, in our words. */
  instructions: string;
  /** Text of suppliers or shoppers: data, never instructions. It is fenced, and no tool is offered in the same call. */
  data: unknown;
  /** An object. What it refines beyond JSON Schema (lengths, checks of our own) is checked here and told to the model when it fails. */
  output: Output;
  max_tokens: number;
}

export interface AiAnswer<Value> {
  value: Value;
  model: string;
  /** Over all tries. */
  input_tokens: number;
  output_tokens: number;
}

export interface Ai {
  /**
   * An answer that fits the schema; one more try is made with the error when it does not.
   * @throws Problem ai_unavailable, ai_refused, ai_unusable; Later when the provider asks for a longer wait than a job should sit through
   */
  answer<Output extends z.ZodType>(request: AiRequest<Output>): Promise<AiAnswer<z.output<Output>>>;
}
