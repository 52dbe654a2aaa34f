// How is an order's way told in Dutch?
import type { OrderWords } from "./en.rules.ts";

export const nl: OrderWords = {
  status: {
    received: "We hebben je bestelling en je betaling ontvangen.",
    preparing: "Je bestelling wordt klaargemaakt.",
    ordered: "Je bestelling wordt klaargemaakt door onze leverancier.",
    partly_shipped: "Een deel van je bestelling is onderweg, de rest wordt klaargemaakt.",
    shipped: "Je bestelling is onderweg.",
    partly_delivered: "Een deel van je bestelling is aangekomen, de rest is onderweg.",
    out_for_delivery: "Je pakket wordt vandaag bezorgd.",
    ready_for_pickup: "Je pakket ligt klaar om af te halen.",
    delivered: "Je bestelling is bezorgd.",
    probably_delivered: "Je bestelling zou aangekomen moeten zijn.",
    delayed: "Je bestelling duurt langer dan gepland. We zoeken het uit.",
    cancelled: "Deze bestelling is geannuleerd.",
    cancelled_refunded: "Deze bestelling is geannuleerd en je betaling is teruggestort.",
  },
  parcel: {
    label_created: "Het pakket is ingepakt en wacht op de vervoerder",
    accepted: "De vervoerder heeft het pakket",
    in_transit: "Onderweg",
    customs: "Bij de douane",
    out_for_delivery: "Wordt bezorgd",
    ready_for_pickup: "Klaar om af te halen",
    delivered: "Bezorgd",
    probably_delivered: "Zou aangekomen moeten zijn",
    exception: "Het pakket wordt opgehouden; we zoeken het uit",
    returned: "Op de terugweg naar de afzender",
  },
  step: { paid: "Betaald", preparing: "In voorbereiding", shipped: "Onderweg", out_for_delivery: "Wordt bezorgd", delivered: "Bezorgd" },
};
