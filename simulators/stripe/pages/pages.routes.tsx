// Which of Stripe's pages does a browser ask for?
import type Stripe from "stripe";
import { seeOther } from "../../html.tsx";
import { routes } from "../../routes.ts";
import type { WorldState } from "../../vendor.ts";
import { accountOfLink, findLink, finishOnboarding } from "../account-links.ts";
import { shopName } from "../accounts.ts";
import { answerChallenge, type Outcome, pay, successUrl } from "../checkout.ts";
import { readPayment, type Typed } from "../checkout-form.ts";
import { chooseShipping, type SessionParts } from "../sessions.ts";
import { find, get, hiddenOf, type Place, placeOf } from "../store.ts";
import { challengePage, completePage, expiredPage, missingPage } from "./notices.page.tsx";
import { onboardingMistakes, onboardingPage } from "./onboarding.page.tsx";
import { payPage } from "./pay.page.tsx";
import { fillInFor } from "./pay-view.ts";

interface Visit {
  world: WorldState;
  ids: Record<string, string>;
  typed: Typed;
}
type Page = (visit: Visit) => Response;

/** A page reads what was posted once, then answers without a pause. */
export async function answerPage(request: Request, world: WorldState): Promise<Response> {
  const text = request.method === "POST" ? await request.text() : "";
  const url = new URL(request.url);
  const route = findPage(request.method, `/${url.hostname}${url.pathname}`);
  if (!route) return missingPage();
  return route.handler({ world, ids: route.params, typed: Object.fromEntries(new URLSearchParams(text)) });
}

/** Runs a page of a session, or says why there is none. */
function ofSession(page: (place: Place, session: Stripe.Checkout.Session, typed: Typed) => Response): Page {
  return ({ world, ids, typed }) => {
    const place = placeOf(world, "checkout.session", ids.id ?? "");
    if (!place) return missingPage();
    const session = get(place, "checkout.session", ids.id ?? "");
    if (session.status === "complete") return completePage(session);
    if (session.status === "expired") return expiredPage(session);
    return page(place, session, typed);
  };
}

function show(
  place: Place,
  session: Stripe.Checkout.Session,
  typed: Typed,
  more: { mistakes?: Typed; declined?: string; status?: number } = {},
) {
  const parts = hiddenOf<SessionParts>(place, session.id);
  const pictures = Object.fromEntries(
    parts.lines.map((line) => [line.id, find(place, "product", String(line.price?.product))?.images[0] ?? ""]).filter(([, url]) => url),
  );
  const view = { session, parts, pictures, shop: shopName(place), mistakes: more.mistakes ?? {}, declined: more.declined ?? null };
  return payPage({ ...view, typed: { ...typed, email: session.customer_email ?? typed.email ?? "" } }, more.status);
}

function submit(place: Place, session: Stripe.Checkout.Session, typed: Typed): Response {
  if (typed.update) chooseShipping(place, session, Number(typed.shipping_rate));
  if (typed.update) return show(place, session, typed);
  if (typed.fill) {
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
    return show(place, session, { ...fillInFor(session), ...given, card_number: typed.fill.replace(/(\d{4})(?=\d)/g, "$1 ") });
  }
  const { entry, mistakes } = readPayment(session, typed, place.world.wall());
  if (!entry) return show(place, session, typed, { mistakes, status: 422 });
  return after(pay(place, session, entry), place, session, typed);
}

function after(outcome: Outcome, place: Place, session: Stripe.Checkout.Session, typed: Typed): Response {
  if (outcome.kind === "paid") return seeOther(successUrl(session));
  if (outcome.kind === "challenge") return seeOther(outcome.url);
  return show(place, session, typed, { declined: outcome.message, status: 402 });
}

/** Opens a link once: a second visit, or a late one, goes to the shop's refresh_url. */
function openLink({ world, ids }: Visit): Response {
  const link = findLink(world, ids.link ?? "");
  if (!link) return missingPage();
  if (link.opened || link.expires_at <= world.unhurried()) return seeOther(link.refresh_url);
  world.sql.exec("update stripe_links set opened = 1 where id = ?", link.id);
  return seeOther(world.page("connect.stripe.com", `/setup/c/${link.id}`));
}

function onboarding(posted: boolean): Page {
  return ({ world, ids, typed }) => {
    const link = findLink(world, ids.link ?? "");
    if (!link?.opened) return missingPage();
    if (link.finished) return seeOther(link.return_url);
    const { account } = accountOfLink(world, link);
    const known = { business_name: account.business_profile?.name ?? "", url: account.business_profile?.url ?? "" };
    if (!posted) return onboardingPage(account, link, known, {});
    const mistakes = onboardingMistakes(typed);
    if (Object.keys(mistakes).length > 0) return onboardingPage(account, link, typed, mistakes);
    const text = (field: string) => (typed[field] ?? "").trim();
    finishOnboarding(world, link, { name: text("business_name"), phone: text("phone"), url: text("url") });
    return seeOther(link.return_url);
  };
}

export const findPage = routes<Page>({
  "GET /checkout.stripe.com/c/pay/:id": ofSession((place, session) => show(place, session, {})),
  "POST /checkout.stripe.com/c/pay/:id": ofSession(submit),
  "GET /hooks.stripe.com/3d_secure_2/:id": ofSession((place, session) => challengePage(session, shopName(place))),
  "POST /hooks.stripe.com/3d_secure_2/:id": ofSession((place, session, typed) =>
    after(answerChallenge(place, session, typed.answer === "complete"), place, session, {}),
  ),
  "GET /connect.stripe.com/setup/s/:account/:link": openLink,
  "GET /connect.stripe.com/setup/c/:link": onboarding(false),
  "POST /connect.stripe.com/setup/c/:link": onboarding(true),
  // The dashboard's place is taken by the world's own console.
  "GET /dashboard.stripe.com/*": ({ world }) => seeOther(world.page("payments", "")),
});
