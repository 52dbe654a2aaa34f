// Which hosts are Stripe's, and what does each do?
import type { Vendor } from "../vendor.ts";
import { setUpLinks } from "./account-links.ts";
import { answerApi, apiFailure, findOperation } from "./api.ts";
import { setUpChallenges } from "./checkout.ts";
import { signDelivery } from "./events.ts";
import { setUpIdempotency } from "./idempotency.ts";
import { answerPage, findPage } from "./pages/pages.routes.tsx";
import { expireOverdue, nextExpiry, setUpDeadlines } from "./sessions.ts";
import { setUpStore } from "./store.ts";

/** The API. */
export const stripe: Vendor = {
  name: "stripe",
  hosts: ["api.stripe.com"],
  setUp({ sql }) {
    setUpStore(sql);
    setUpIdempotency(sql);
    setUpDeadlines(sql);
    setUpChallenges(sql);
    setUpLinks(sql);
  },
  handle: answerApi,
  operation(request) {
    const { pathname } = new URL(request.url);
    return findOperation(request.method, pathname)?.operation ?? `${request.method} ${pathname}`;
  },
  failure: apiFailure,
  tick: expireOverdue,
  dueAt: nextExpiry,
  sign: signDelivery,
};

/** The pages people see: payment, 3-D Secure, onboarding. Apart from the API, so that a fault for the one does not hit the other. */
export const stripePages: Vendor = {
  name: "stripe-pages",
  hosts: ["checkout.stripe.com", "hooks.stripe.com", "connect.stripe.com", "dashboard.stripe.com"],
  setUp() {},
  handle: answerPage,
  operation(request) {
    const { hostname, pathname } = new URL(request.url);
    return findPage(request.method, `/${hostname}${pathname}`)?.operation ?? `${request.method} /${hostname}${pathname}`;
  },
  failure: (status) => new Response("Something went wrong.", { status, headers: { "content-type": "text/plain" } }),
};
