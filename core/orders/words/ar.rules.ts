// How is an order's way told in Arabic?
import type { OrderWords } from "./en.rules.ts";

export const ar: OrderWords = {
  status: {
    received: "استلمنا طلبك ودفعتك.",
    preparing: "يجري تجهيز طلبك.",
    ordered: "يجري تجهيز طلبك لدى المورّد.",
    partly_shipped: "جزء من طلبك في الطريق، والباقي قيد التجهيز.",
    shipped: "طلبك في الطريق إليك.",
    partly_delivered: "وصل جزء من طلبك، والباقي في الطريق.",
    out_for_delivery: "خرجت شحنتك للتسليم.",
    ready_for_pickup: "شحنتك جاهزة للاستلام.",
    delivered: "تم تسليم طلبك.",
    probably_delivered: "يُفترض أن يكون طلبك قد وصل.",
    delayed: "يستغرق طلبك وقتًا أطول من المتوقع، ونحن نتابع الأمر.",
    cancelled: "أُلغي هذا الطلب.",
    cancelled_refunded: "أُلغي هذا الطلب وأُعيد إليك المبلغ.",
  },
  parcel: {
    label_created: "الشحنة جاهزة وتنتظر شركة الشحن",
    accepted: "استلمت شركة الشحن الشحنة",
    in_transit: "في الطريق",
    customs: "في الجمارك",
    out_for_delivery: "خرجت للتسليم",
    ready_for_pickup: "جاهزة للاستلام",
    delivered: "تم التسليم",
    probably_delivered: "يُفترض أنها وصلت",
    exception: "الشحنة متوقفة ونحن نتابع الأمر",
    returned: "في طريق العودة إلى المرسل",
  },
  step: { paid: "مدفوع", preparing: "قيد التجهيز", shipped: "في الطريق", out_for_delivery: "خرج للتسليم", delivered: "تم التسليم" },
};
