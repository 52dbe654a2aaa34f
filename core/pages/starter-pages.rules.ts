// Which pages does a new store begin with, and what do they honestly say?

export interface StarterPage {
  slug: string;
  title: string;
  policy: boolean;
  body_html: string;
}

export interface StarterFacts {
  name: string;
  contact_email: string;
  min_days: number;
  max_days: number;
  cancel_minutes: number;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("\n");

function cancelTime(minutes: number): string {
  if (minutes < 1) return "for a moment";
  return minutes === 1 ? "for one minute" : `for ${Math.round(minutes)} minutes`;
}

/**
 * Seven pages written for shops whose goods come from suppliers abroad: plain about times, origin and returns. They are a start, not legal advice,
 * and the terms say where a merchant has to add their own details.
 */
export function starterPages(facts: StarterFacts): StarterPage[] {
  const name = escapeHtml(facts.name);
  const mail = escapeHtml(facts.contact_email);
  const contact = `<a href="mailto:${mail}">${mail}</a>`;
  const days = `${facts.min_days} to ${facts.max_days} days`;
  return [
    {
      slug: "about",
      title: "About us",
      policy: false,
      body_html: paragraphs(
        `${name} is a small shop with a simple idea: choose few things, choose them well, and say plainly what they are.`,
        "We do not keep a warehouse. When you order, our supplier packs and ships your parcel straight to you. That keeps prices low, and it is why delivery takes longer than from a shop around the corner.",
      ),
    },
    {
      slug: "contact",
      title: "Contact",
      policy: false,
      body_html: paragraphs(
        `Write to ${contact}. We answer within one working day.`,
        "Have your order number at hand if your question is about an order.",
      ),
    },
    {
      slug: "faq",
      title: "Questions and answers",
      policy: false,
      body_html: `<h2>When will my parcel come?</h2>\n${paragraphs(`Most parcels arrive ${days} after the order. Each product page shows its own dates.`)}\n<h2>Where is my parcel now?</h2>\n${paragraphs("The link in your confirmation mail shows every step, without an account.")}\n<h2>Will several products come together?</h2>\n${paragraphs("Products of different suppliers come in different parcels. The order page shows each of them.")}\n<h2>Do I have to pay customs?</h2>\n${paragraphs("If your country charges duties on parcels from abroad, they may be collected on delivery. Write to us if a charge surprises you.")}`,
    },
    {
      slug: "shipping",
      title: "Shipping",
      policy: true,
      body_html: paragraphs(
        `Parcels usually arrive ${days} after the order: one to three days to pack, the rest on the way.`,
        "You see the price and the expected dates before you pay. Once the parcel is handed over you get a mail with its tracking number.",
        "If a parcel has not moved for a long time, write to us: we ask the carrier, and replace or refund what is lost.",
      ),
    },
    {
      slug: "returns",
      title: "Returns and refunds",
      policy: true,
      body_html: paragraphs(
        `You can cancel ${cancelTime(facts.cancel_minutes)} after ordering, with the link in your confirmation mail. You get all your money back.`,
        "After delivery you have 30 days to return a product that is unused. Write to us first: we tell you where to send it.",
        "If a product is damaged, wrong or not as described, send us a picture within 30 days. We replace it or give your money back, and you need not send it back.",
        "Refunds go to the card you paid with and take up to ten days to appear.",
      ),
    },
    {
      slug: "privacy",
      title: "Privacy",
      policy: true,
      body_html: paragraphs(
        "We keep what we need to bring you your order: your name, address, e-mail and phone number, and what you bought.",
        "Your address goes to the supplier and the carrier who bring the parcel. Your card details go to the payment provider; we never see them.",
        `You can ask what we hold about you, or have it erased, at ${contact}. Invoices are kept as long as the law asks.`,
      ),
    },
    {
      slug: "terms",
      title: "Terms",
      policy: true,
      body_html: paragraphs(
        `These terms apply to orders placed at ${name}.`,
        "A contract begins when we confirm your order by mail. Prices are those shown when you order; taxes are shown before you pay.",
        "If a product turns out to be unavailable we tell you at once and return your money.",
        "The merchant's full name, address and registration belong here.",
      ),
    },
  ];
}
