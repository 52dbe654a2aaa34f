// How is an order's way told in Polish?
import type { OrderWords } from "./en.rules.ts";

export const pl: OrderWords = {
  status: {
    received: "Mamy Twoje zamówienie i Twoją płatność.",
    preparing: "Twoje zamówienie jest przygotowywane.",
    ordered: "Twoje zamówienie jest przygotowywane przez naszego dostawcę.",
    partly_shipped: "Część Twojego zamówienia jest w drodze, reszta jest przygotowywana.",
    shipped: "Twoje zamówienie jest w drodze.",
    partly_delivered: "Część Twojego zamówienia dotarła, reszta jest w drodze.",
    out_for_delivery: "Twoja paczka jest w doręczeniu.",
    ready_for_pickup: "Twoja paczka czeka na odbiór.",
    delivered: "Twoje zamówienie zostało doręczone.",
    probably_delivered: "Twoje zamówienie powinno już być u Ciebie.",
    delayed: "Twoje zamówienie trwa dłużej, niż planowaliśmy. Zajmujemy się tym.",
    cancelled: "To zamówienie zostało anulowane.",
    cancelled_refunded: "To zamówienie zostało anulowane, a płatność zwrócona.",
  },
  parcel: {
    label_created: "Paczka jest spakowana i czeka na przewoźnika",
    accepted: "Przewoźnik ma paczkę",
    in_transit: "W drodze",
    customs: "W odprawie celnej",
    out_for_delivery: "W doręczeniu",
    ready_for_pickup: "Czeka na odbiór",
    delivered: "Doręczona",
    probably_delivered: "Powinna już dotrzeć",
    exception: "Coś zatrzymało paczkę; zajmujemy się tym",
    returned: "Wraca do nadawcy",
  },
  step: { paid: "Opłacone", preparing: "W przygotowaniu", shipped: "W drodze", out_for_delivery: "W doręczeniu", delivered: "Doręczone" },
};
