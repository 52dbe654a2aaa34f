// How does the platform say no?

/** A named refusal: what API consumers branch on (`code`), its HTTP status, and one sentence for people. Codes never change meaning. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

export function refusal(code: string, status: number, title: string): Refusal {
  return Object.freeze({ code, status, title });
}

/** One field that was wrong. `field` is a path into the input: "address.postal_code". `code` is stable, `message` is for people. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

export interface ProblemDetails {
  detail?: string;
  errors?: FieldError[];
  /** Values a client needs to act: the limit and the present use of a plan limit, the seconds to wait. */
  extra?: Record<string, string | number | boolean | null>;
  retryAfterSeconds?: number;
}

/** The one error that callers see. Everything else thrown is a fault of ours and becomes a 500 without detail. Shown as RFC 9457 problem+json. */
export class Problem extends Error {
  readonly refusal: Refusal;
  readonly details: ProblemDetails;

  constructor(refused: Refusal, details: ProblemDetails = {}) {
    super(`${refused.code}: ${details.detail ?? refused.title}`);
    this.name = "Problem";
    this.refusal = refused;
    this.details = details;
  }

  get code(): string {
    return this.refusal.code;
  }

  get status(): number {
    return this.refusal.status;
  }
}

/** Wrong input of one field. */
export function fieldProblem(field: string, code: string, message: string): Problem {
  return new Problem(invalidInput, { errors: [{ field, code, message }] });
}

export const invalidInput = refusal("invalid_input", 422, "Some of the input is not valid.");
export const malformedRequest = refusal("malformed_request", 400, "The request could not be read.");
export const unauthenticated = refusal("unauthenticated", 401, "Log in or send an API key.");
export const forbidden = refusal("forbidden", 403, "Your role does not allow this.");
export const notFound = refusal("not_found", 404, "There is nothing here by that name.");
export const conflict = refusal("conflict", 409, "Somebody else changed this at the same time. Load it again and repeat your change.");
export const preconditionFailed = refusal("precondition_failed", 412, "This has changed since you loaded it.");
export const payloadTooLarge = refusal("payload_too_large", 413, "The request is too large.");
export const tooManyRequests = refusal("too_many_requests", 429, "Too many requests. Wait a moment and try again.");
export const planLimit = refusal("plan_limit", 402, "Your plan does not include more of this.");
export const idempotencyKeyReused = refusal("idempotency_key_reused", 422, "This Idempotency-Key was used with another request.");
export const idempotencyInProgress = refusal("idempotency_in_progress", 409, "A request with this Idempotency-Key is still running.");
export const unavailable = refusal("unavailable", 503, "This is not available right now. Try again in a moment.");
export const internalError = refusal("internal_error", 500, "Something went wrong on our side. It was reported.");
