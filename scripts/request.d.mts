// What of request.mjs do tests use?
import type { IncomingHttpHeaders } from "node:http";

export interface RequestOptions {
  host?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** One HTTP request to this machine under another host name. */
export function request(
  url: string,
  options?: RequestOptions,
): Promise<{ status: number; ok: boolean; headers: IncomingHttpHeaders; text: string }>;
