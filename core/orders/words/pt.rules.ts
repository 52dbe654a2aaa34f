// How is an order's way told in Portuguese?
import type { OrderWords } from "./en.rules.ts";

/** Words that are usual on both sides of the Atlantic. */
export const pt: OrderWords = {
  status: {
    received: "Recebemos o seu pedido e o seu pagamento.",
    preparing: "O seu pedido está em preparação.",
    ordered: "O seu pedido está em preparação no nosso fornecedor.",
    partly_shipped: "Parte do seu pedido está a caminho, o resto está em preparação.",
    shipped: "O seu pedido está a caminho.",
    partly_delivered: "Parte do seu pedido já chegou, o resto está a caminho.",
    out_for_delivery: "O seu pacote saiu para entrega.",
    ready_for_pickup: "O seu pacote está pronto para ser retirado.",
    delivered: "O seu pedido foi entregue.",
    probably_delivered: "O seu pedido já deve ter chegado.",
    delayed: "O seu pedido demora mais do que o previsto. Vamos verificar o que se passa.",
    cancelled: "Este pedido foi cancelado.",
    cancelled_refunded: "Este pedido foi cancelado e o seu pagamento foi devolvido.",
  },
  parcel: {
    label_created: "O pacote está pronto e aguarda a transportadora",
    accepted: "A transportadora recebeu o pacote",
    in_transit: "A caminho",
    customs: "Na alfândega",
    out_for_delivery: "Saiu para entrega",
    ready_for_pickup: "Pronto para ser retirado",
    delivered: "Entregue",
    probably_delivered: "Já deve ter chegado",
    exception: "O pacote está retido; vamos verificar",
    returned: "Em devolução ao remetente",
  },
  step: { paid: "Pago", preparing: "Em preparação", shipped: "A caminho", out_for_delivery: "Em entrega", delivered: "Entregue" },
};
