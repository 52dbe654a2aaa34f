// How does the simulated AliExpress answer a request?
import { bodyText } from "../body.ts";
import { setUpShelf } from "../suppliers/shelf.ts";
import type { Vendor, WorldState } from "../vendor.ts";
import { authorise } from "./authorise.tsx";
import { GatewayError, json, requestId, required, restError, syncError } from "./gateway.ts";
import { methods } from "./methods.ts";
import { nextStateAt, setUpOrders, tellStates } from "./order-book.ts";
import { browse } from "./pages.tsx";
import { app, isSigned, type Parameters } from "./signature.ts";
import { createToken, refreshToken, setUpTokens } from "./tokens.ts";

const gatewayHost = "api-sg.aliexpress.com";
const shopHosts = ["www", "m", "es", "fr", "de", "it", "pt", "nl", "pl", "a", "s.click"].map((name) => `${name}.aliexpress.com`);

/** Requests a second one app may send before it is banned for the rest of that second. */
const callsPerSecond = 500;

const systemCalls: Record<string, (parameters: Parameters, world: WorldState) => Record<string, unknown>> = {
  "/auth/token/create": (parameters, world) => createToken(world, required(parameters, "code")),
  "/auth/token/refresh": (parameters, world) => refreshToken(world, required(parameters, "refresh_token")),
  "/auth/token/security/create": (parameters, world) => createToken(world, required(parameters, "code")),
  "/auth/token/security/refresh": (parameters, world) => refreshToken(world, required(parameters, "refresh_token")),
};

async function parametersOf(request: Request): Promise<Parameters> {
  const url = new URL(request.url);
  const parameters: Parameters = Object.fromEntries(url.searchParams);
  if (request.method !== "POST") return parameters;
  return { ...parameters, ...Object.fromEntries(new URLSearchParams(await bodyText(request))) };
}

/** Milliseconds, or the older "yyyyMMddHHmmss". How far a clock may be off is not known, so any moment will do. */
const timestampForm = /^\d{13}$|^\d{14}$|^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** What every call has to get right before its method is looked at. */
function checkSystemParameters(parameters: Parameters, world: WorldState, path = "") {
  for (const name of ["app_key", "timestamp", "sign_method", "sign"]) required(parameters, name);
  if (parameters.app_key !== app.key) throw new GatewayError("InvalidAppKey");
  if (!timestampForm.test(parameters.timestamp ?? "")) throw new GatewayError("IllegalTimestamp");
  if (!isSigned(parameters, app.secret, path)) throw new GatewayError("IncompleteSignature");
  const second = Math.floor(world.wall() / 1000);
  const calls = world.sql
    .exec<{ calls: number }>(
      "insert into aliexpress_calls (second, calls) values (?, 1) on conflict (second) do update set calls = calls + 1 returning calls",
      second,
    )
    .one().calls;
  if (calls === 1) world.sql.exec("delete from aliexpress_calls where second < ?", second);
  if (calls > callsPerSecond) throw new GatewayError("ApiCallLimit");
}

function rest(path: string, parameters: Parameters, world: WorldState): Response {
  const call = systemCalls[path];
  try {
    if (!call) throw new GatewayError("InvalidApiPath");
    checkSystemParameters(parameters, world, path);
    return json({ ...call(parameters, world), request_id: requestId(world) });
  } catch (error) {
    if (error instanceof GatewayError) return restError(error, world);
    throw error;
  }
}

function sync(parameters: Parameters, world: WorldState): Response {
  try {
    const name = required(parameters, "method");
    const system = systemCalls[name];
    const method = methods[name];
    if (!system && !method) throw new GatewayError("InvalidApiPath");
    checkSystemParameters(parameters, world);
    if (system) return json({ [`${name}_response`]: { ...system(parameters, world), request_id: requestId(world) } });
    return (method as NonNullable<typeof method>)(parameters, world);
  } catch (error) {
    if (error instanceof GatewayError) return syncError(error, world);
    throw error;
  }
}

async function gateway(request: Request, world: WorldState): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/oauth/authorize") return authorise(request, world);
  const parameters = await parametersOf(request);
  if (pathname === "/sync") return sync(parameters, world);
  if (pathname.startsWith("/rest/")) return rest(pathname.slice("/rest".length), parameters, world);
  return restError(new GatewayError("InvalidApiPath"), world);
}

/** The refusals AliExpress gives with status 200, and the outage it does not. */
const failures: Record<number, string> = { 401: "IllegalAccessToken", 403: "InsufficientPermission", 429: "ApiCallLimit" };

export const aliexpress: Vendor = {
  name: "aliexpress",
  hosts: [gatewayHost, ...shopHosts],

  setUp(world) {
    setUpShelf(world);
    setUpTokens(world);
    setUpOrders(world);
    world.sql.exec("create table if not exists aliexpress_calls (second integer primary key, calls integer not null)");
  },

  handle(request, world) {
    return new URL(request.url).host === gatewayHost ? gateway(request, world) : browse(request, world);
  },

  async operation(request) {
    const url = new URL(request.url);
    if (url.host !== gatewayHost) return "page";
    if (url.pathname !== "/sync") return url.pathname;
    return (await parametersOf(request)).method ?? "/sync";
  },

  failure(status, operation) {
    if (operation === "aliexpress.ds.text.search" && status >= 500) {
      return json({
        aliexpress_ds_text_search_response: {
          code: "NGSELECTION_SEARCH_ERROR",
          msg: "search engine error",
          request_id: "2101000000000000000000000",
        },
      });
    }
    const code = failures[status] ?? "ServiceUnavailable";
    const text = new GatewayError(code).message;
    return json(
      { error_response: { type: failures[status] ? "ISV" : "ISP", code, msg: text, request_id: "2101000000000000000000000" } },
      failures[status] ? 200 : status,
    );
  },

  tick: tellStates,
  dueAt: nextStateAt,
};
