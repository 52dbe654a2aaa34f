// Who begins the set-up of a store that was asked for?
import { findStoreById } from "../core/stores/directory.queries.ts";
import { storeRequested } from "../core/stores/stores.events.ts";
import { platformReaction } from "./reaction.ts";

export const setUpStore = platformReaction({
  name: "set-up-store",
  on: [storeRequested.name],
  pace: "quick",
  robot: "Store set-up",
  async run(context, event) {
    const facts = storeRequested.data.parse(event.data);
    const store = await findStoreById(context, facts.store_id);
    if (store?.status === "creating")
      await context.ports.workflows.createStore({
        store: { id: store.id, shard: store.shard },
        owner: { kind: "member", id: event.actor.id, name: event.actor.name },
        facts,
      });
  },
});
