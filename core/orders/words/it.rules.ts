// How is an order's way told in Italian?
import type { OrderWords } from "./en.rules.ts";

export const it: OrderWords = {
  status: {
    received: "Abbiamo ricevuto il tuo ordine e il pagamento.",
    preparing: "Il tuo ordine è in preparazione.",
    ordered: "Il tuo ordine è in preparazione presso il nostro fornitore.",
    partly_shipped: "Una parte del tuo ordine è in viaggio, il resto è in preparazione.",
    shipped: "Il tuo ordine è in viaggio.",
    partly_delivered: "Una parte del tuo ordine è arrivata, il resto è in viaggio.",
    out_for_delivery: "Il tuo pacco è in consegna.",
    ready_for_pickup: "Il tuo pacco è pronto per il ritiro.",
    delivered: "Il tuo ordine è stato consegnato.",
    probably_delivered: "Il tuo ordine dovrebbe essere arrivato.",
    delayed: "Il tuo ordine richiede più tempo del previsto. Ce ne stiamo occupando.",
    cancelled: "Questo ordine è stato annullato.",
    cancelled_refunded: "Questo ordine è stato annullato e il pagamento rimborsato.",
  },
  parcel: {
    label_created: "Il pacco è pronto e attende il corriere",
    accepted: "Il corriere ha preso in carico il pacco",
    in_transit: "In viaggio",
    customs: "In dogana",
    out_for_delivery: "In consegna",
    ready_for_pickup: "Pronto per il ritiro",
    delivered: "Consegnato",
    probably_delivered: "Dovrebbe essere arrivato",
    exception: "Il pacco è bloccato; ce ne stiamo occupando",
    returned: "Di ritorno al mittente",
  },
  step: { paid: "Pagato", preparing: "In preparazione", shipped: "In viaggio", out_for_delivery: "In consegna", delivered: "Consegnato" },
};
