// How does a script reach a host below localhost? `fetch` writes the Host header itself, and not every resolver knows such names.
import { request as send } from "node:http";

/**
 * One HTTP request to this machine under another host name.
 * @param {string} url @param {{ host?: string, method?: string, headers?: Record<string, string>, body?: string, timeout_ms?: number }} options `timeout_ms`: how long it may say nothing
 * @returns {Promise<{ status: number, ok: boolean, headers: import("node:http").IncomingHttpHeaders, text: string }>}
 */
export function request(url, { host, method = "GET", headers = {}, body, timeout_ms = 30_000 } = {}) {
  return new Promise((resolve, reject) => {
    const sent = {
      ...headers,
      ...(host ? { host } : {}),
      ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    };
    const call = send(url, { method, headers: sent, timeout: timeout_ms }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => {
        const status = response.statusCode ?? 0;
        resolve({ status, ok: status >= 200 && status < 300, headers: response.headers, text });
      });
    });
    call.on("timeout", () => call.destroy(new Error(`${url} did not answer`)));
    call.on("error", reject);
    call.end(body);
  });
}
