// How is a supplier's answer taken off the wire?
import { supplierBusy, supplierUnavailable } from "../../core/suppliers/refusals.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { parseLossless } from "./values.transform.ts";

export interface Answer {
  /** HTTP status. */
  status: number;
  /** The parsed JSON. */
  body: unknown;
}

/** Larger than any product; a supplier that sends more has lost its way. */
export const largestAnswerBytes = 8_000_000;

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let [text, size] = ["", 0];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return text + decoder.decode();
    size += value.byteLength;
    if (size > largestAnswerBytes) {
      await reader?.cancel();
      throw new Problem(supplierUnavailable, { detail: "The supplier's answer is too large." });
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The JSON of a response. @throws Problem supplier_unavailable for anything else, supplier_busy for a bare 429 */
export async function readAnswer(response: Response): Promise<Answer> {
  let text: string;
  try {
    text = await readText(response);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(supplierUnavailable, { detail: "The supplier's answer broke off." });
  }
  try {
    return { status: response.status, body: parseLossless(text) };
  } catch (error) {
    if (response.status !== 429) throw error;
    const seconds = Number(response.headers.get("retry-after"));
    throw new Problem(supplierBusy, { retryAfterSeconds: Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, 3_600) : 2 });
  }
}
