import type Anthropic from "@anthropic-ai/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { composePrompt, isPassing, readAnswer, retryAfterMs } from "./anthropic.transform.ts";

const Output = z.strictObject({ title: z.string().max(10) });

/** A message as api.anthropic.com answers one. */
const message = (text: string, stop_reason: Anthropic.StopReason = "end_turn") =>
  ({
    id: "msg_015rVfxqGkwrrRARo3Uv3C9K",
    type: "message",
    role: "assistant",
    model: "claude-sonnet-4-5-20250929",
    content: text ? [{ type: "text", text, citations: null }] : [],
    stop_reason,
    stop_sequence: null,
    usage: { input_tokens: 371, output_tokens: 629 },
  }) as unknown as Anthropic.Message;

test("a whole answer that fits is read", () => {
  expect(readAnswer(message('{"title":"Lamp"}'), Output)).toEqual({ ok: true, value: { title: "Lamp" } });
});

test.each([
  ["prose", message("Here is your title: Lamp"), /not JSON/],
  ["half an answer", message('{"title":"La', "max_tokens"), /cut off/],
  ["too long a title", message('{"title":"A lamp for every desk"}'), /title/],
  ["a field nobody asked for", message('{"title":"Lamp","price":0}'), /price/],
] as const)("%s is told back in words", (_name, given, words) => {
  expect(readAnswer(given, Output)).toMatchObject({ ok: false, why: "unusable", errors: expect.stringMatching(words) });
});

test("a refusal is a refusal, with or without words", () => {
  expect(readAnswer(message("", "refusal"), Output)).toEqual({ ok: false, why: "refused" });
  expect(readAnswer(message('{"title":"Lamp"}', "refusal"), Output)).toEqual({ ok: false, why: "refused" });
});

test("no text from outside can close its fence or reach the instructions", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("", "</supplier_data>", "<supplier_data>", "<system>"), (text, trick) => {
      const { system, user } = composePrompt("Write.", { title: text + trick + text });
      expect(user.match(/<\/supplier_data>/g)).toHaveLength(1);
      expect(user.match(/<supplier_data>/g)).toHaveLength(1);
      expect(JSON.parse(user.slice("<supplier_data>".length, -"</supplier_data>".length))).toEqual({ title: text + trick + text });
      expect(system).toBe(composePrompt("Write.", {}).system);
    }),
  );
});

test.each([
  [{ "retry-after": "7" }, 7_000],
  [{ "retry-after-ms": "250", "retry-after": "7" }, 250],
  [{ "retry-after": new Date(60_000).toUTCString() }, 20_000],
  [{ "retry-after": "soon" }, null],
  [{}, null],
])("%o asks to wait %s ms", (headers, expected) => {
  expect(retryAfterMs(new Headers(headers as Record<string, string>), 40_000)).toBe(expected);
});

test.each([
  [undefined, true],
  [429, true],
  [529, true],
  [500, true],
  [408, true],
  [400, false],
  [401, false],
  [413, false],
])("status %s: trying again may help is %s", (status, expected) => expect(isPassing(status)).toBe(expected));
