// How is an order's way told in Spanish?
import type { OrderWords } from "./en.rules.ts";

export const es: OrderWords = {
  status: {
    received: "Hemos recibido tu pedido y tu pago.",
    preparing: "Estamos preparando tu pedido.",
    ordered: "Nuestro proveedor está preparando tu pedido.",
    partly_shipped: "Una parte de tu pedido está en camino y el resto se está preparando.",
    shipped: "Tu pedido está en camino.",
    partly_delivered: "Una parte de tu pedido ha llegado y el resto está en camino.",
    out_for_delivery: "Tu paquete está en reparto.",
    ready_for_pickup: "Tu paquete está listo para recoger.",
    delivered: "Tu pedido se ha entregado.",
    probably_delivered: "Tu pedido ya debería haber llegado.",
    delayed: "Tu pedido tarda más de lo previsto. Lo estamos revisando.",
    cancelled: "Este pedido se canceló.",
    cancelled_refunded: "Este pedido se canceló y te devolvimos el pago.",
  },
  parcel: {
    label_created: "El paquete está preparado y espera al transportista",
    accepted: "El transportista tiene el paquete",
    in_transit: "En camino",
    customs: "En la aduana",
    out_for_delivery: "En reparto",
    ready_for_pickup: "Listo para recoger",
    delivered: "Entregado",
    probably_delivered: "Ya debería haber llegado",
    exception: "Algo retiene el paquete; lo estamos revisando",
    returned: "De vuelta al remitente",
  },
  step: { paid: "Pagado", preparing: "En preparación", shipped: "En camino", out_for_delivery: "En reparto", delivered: "Entregado" },
};
