// How does the simulated CJ Dropshipping answer a request?
import { bodyText } from "../body.ts";
import { setUpShelf } from "../suppliers/shelf.ts";
import type { Vendor, WorldState } from "../vendor.ts";
import { accountOf, getAccessToken, refreshAccessToken, setUpAccounts } from "./accounts.ts";
import { findCall } from "./calls.ts";
import { settleDisputes, setUpDisputes } from "./disputes.ts";
import { CjError, refuse, wrap } from "./envelope.ts";
import { checkPace, setUpLimits, spendPoints } from "./limits.ts";
import { nextDueAt, setUpOrders } from "./order-book.ts";
import { browse } from "./pages.tsx";
import { setUpWebhooks, tellNews } from "./webhooks.ts";

const apiHost = "developers.cjdropshipping.com";
const base = "/api2.0/v1";

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const text = await bodyText(request);
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw new CjError(1600300, "Request body is not valid JSON");
  }
  throw new CjError(1600300, "Request body must be an object");
}

async function answer(request: Request, world: WorldState): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(base.length);
  const body = request.method === "GET" ? {} : await bodyOf(request);
  if (path === "/authentication/getAccessToken" && request.method === "POST")
    return wrap(getAccessToken(world, body.apiKey), "usual", world);
  if (path === "/authentication/refreshAccessToken" && request.method === "POST")
    return wrap(refreshAccessToken(world, body.refreshToken), "usual", world);
  const found = findCall(request.method, path);
  if (!found) throw new CjError(16900202, "Interface not found or request method is not supported");
  const account = accountOf(world, request.headers.get("cj-access-token"));
  checkPace(world, account.user);
  const { points, run, wrapping } = found.handler;
  const pointsInfo = points > 0 ? { pointsInfo: spendPoints(world, account.user, points) } : {};
  const data = run({ world, account, query: url.searchParams, body });
  tellNews(world);
  return wrap(data, wrapping, world, pointsInfo);
}

const failures: Record<number, CjError> = {
  401: new CjError(1600001, "Authentication failed"),
  429: new CjError(1600200, "Too Many Requests, QPS limit is 1 time/1second", 429),
  503: new CjError(1600100, "Interface is offline", 503),
};

export const cj: Vendor = {
  name: "cj",
  hosts: [apiHost, "cjdropshipping.com", "www.cjdropshipping.com", "app.cjdropshipping.com"],

  setUp(world) {
    setUpShelf(world);
    setUpAccounts(world);
    setUpLimits(world);
    setUpOrders(world);
    setUpWebhooks(world);
    setUpDisputes(world);
  },

  async handle(request, world) {
    if (new URL(request.url).host !== apiHost) return browse(request, world);
    try {
      return await answer(request, world);
    } catch (error) {
      if (error instanceof CjError) {
        tellNews(world);
        return refuse(error, world);
      }
      throw error;
    }
  },

  operation(request) {
    const url = new URL(request.url);
    if (url.host !== apiHost) return "page";
    const path = url.pathname.slice(base.length);
    return findCall(request.method, path)?.operation ?? `${request.method} ${path}`;
  },

  failure(status) {
    const error = failures[status] ?? new CjError(1600000, "System error, please try again later", status);
    return new Response(
      JSON.stringify({
        code: error.code,
        result: false,
        message: error.message,
        data: null,
        requestId: "00000000000000000000000000000000",
        success: false,
      }),
      {
        status: error.status,
        headers: { "content-type": "application/json" },
      },
    );
  },

  tick(world) {
    settleDisputes(world);
    tellNews(world);
  },
  dueAt: nextDueAt,
};
