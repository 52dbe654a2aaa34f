// How is an order's way told in English?
export const en = {
  status: {
    received: "We have your order and your payment.",
    preparing: "Your order is being prepared.",
    ordered: "Your order is being prepared by our supplier.",
    partly_shipped: "Part of your order is on its way, the rest is being prepared.",
    shipped: "Your order is on its way.",
    partly_delivered: "Part of your order has arrived, the rest is on its way.",
    out_for_delivery: "Your parcel is out for delivery.",
    ready_for_pickup: "Your parcel is ready to be picked up.",
    delivered: "Your order was delivered.",
    probably_delivered: "Your order should have arrived.",
    delayed: "Your order takes longer than planned. We are looking into it.",
    cancelled: "This order was cancelled.",
    cancelled_refunded: "This order was cancelled and your payment went back.",
  },
  parcel: {
    label_created: "The parcel is packed and waits for the carrier",
    accepted: "The carrier has the parcel",
    in_transit: "On its way",
    customs: "At customs",
    out_for_delivery: "Out for delivery",
    ready_for_pickup: "Ready to be picked up",
    delivered: "Delivered",
    probably_delivered: "Should have arrived",
    exception: "Something holds the parcel up; we are looking into it",
    returned: "On its way back to the sender",
  },
  step: { paid: "Paid", preparing: "Being prepared", shipped: "On its way", out_for_delivery: "Out for delivery", delivered: "Delivered" },
};

/** Every language has the same entries. */
export type OrderWords = typeof en;
