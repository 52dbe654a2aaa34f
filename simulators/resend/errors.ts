// How does Resend say no?

const statuses = {
  missing_required_field: 422,
  validation_error: 422,
  invalid_attachment: 422,
  invalid_parameter: 422,
  missing_api_key: 401,
  invalid_api_key: 403,
  restricted_api_key: 401,
  unverified_domain: 403,
  not_found: 404,
  method_not_allowed: 405,
  invalid_idempotency_key: 400,
  invalid_idempotent_request: 409,
  concurrent_idempotent_requests: 409,
  rate_limit_exceeded: 429,
  daily_quota_exceeded: 429,
  application_error: 500,
  internal_server_error: 500,
} as const;
export type ErrorName = keyof typeof statuses;

export class ResendError extends Error {
  constructor(
    readonly kind: ErrorName,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return statuses[this.kind];
  }

  /** An unverified domain is a validation error to Resend, with another status. */
  body(): object {
    const name = this.kind === "unverified_domain" ? "validation_error" : this.kind;
    return { statusCode: this.status, name, message: this.message };
  }
}
