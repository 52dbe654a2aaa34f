import { expect, test } from "vitest";
import { cjTrackingState, trackingStateOf } from "./tracking.transform.ts";

test.each([
  ["Package ready for shipping from warehouse", "label_created"],
  ["Electronic information received", "label_created"],
  ["Accepted by carrier", "accepted"],
  ["Package shipped out from warehouse", "accepted"],
  ["Departed from country/region of origin", "in_transit"],
  ["Your package arrived at local Facility.", "in_transit"],
  ["Received by local delivery company", "in_transit"],
  ["Import customs clearance started", "customs"],
  ["Import customs clearance complete", "in_transit"],
  ["Held at customs", "exception"],
  ["Out for delivery", "out_for_delivery"],
  ["Awaiting collection at pick-up point", "ready_for_pickup"],
  ["Package delivered", "delivered"],
  ["Delivered, signed for by recipient", "delivered"],
  ["Delivery attempt failed, recipient not home", "exception"],
  ["Returned to sender", "returned"],
  ["Zorp", null],
  ["", null],
])("%s: %s", (text, state) => {
  expect(trackingStateOf(text)).toBe(state);
});

test.each([
  [0, "label_created"],
  ["7", "customs"],
  [10, "out_for_delivery"],
  [12, "delivered"],
  [14, "returned"],
  [99, null],
  ["In transit", "in_transit"],
  ["Delivered", "delivered"],
])("CJ's %j: %s", (value, state) => {
  expect(cjTrackingState(value)).toBe(state);
});
