// Did AliExpress do what it was asked, and if not, why?

import { plainText } from "../../core/suppliers/options.rules.ts";
import { supplierBusy, supplierRefused, supplierRefusedCredentials, supplierUnavailable } from "../../core/suppliers/refusals.contract.ts";
import { Problem } from "../../kit/problem.ts";
import { at, type Loose, record, textOf, wholeOf } from "./values.transform.ts";

const words = (value: unknown) => plainText(textOf(value), 300);

/** Codes of the gateway by what they mean for us; it spells some of them in two dialects. */
const expired = /^(IllegalAccessToken|IllegalRefreshToken|InvalidCode|InvalidAuthCode|27)$|access-token|session/i;
const tooFast = /^(ApiCallLimit|AppCallLimited|FlowControlLimited|SellerCallLimit|7)$|flow-control|call-limited/i;
const theirFault = /^(ServiceUnavailable|ServiceTimeout|SystemError|InternalError|RemoteServiceError)$|^isp\.(?!top-flow)|timeout/i;

/** A refusal of the gateway itself: {type, code, msg, sub_code, sub_msg}, flat under /rest with `message`. */
export function gatewayProblem(error: Loose): Problem {
  const [code, subCode] = [textOf(error.code), textOf(error.sub_code)];
  const said = words(error.sub_msg) || words(error.msg) || words(error.message) || code;
  const any = (pattern: RegExp) => [code, subCode, textOf(error.msg)].some((one) => pattern.test(one));
  if (any(expired))
    return new Problem(supplierRefusedCredentials, { detail: `AliExpress: ${said}`, extra: { supplier_code: subCode || code } });
  if (any(tooFast)) {
    const seconds = wholeOf(/last (\d{1,4}) second/.exec(said)?.[1]) ?? 1;
    return new Problem(supplierBusy, { detail: `AliExpress: ${said}`, retryAfterSeconds: Math.max(1, seconds) });
  }
  const refused = any(theirFault) ? supplierUnavailable : supplierRefused;
  return new Problem(refused, { detail: `AliExpress: ${said}`, extra: { supplier_code: subCode || code } });
}

/**
 * The body of a business method's answer.
 * @throws Problem supplier_busy, supplier_refused_credentials, supplier_refused, supplier_unavailable
 */
export function bodyOf(method: string, answer: unknown): Loose {
  const error = at(answer, "error_response");
  if (error !== undefined) throw gatewayProblem(record(error));
  const body = at(answer, `${method.replaceAll(".", "_")}_response`);
  if (typeof body !== "object" || body === null) throw new Problem(supplierUnavailable, { detail: "AliExpress answered something else." });
  return record(body);
}

/** What a method that has no better word for it refused: "rsp_code 401, This publisher is not registered". */
export function methodProblem(code: unknown, message: unknown): Problem {
  const [number, said] = [textOf(code), words(message)];
  const refused = /^5\d\d$/.test(number) || /system|timeout|busy/i.test(said) ? supplierUnavailable : supplierRefused;
  return new Problem(refused, { detail: `AliExpress: ${said || "no reason given"}`, extra: { supplier_code: number } });
}

export interface AliexpressTokens {
  access_token: string;
  refresh_token: string;
  /** Epoch ms. */
  expires_at: number;
  refresh_expires_at: number;
  user_id: string;
  /** How AliExpress calls the account. */
  name: string;
}

/** How long tokens live where AliExpress says nothing that can be meant: those of an app under test. */
const daySeconds = 86_400;
const longestSeconds = 3_650 * daySeconds;

/** Tokens of /rest/auth/token/create and /refresh, which succeed with code "0". @throws Problem as `bodyOf` */
export function readTokens(answer: unknown, now: number): AliexpressTokens {
  const body = record(answer);
  const error = at(answer, "error_response");
  if (error !== undefined) throw gatewayProblem(record(error));
  const [access_token, refresh_token] = [textOf(body.access_token), textOf(body.refresh_token)];
  if (textOf(body.code) !== "0" || access_token === "") {
    if (body.code === undefined) throw new Problem(supplierUnavailable, { detail: "AliExpress answered something else." });
    throw gatewayProblem(body);
  }
  const ends = (moment: unknown, seconds: unknown) => {
    const span = wholeOf(seconds) ?? daySeconds;
    const known = wholeOf(moment);
    return known !== null && known > 0 ? known : now + (span > 0 && span < longestSeconds ? span : daySeconds) * 1000;
  };
  return {
    access_token,
    refresh_token,
    expires_at: ends(body.expire_time, body.expires_in),
    refresh_expires_at: ends(body.refresh_token_valid_time, body.refresh_expires_in),
    user_id: textOf(body.user_id) || textOf(body.seller_id),
    name: plainText(textOf(body.account) || textOf(body.user_nick), 120),
  };
}
