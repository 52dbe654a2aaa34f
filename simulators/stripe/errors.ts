// How does Stripe say no?

export interface ErrorBody {
  type: "invalid_request_error" | "card_error" | "idempotency_error" | "api_error";
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
}

/** Thrown by the operations; the door turns it into Stripe's error body. */
export class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.message);
  }

  /** Stripe keeps no answer under an idempotency key for a request whose parameters did not hold: nothing was begun. */
  get begunNothing(): boolean {
    return this.status === 401 || this.status === 403 || (this.body.code ?? "").startsWith("parameter_");
  }
}

export function invalid(message: string, param?: string, code?: string): StripeError {
  return new StripeError(400, { type: "invalid_request_error", message, ...(param && { param }), ...(code && { code }) });
}

export function missing(what: string, id: string, param = "id"): StripeError {
  return new StripeError(404, { type: "invalid_request_error", code: "resource_missing", message: `No such ${what}: '${id}'`, param });
}

export function errorResponse(error: StripeError, headers: Record<string, string>): Response {
  const { code } = error.body;
  const body = { ...error.body, ...(code && { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}` }) };
  return new Response(`${JSON.stringify({ error: body }, null, 2)}\n`, {
    status: error.status,
    headers: { ...headers, "content-type": "application/json" },
  });
}
