// How is an order's way told in French?
import type { OrderWords } from "./en.rules.ts";

export const fr: OrderWords = {
  status: {
    received: "Nous avons bien reçu votre commande et votre paiement.",
    preparing: "Votre commande est en préparation.",
    ordered: "Votre commande est en préparation chez notre fournisseur.",
    partly_shipped: "Une partie de votre commande est en route, le reste est en préparation.",
    shipped: "Votre commande est en route.",
    partly_delivered: "Une partie de votre commande est arrivée, le reste est en route.",
    out_for_delivery: "Votre colis est en cours de livraison.",
    ready_for_pickup: "Votre colis est prêt à être retiré.",
    delivered: "Votre commande a été livrée.",
    probably_delivered: "Votre commande devrait être arrivée.",
    delayed: "Votre commande prend plus de temps que prévu. Nous nous en occupons.",
    cancelled: "Cette commande a été annulée.",
    cancelled_refunded: "Cette commande a été annulée et votre paiement remboursé.",
  },
  parcel: {
    label_created: "Le colis est emballé et attend le transporteur",
    accepted: "Le transporteur a pris le colis en charge",
    in_transit: "En route",
    customs: "En douane",
    out_for_delivery: "En cours de livraison",
    ready_for_pickup: "Prêt à être retiré",
    delivered: "Livré",
    probably_delivered: "Devrait être arrivé",
    exception: "Le colis est retenu ; nous nous en occupons",
    returned: "En retour vers l’expéditeur",
  },
  step: { paid: "Payée", preparing: "En préparation", shipped: "En route", out_for_delivery: "En livraison", delivered: "Livrée" },
};
