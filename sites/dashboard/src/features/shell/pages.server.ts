// What does every page need before it is drawn, and where does somebody go who may not see it?
import type { AstroGlobal } from "astro";
import { type Account, accountContract } from "../../../../../core/identity/account.contract.ts";
import { type Store, type StoreSummary, storeContract, storesContract } from "../../../../../core/stores/stores.contract.ts";
import { isId } from "../../../../../kit/ids.ts";
import { allows, type Permission } from "../../../../../kit/permissions.ts";
import { type Api, ApiProblem, client, unreachable } from "../../../../shared/api-client.ts";
import type { StoreScope } from "./scope.tsx";

/** What a page shows in place of its content. */
export interface ShownProblem {
  status: number;
  code: string;
  message: string;
  requestId: string | null;
  retryAfterSeconds: number | null;
}

export interface AccountPage<Data> {
  account: Account;
  stores: StoreSummary[];
  data: Data | null;
  problem: ShownProblem | null;
  /** Epoch ms at which the page was drawn: relative times begin from it on both sides. */
  now: number;
}

export interface StorePage<Data> extends AccountPage<Data> {
  store: Store;
  scope: StoreScope;
}

export interface AccountLoader {
  api: Api<"account">;
  /** Operations of one of the person's stores. */
  inStore: (store_id: string) => Api<"store">;
  stores: Promise<StoreSummary[]>;
  url: URL;
}

export interface StoreLoader {
  api: Api<"store">;
  url: URL;
  /** A name from the path of the page; empty where it has none such. */
  param(name: string): string;
}

function shown(error: unknown): ShownProblem {
  if (!(error instanceof ApiProblem)) throw error;
  const { status, code, message, requestId, retryAfterSeconds } = error;
  return { status: status || 503, code, message, requestId, retryAfterSeconds };
}

const logIn = (context: AstroGlobal) =>
  context.redirect(`/login?next=${encodeURIComponent(context.url.pathname + context.url.search)}`, 302);

/** Either all there is to draw, or why not. @throws what is no answer of the API. */
async function settle<Data>(work: Promise<Data>): Promise<{ data: Data; problem: null } | { data: null; problem: ShownProblem }> {
  try {
    return { data: await work, problem: null };
  } catch (error) {
    return { data: null, problem: shown(error) };
  }
}

/** A page of the person, outside any store. Sends strangers to log in. */
export async function openAccountPage<Data>(
  context: AstroGlobal,
  load: (page: AccountLoader) => Promise<Data>,
): Promise<AccountPage<Data> | Response> {
  const { session } = context.locals;
  if (!session.present) return logIn(context);
  const api: Api<"account"> = (contract) => client(contract, session.transport, {});
  const inStore =
    (store_id: string): Api<"store"> =>
    (contract) =>
      client(contract, session.transport, { store_id });
  const list = api(storesContract).list();
  const [account, stores, result] = await Promise.all([
    settle(api(accountContract).me()),
    settle(list),
    settle(load({ api, inStore, stores: list.then((answer) => answer.items), url: context.url })),
  ]);
  if (account.problem?.status === 401) return logIn(context);
  if (!account.data || !stores.data) return troubled(account.problem ?? stores.problem);
  if (result.problem) context.response.status = result.problem.status;
  return { account: account.data, stores: stores.data.items, now: Date.now(), ...result };
}

/** What the API would say to somebody who sends the form of a page that they may not use. */
const notForRole: ShownProblem = {
  status: 403,
  code: "forbidden",
  message: "Your role does not allow this.",
  requestId: null,
  retryAfterSeconds: null,
};

/** A page of one store. The shell and the page's own data are asked for at the same time. `needs` is for pages that only hold a form. */
export async function openStorePage<Data>(
  context: AstroGlobal,
  load: (page: StoreLoader) => Promise<Data>,
  needs?: Permission,
): Promise<StorePage<Data> | Response> {
  const { session } = context.locals;
  if (!session.present) return logIn(context);
  const store_id = context.params.store_id ?? "";
  const anywhere: Api<"account"> = (contract) => client(contract, session.transport, {});
  const api: Api<"store"> = (contract) => client(contract, session.transport, { store_id });
  const named = isId("store", store_id);
  const [account, stores, store, result] = await Promise.all([
    settle(anywhere(accountContract).me()),
    settle(anywhere(storesContract).list()),
    named ? settle(api(storeContract).get()) : null,
    named ? settle(load({ api, url: context.url, param: (name) => context.params[name] ?? "" })) : null,
  ]);
  if (account.problem?.status === 401) return logIn(context);
  if (!account.data || !stores.data) return troubled(account.problem ?? stores.problem);
  if (!store || !result) {
    // Addresses with the shop's name in place of its id are easy to remember: they lead to the real one.
    const meant = stores.data.items.find((one) => one.slug === store_id);
    return meant ? context.redirect(context.url.pathname.replace(store_id, meant.id) + context.url.search, 302) : context.rewrite("/404");
  }
  if (!store.data)
    return store.problem?.status === 404 || store.problem?.status === 403 ? context.rewrite("/404") : troubled(store.problem);
  if (store.data.status === "creating" && !context.url.pathname.endsWith("/setup"))
    return context.redirect(`/stores/${store_id}/setup`, 302);
  const { id, slug, name, url, country, currency, time_zone, permissions, status } = store.data;
  const shut = needs && !allows(permissions, needs) ? { data: null, problem: notForRole } : result;
  if (shut.problem) context.response.status = shut.problem.status;
  const now = Date.now();
  const scope = { now, id, slug, name, url, country, currency, time_zone, permissions, status };
  return { account: account.data, stores: stores.data.items, store: store.data, scope, now, ...shut };
}

/** The platform itself does not answer: there is nothing to draw a page from. */
function troubled(problem: ShownProblem | null): Response {
  const wait = problem?.retryAfterSeconds ?? 5;
  const text = problem?.code === unreachable || !problem ? "Tradewind cannot be reached right now." : problem.message;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>One moment</title><link rel="stylesheet" href="/trouble.css"></head><body><main><h1>One moment, please</h1><p>${inHtml(text)}</p><p><a href="">Try again</a></p></main></body></html>`;
  return new Response(html, {
    status: problem?.status ?? 503,
    headers: { "content-type": "text/html; charset=utf-8", "retry-after": String(wait) },
  });
}

const inHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
