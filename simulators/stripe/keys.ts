// Whose key is this, and is it good?
import { letters } from "../ids.ts";
import { StripeError } from "./errors.ts";

export interface Owner {
  /** The account the key belongs to. */
  account: string;
  livemode: boolean;
  masked: string;
}

/**
 * Any key of the form sk_test_..., sk_live_..., rk_test_... is good: the letters after the second underscore name the account, up to an
 * optional third one, so that sk_test_shop_a and sk_test_shop_b are two keys of one account. A key that holds "invalid", "revoked" or
 * "expired" is refused.
 */
export function ownerOf(authorization: string | null): Owner {
  const key = keyIn(authorization);
  if (!key) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (key.startsWith("pk_")) {
    throw unauthorized("This API call cannot be made with a publishable API key. Please use a secret API key.", "secret_key_required");
  }
  const match = /^(?:sk|rk)_(test|live)_([A-Za-z0-9]{4,})(?:_[A-Za-z0-9]+)*$/.exec(key);
  const masked = `${key.slice(0, 8)}${"*".repeat(Math.max(4, key.length - 12))}${key.slice(-4)}`;
  if (key.includes("expired")) throw unauthorized(`Expired API Key provided: ${masked}`, "api_key_expired");
  if (!match || key.includes("invalid") || key.includes("revoked")) throw unauthorized(`Invalid API Key provided: ${masked}`);
  return { account: `acct_1${letters(`account of ${match[2]}`, 15)}`, livemode: match[1] === "live", masked };
}

function keyIn(authorization: string | null): string | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(authorization ?? "");
  if (bearer) return bearer[1] ?? null;
  const basic = /^Basic\s+(\S+)$/i.exec(authorization ?? "");
  return basic
    ? (Buffer.from(basic[1] ?? "", "base64")
        .toString()
        .split(":")[0] ?? null)
    : null;
}

function unauthorized(message: string, code?: string): StripeError {
  return new StripeError(401, { type: "invalid_request_error", message, ...(code && { code }) });
}
