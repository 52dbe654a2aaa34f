// How does a page in the browser reach the API? Same origin, with the session's cookies, which no script can read.
import type { Transport } from "./api-client.ts";

let renewing: Promise<boolean> | null = null;

/** However many calls find the session stale at once, it is renewed once. */
function renew(): Promise<boolean> {
  renewing ??= fetch("/api/v1/auth/refresh", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })
    .then((response) => response.ok)
    .catch(() => false)
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

function signedOut() {
  const here = location.pathname + location.search;
  location.assign(`/login?next=${encodeURIComponent(here)}`);
}

export const browserTransport: Transport = {
  send: (path, init) => fetch(path, { ...init, credentials: "same-origin", cache: "no-store" }),
  renew,
  signedOut,
};

/** For the pages outside, where a 401 is an answer ("wrong password") and not a stale session. */
export const visitorTransport: Transport = { send: browserTransport.send };
