// Did CJ Dropshipping do what it was asked, and if not, why?
import { plainText } from "../../core/suppliers/options.rules.ts";
import {
  supplierBusy,
  supplierProductNotFound,
  supplierProductUnusable,
  supplierRefused,
  supplierRefusedCredentials,
  supplierUnavailable,
} from "../../core/suppliers/refusals.contract.ts";
import { Problem, type Refusal } from "../../kit/problem.ts";
import { momentOf, record, textOf, wholeOf } from "./values.transform.ts";

/** Business errors ride on HTTP 200 as a number. */
const meanings: Readonly<Record<number, Refusal>> = {
  1600000: supplierUnavailable,
  1600001: supplierRefusedCredentials,
  1600002: supplierRefusedCredentials,
  1600003: supplierRefusedCredentials,
  1600004: supplierRefusedCredentials,
  1600005: supplierRefusedCredentials,
  1600200: supplierBusy,
  1600201: supplierBusy,
  1600301: supplierUnavailable,
  1602000: supplierProductNotFound,
  1602001: supplierProductNotFound,
  1602002: supplierProductUnusable,
  1602003: supplierProductUnusable,
};

/** Numbers a caller decides by. */
export const cjCodes = {
  orderExists: 1603003,
  orderDeleteFailed: 1603002,
  orderNotFound: 1603100,
  payFailed: 1603101,
  balanceTooLow: 1604000,
  countryNotServed: 1605002,
} as const;

/** A day's quota used up: looked at again so often. */
const quotaWaitSeconds = 3_600;

/** "Too Many Requests, QPS limit is 1 time/300second" says how long. */
function waitSeconds(code: number, said: string): number {
  const seconds = wholeOf(/\/\s*(\d{1,5})\s*second/i.exec(said)?.[1]);
  return code === 1600200 && seconds !== null ? Math.max(1, seconds) : code === 1600200 ? 1 : quotaWaitSeconds;
}

export function cjProblem(code: number, message: unknown, status = 200): Problem {
  const said = plainText(textOf(message), 300);
  const extra = { supplier_code: code };
  const detail = `CJ Dropshipping: ${said || `error ${code}`}`;
  if (meanings[code] === supplierBusy || status === 429 || /insufficient api points|qps limit|too many requests/i.test(said)) {
    const known = code === 1600200 || /qps limit/i.test(said) ? 1600200 : 1600201;
    return new Problem(supplierBusy, { detail, extra, retryAfterSeconds: waitSeconds(known, said) });
  }
  // One number for "this interface is offline" and for "Param error": only the words tell.
  if (code === 1600100) return new Problem(/param/i.test(said) ? supplierRefused : supplierUnavailable, { detail, extra });
  const meaning = meanings[code] ?? (status >= 500 ? supplierUnavailable : supplierRefused);
  return new Problem(meaning, { detail, extra });
}

/** Which number CJ gave for its refusal; null for a Problem of another origin. */
export function cjCodeOf(error: unknown): number | null {
  const code = error instanceof Problem ? error.details.extra?.supplier_code : null;
  return typeof code === "number" ? code : null;
}

/**
 * `data` of an answer. Success is HTTP 200 and (code 200 or no code at all); some endpoints say `success`, some `result`, some neither.
 * @throws Problem supplier_busy, supplier_refused_credentials, supplier_refused, supplier_unavailable, supplier_product_not_found, supplier_product_unusable
 */
export function dataOf(answer: unknown, status: number): unknown {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer))
    throw new Problem(supplierUnavailable, { detail: "CJ Dropshipping answered something else." });
  const body = record(answer);
  const code = body.code === undefined ? null : (wholeOf(body.code) ?? 0);
  const denied = body.result === false || body.success === false;
  if (status !== 200 || (code !== null && code !== 200) || denied) throw cjProblem(code ?? 0, body.message, status);
  if (code === null && body.success === undefined && body.result === undefined && body.data === undefined)
    throw new Problem(supplierUnavailable, { detail: "CJ Dropshipping answered something else." });
  return body.data;
}

export interface CjTokens {
  access_token: string;
  refresh_token: string;
  /** Epoch ms. */
  expires_at: number;
  refresh_expires_at: number;
  open_id: string;
}

const day = 86_400_000;

/** Tokens of getAccessToken and refreshAccessToken. `openId` comes with the first only. */
export function readCjTokens(answer: unknown, status: number, now: number): CjTokens {
  const data = record(dataOf(answer, status));
  const [access_token, refresh_token] = [textOf(data.accessToken), textOf(data.refreshToken)];
  if (access_token === "" || refresh_token === "") throw new Problem(supplierUnavailable, { detail: "CJ Dropshipping gave no token." });
  return {
    access_token,
    refresh_token,
    expires_at: momentOf(data.accessTokenExpiryDate) ?? now + 15 * day,
    refresh_expires_at: momentOf(data.refreshTokenExpiryDate) ?? now + 180 * day,
    open_id: textOf(data.openId),
  };
}
