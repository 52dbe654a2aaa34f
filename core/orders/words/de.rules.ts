// How is an order's way told in German?
import type { OrderWords } from "./en.rules.ts";

export const de: OrderWords = {
  status: {
    received: "Ihre Bestellung und Ihre Zahlung sind bei uns eingegangen.",
    preparing: "Ihre Bestellung wird vorbereitet.",
    ordered: "Ihre Bestellung wird von unserem Lieferanten vorbereitet.",
    partly_shipped: "Ein Teil Ihrer Bestellung ist unterwegs, der Rest wird vorbereitet.",
    shipped: "Ihre Bestellung ist unterwegs.",
    partly_delivered: "Ein Teil Ihrer Bestellung ist angekommen, der Rest ist unterwegs.",
    out_for_delivery: "Ihr Paket wird gerade zugestellt.",
    ready_for_pickup: "Ihr Paket liegt zur Abholung bereit.",
    delivered: "Ihre Bestellung wurde zugestellt.",
    probably_delivered: "Ihre Bestellung sollte angekommen sein.",
    delayed: "Ihre Bestellung braucht länger als geplant. Wir kümmern uns darum.",
    cancelled: "Diese Bestellung wurde storniert.",
    cancelled_refunded: "Diese Bestellung wurde storniert und Ihre Zahlung erstattet.",
  },
  parcel: {
    label_created: "Das Paket ist gepackt und wartet auf den Paketdienst",
    accepted: "Der Paketdienst hat das Paket übernommen",
    in_transit: "Unterwegs",
    customs: "Beim Zoll",
    out_for_delivery: "In Zustellung",
    ready_for_pickup: "Zur Abholung bereit",
    delivered: "Zugestellt",
    probably_delivered: "Sollte angekommen sein",
    exception: "Das Paket wird aufgehalten; wir kümmern uns darum",
    returned: "Auf dem Rückweg zum Absender",
  },
  step: { paid: "Bezahlt", preparing: "In Vorbereitung", shipped: "Unterwegs", out_for_delivery: "In Zustellung", delivered: "Zugestellt" },
};
