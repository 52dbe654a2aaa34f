// What should a merchant do about what stands still?

/** A headline, and the next thing to do. */
export interface Advice {
  title: string;
  next: string;
}

/** By the code of the exception, the hold or the trouble with money. */
const advices: Readonly<Record<string, Advice>> = {
  dearer: {
    title: "The supplier asks more than expected",
    next: "Agree to the new price, or cancel this part and pay the shopper back. Nothing is ordered before you decide.",
  },
  supplier_sold_out: {
    title: "The supplier has too few left",
    next: "Link the product to another supplier and try again, wait for new stock, or pay the shopper back.",
  },
  supplier_gone: {
    title: "The supplier no longer sells this",
    next: "Link the product to another supplier and try again, or pay the shopper back.",
  },
  supplier_cancelled: {
    title: "The supplier cancelled the order",
    next: "Look at the supplier why. Order it elsewhere, or pay the shopper back.",
  },
  supplier_refused: { title: "The supplier refused the order", next: "Nothing was ordered. Mend what it names, then try again." },
  supplier_address_refused: {
    title: "The supplier cannot ship to this address",
    next: "Nothing was ordered. Ask the shopper for the right address, then try again.",
  },
  supplier_unclear: {
    title: "Nobody knows whether this was ordered",
    next: "Look at the supplier for our reference before you try again: otherwise it may be bought twice.",
  },
  supplier_currency_changed: {
    title: "The supplier changed its currency",
    next: "Import the product anew, so that its costs are known, then try again.",
  },
  supplier_not_connected: {
    title: "A supplier is not connected any more",
    next: "Connect it again under Suppliers. Then try the orders that wait for it again.",
  },
  supplier_refused_credentials: {
    title: "A supplier does not accept our access any more",
    next: "Connect it again under Suppliers. Then try the orders that wait for it again.",
  },
  no_shipping: {
    title: "Nothing ships to this country at present",
    next: "Link the product to a supplier that reaches it and try again, or pay the shopper back.",
  },
  gave_up: {
    title: "The supplier could not be reached",
    next: "It was tried again and again. Look whether the supplier works, then try again.",
  },
  parcel_problem: {
    title: "Something is wrong with a parcel",
    next: "The shopper knows that it is late. Ask the supplier or the carrier; if it is lost, pay back or send again.",
  },
  no_tracking: {
    title: "A week without a tracking number",
    next: "The shopper knows that it is late. Ask the supplier where it is; we go on looking.",
  },
  risk: {
    title: "An order looks risky",
    next: "Nothing is ordered at a supplier. Look at the reasons, then release the order or cancel it.",
  },
  needs_review: { title: "An order needs your eyes", next: "Nothing is ordered at a supplier before you release it." },
  payment_disputed: {
    title: "A shopper disputed a payment at their bank",
    next: "Answer in the payment provider's dashboard with the order, its tracking and your mails: there are only a few days.",
  },
  refund_failed: {
    title: "A refund did not get through",
    next: "The money is still yours to give back. Try again, or ask the shopper for another way.",
  },
  payment_differed: {
    title: "Your books and the payment provider's differ",
    next: "Compare the payment in its dashboard with what stands here.",
  },
  payments_stopped: {
    title: "Your store cannot take payments any more",
    next: "The payment provider wants something from you. Until it has it, shoppers cannot pay.",
  },
};

const anything: Advice = { title: "An order needs your attention", next: "Open it and decide how it goes on." };

export const adviceOn = (code: string): Advice => advices[code] ?? anything;

/** These are about a supplier's account, not about one order: many orders stop at once, and one mail says so. */
export const aboutAccount: readonly string[] = ["supplier_not_connected", "supplier_refused_credentials"];
