// How likely is it that somebody else's card paid for this, and why do we think so?
import type { RiskReason } from "../orders/orders.contract.ts";

export interface RiskFacts {
  /** Null where nothing had to be paid. */
  payment: { risk_level: "normal" | "elevated" | "highest" | "unknown"; risk_score: number | null; card_country: string | null } | null;
  ship_to: string;
  /** Orders of the last day from the same network address, this one not counted. */
  orders_from_ip: number;
  /** Orders of the last day by the same mailbox, this one not counted. */
  orders_by_mailbox: number;
  /** Mailboxes that paid with this card in the last week, this one counted. */
  mailboxes_on_card: number;
  /** Mailboxes that had parcels sent to this door in the last week, this one counted. */
  mailboxes_at_address: number;
  email_domain: string;
  /** Minor units. */
  total: number;
  /** The store's usual order, minor units, and from how many orders that is known. */
  usual_total: number;
  orders_known: number;
}

/** Mail for ten minutes: well-known domains, not all of them. */
const throwaway = new Set(
  (
    "mailinator.com guerrillamail.com sharklasers.com 10minutemail.com temp-mail.org tempmail.com yopmail.com trashmail.com getnada.com maildrop.cc " +
    "dispostable.com throwawaymail.com fakeinbox.com mohmal.com emailondeck.com moakt.com mintemail.com discard.email spamgourmet.com tempr.email"
  ).split(" "),
);

type Rule = (facts: RiskFacts) => RiskReason | null;

const reason = (rule: string, points: number, says: string): RiskReason => ({ rule, points, says });

/** One rule a line of reasoning. Points add up, at most to 100; a store holds what reaches its threshold, 65 unless said. */
const rules: readonly Rule[] = [
  ({ payment }) => {
    if (payment?.risk_level === "highest") return reason("stripe_highest", 80, "Stripe sees the highest risk.");
    if (payment?.risk_level === "elevated") return reason("stripe_elevated", 45, "Stripe sees an elevated risk.");
    const score = payment?.risk_score ?? 0;
    return score >= 50 ? reason("stripe_score", Math.min(40, score - 20), `Stripe gives it ${score} of 100.`) : null;
  },
  ({ payment, ship_to }) =>
    payment?.card_country && payment.card_country !== ship_to
      ? reason("country_mismatch", 25, `The card is from ${payment.card_country}, the parcel goes to ${ship_to}.`)
      : null,
  ({ orders_from_ip: orders }) => {
    if (orders >= 6) return reason("ip_velocity", 40, `${orders} other orders came from the same network address within a day.`);
    return orders >= 3 ? reason("ip_velocity", 20, `${orders} other orders came from the same network address within a day.`) : null;
  },
  ({ orders_by_mailbox: orders }) =>
    orders >= 3 ? reason("email_velocity", 15, `${orders} other orders by the same mailbox within a day.`) : null,
  ({ mailboxes_on_card: people }) => {
    if (people >= 3) return reason("card_shared", 35, `${people} e-mail addresses paid with this card within a week.`);
    return people === 2 ? reason("card_shared", 15, "Another e-mail address paid with this card within a week.") : null;
  },
  ({ mailboxes_at_address: people }) =>
    people >= 3 ? reason("address_shared", 20, `${people} e-mail addresses ordered to this door within a week.`) : null,
  ({ email_domain }) =>
    throwaway.has(email_domain) ? reason("throwaway_mail", 20, `${email_domain} gives out addresses for minutes.`) : null,
  ({ total, usual_total, orders_known }) => {
    if (orders_known < 10 || usual_total === 0 || total <= 5 * usual_total) return null;
    const times = Math.floor(total / usual_total);
    return reason("large_amount", times >= 10 ? 30 : 20, `It is ${times} times the usual order.`);
  },
];

/** 0 to 100 and every rule that found something, the weightiest first. */
export function scoreRisk(facts: RiskFacts): { score: number; reasons: RiskReason[] } {
  const reasons = rules.flatMap((rule) => rule(facts) ?? []).sort((a, b) => b.points - a.points);
  return {
    score: Math.min(
      100,
      reasons.reduce((sum, one) => sum + one.points, 0),
    ),
    reasons,
  };
}
