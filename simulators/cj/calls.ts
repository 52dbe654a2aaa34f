// Which calls does CJ answer, what do they cost, and with what?
import { routes } from "../routes.ts";
import { logout } from "./accounts.ts";
import { type Call, type Operation, operation } from "./call.ts";
import { CjError } from "./envelope.ts";
import { orderCalls } from "./order-calls.ts";
import { productCalls } from "./product-calls.ts";
import { hooksOf, setWebhooks, subscribe, topics, unsubscribe } from "./webhooks.ts";

function settings({ world, account }: Call): object {
  const hooks = hooksOf(world, account.user);
  const callback = Object.fromEntries(
    topics.map((topic) => {
      const urls = hooks.filter((hook) => hook.topic === topic).map((hook) => hook.url);
      return [topic, { type: urls.length ? "ENABLE" : "CANCEL", urls }];
    }),
  );
  return {
    openId: account.openId,
    openName: account.user,
    openEmail: `${account.user.toLowerCase()}@example.com`,
    setting: { quotaLimits: [], qpsLimit: 1 },
    callback,
    root: "GENERAL",
    isSandbox: false,
  };
}

function subscription(call: Call, change: (pid: string) => boolean): { done: string[]; failed: string[] } {
  const pids = Array.isArray(call.body.productIds) ? call.body.productIds.map(String).slice(0, 100) : [];
  if (pids.length === 0) throw new CjError(1600300, "productIds must be not empty");
  const done = pids.filter(change);
  return { done, failed: pids.filter((pid) => !done.includes(pid)) };
}

export const findCall = routes<Operation>({
  ...productCalls,
  ...orderCalls,
  "POST /authentication/logout": operation(({ world, account }) => logout(world, account)),
  "GET /setting/get": operation(settings),
  "POST /webhook/set": operation(({ world, account, body }) => setWebhooks(world, account, body)),
  "POST /webhook/product/subscribe": operation((call) => {
    const { done, failed } = subscription(call, (pid) => subscribe(call.world, call.account.user, pid));
    return { successProductIds: done, failProductIds: failed, subscribeAll: false };
  }),
  "POST /webhook/product/unsubscribe": operation((call) => {
    subscription(call, (pid) => {
      unsubscribe(call.world, call.account.user, pid);
      return true;
    });
    return true;
  }),
});
