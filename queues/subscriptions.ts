// Who reacts to what?
import { dropCancelledOrder, splitClearedOrder } from "./fulfilment.consumer.ts";
import { mailReactions } from "./mails.consumer.ts";
import { orderMailReactions } from "./order-mails.consumer.ts";
import { paymentReactions } from "./payments.consumer.ts";
import type { Reaction } from "./reaction.ts";
import { runImportReaction } from "./run-import.consumer.ts";
import { reindexProducts } from "./search-index.consumer.ts";
import { setUpStore } from "./store-set-up.consumer.ts";
import { registerSupplierReports } from "./suppliers.consumer.ts";
import { disconnectRemovedMember, tellStoreOfPlatform } from "./team.consumer.ts";

/** Each line is one independent reaction: one failing never stops another, each runs once per event however often it is delivered. */
export const subscriptions: readonly Reaction[] = [
  setUpStore,
  ...paymentReactions,
  ...mailReactions,
  ...orderMailReactions,
  tellStoreOfPlatform,
  disconnectRemovedMember,
  runImportReaction,
  reindexProducts,
  registerSupplierReports,
  splitClearedOrder,
  dropCancelledOrder,
];

export function reactionsTo(type: string, realm: Reaction["realm"]): Reaction[] {
  return subscriptions.filter((one) => one.realm === realm && (one.on === "*" || one.on.includes(type)));
}

export function reactionNamed(name: string): Reaction | undefined {
  return subscriptions.find((one) => one.name === name);
}
