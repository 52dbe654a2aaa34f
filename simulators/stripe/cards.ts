// What happens to which test card?
import { createHash } from "node:crypto";

export interface TestCard {
  number: string;
  brand: "visa" | "mastercard" | "amex" | "discover";
  country: string;
  funding: "credit" | "debit";
  /** What a person who fills in the payment page should expect. */
  says: string;
  challenge?: boolean;
  decline?: { code: string; decline_code: string; message: string };
  risk?: "elevated" | "highest";
  disputed?: boolean;
}

const declined = (decline_code: string, message = "Your card was declined.", code = "card_declined") => ({ code, decline_code, message });

function visa(number: string, says: string, more: Partial<TestCard> = {}): TestCard {
  return { number, brand: "visa", country: "US", funding: "credit", says, ...more };
}

/** Stripe's published test numbers. Any other number that passes the check digit is declined as not being a test card. */
export const testCards: readonly TestCard[] = [
  visa("4242424242424242", "Succeeds"),
  visa("4000000000000002", "Declined", { decline: declined("generic_decline") }),
  visa("4000000000009995", "Insufficient funds", { decline: declined("insufficient_funds", "Your card has insufficient funds.") }),
  visa("4000002500003155", "Asks for 3-D Secure", { challenge: true }),
  visa("4000002760003184", "3-D Secure, every time", { challenge: true }),
  visa("4000000000009235", "Succeeds, elevated risk", { risk: "elevated" }),
  visa("4000000000004954", "Succeeds, highest risk", { risk: "highest" }),
  visa("4100000000000019", "Blocked, highest risk", { risk: "highest", decline: declined("fraudulent") }),
  visa("4000000000000259", "Succeeds, then disputed", { disputed: true }),
  visa("4000000000000069", "Expired card", { decline: declined("expired_card", "Your card has expired.", "expired_card") }),
  visa("4000000000000127", "Wrong security code", {
    decline: declined("incorrect_cvc", "Your card's security code is incorrect.", "incorrect_cvc"),
  }),
  visa("4000000000000119", "Processing error", {
    decline: declined("processing_error", "An error occurred while processing your card. Try again in a little bit.", "processing_error"),
  }),
  visa("4000000000009987", "Lost card", { decline: declined("lost_card") }),
  visa("4000000000009979", "Stolen card", { decline: declined("stolen_card") }),
  visa("4000056655665556", "Succeeds, debit", { funding: "debit" }),
  visa("4000000760000002", "Succeeds, Brazil", { country: "BR" }),
  visa("4000001240000000", "Succeeds, Canada", { country: "CA" }),
  visa("4000002760000016", "Succeeds, Germany", { country: "DE" }),
  visa("4000008260000000", "Succeeds, United Kingdom", { country: "GB" }),
  { number: "5555555555554444", brand: "mastercard", country: "US", funding: "credit", says: "Succeeds" },
  { number: "378282246310005", brand: "amex", country: "US", funding: "credit", says: "Succeeds" },
  { number: "6011111111111117", brand: "discover", country: "US", funding: "credit", says: "Succeeds" },
];

/** The check digit of a card number (Luhn). */
export function passesCheckDigit(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The card behind a number; unknown numbers come back as a card that is declined. */
export function cardOf(number: string): TestCard {
  const found = testCards.find((card) => card.number === number);
  const message = "Your card was declined. Your request was in test mode, but used a non test card.";
  return found ?? visa(number, "Not a test card", { decline: declined("test_mode_live_card", message) });
}

/** The same card has the same fingerprint at every shop of one platform. */
export function fingerprint(number: string): string {
  return createHash("sha256").update(`card ${number}`).digest("base64url").replace(/[-_]/g, "x").slice(0, 16);
}

/** "4242 4242 4242 4242", or in the groups of American Express. */
export function spaced(number: string): string {
  if (/^3[47]/.test(number))
    return number.replace(/^(\d{4})(\d{1,6})?(\d{1,5})?.*/, (_, ...groups) => groups.slice(0, 3).filter(Boolean).join(" "));
  return number.replace(/(\d{4})(?=\d)/g, "$1 ");
}
