import { describe, expect, it } from "vitest";
import { type RiskFacts, scoreRisk } from "./risk.rules.ts";

const facts = (more: Partial<RiskFacts> = {}): RiskFacts => ({
  payment: { risk_level: "normal", risk_score: 12, card_country: "US" },
  ship_to: "US",
  orders_from_ip: 0,
  orders_by_mailbox: 0,
  mailboxes_on_card: 1,
  mailboxes_at_address: 1,
  email_domain: "example.com",
  total: 5_000,
  usual_total: 4_000,
  orders_known: 100,
  ...more,
});
const rulesOf = (more: Partial<RiskFacts>) => scoreRisk(facts(more)).reasons.map((one) => `${one.rule} ${one.points}`);

describe("the fraud check", () => {
  it("finds nothing in an ordinary order", () => {
    expect(scoreRisk(facts())).toEqual({ score: 0, reasons: [] });
    expect(scoreRisk(facts({ payment: null })).score).toBe(0);
  });

  it("explains every point it gives", () => {
    const elevated = { risk_level: "elevated" as const, risk_score: 65, card_country: "BR" };
    expect(scoreRisk(facts({ payment: elevated }))).toEqual({
      score: 70,
      reasons: [
        { rule: "stripe_elevated", points: 45, says: "Stripe sees an elevated risk." },
        { rule: "country_mismatch", points: 25, says: "The card is from BR, the parcel goes to US." },
      ],
    });
  });

  it.each([
    [{ payment: { risk_level: "highest" as const, risk_score: 92, card_country: null } }, ["stripe_highest 80"]],
    [{ payment: { risk_level: "normal" as const, risk_score: 55, card_country: null } }, ["stripe_score 35"]],
    [{ orders_from_ip: 2 }, []],
    [{ orders_from_ip: 3 }, ["ip_velocity 20"]],
    [{ orders_from_ip: 6 }, ["ip_velocity 40"]],
    [{ orders_by_mailbox: 3 }, ["email_velocity 15"]],
    [{ mailboxes_on_card: 2 }, ["card_shared 15"]],
    [{ mailboxes_on_card: 3 }, ["card_shared 35"]],
    [{ mailboxes_at_address: 3 }, ["address_shared 20"]],
    [{ email_domain: "mailinator.com" }, ["throwaway_mail 20"]],
    [{ total: 20_001 }, ["large_amount 20"]],
    [{ total: 40_000 }, ["large_amount 30"]],
    [{ total: 40_000, orders_known: 9 }, []],
  ] satisfies [Partial<RiskFacts>, string[]][])("%o", (more, expected) => {
    expect(rulesOf(more)).toEqual(expected);
  });

  it("never goes above 100", () => {
    const worst = facts({
      payment: { risk_level: "highest", risk_score: 99, card_country: "BR" },
      orders_from_ip: 9,
      mailboxes_on_card: 9,
      email_domain: "yopmail.com",
    });
    expect(scoreRisk(worst).score).toBe(100);
  });
});
