// How does a new store come to life, step by step, whatever happens in between?
import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";
import { runSetupStep } from "../core/stores/setup.commands.ts";
import { setupStepNames } from "../core/stores/setup.rules.ts";
import type { SetupFacts } from "../core/stores/stores.events.ts";
import type { Actor } from "../kit/event.ts";
import type { Env } from "../providers/env.ts";
import { openContext, type Written, withStore } from "../providers/open.ts";
import { relay } from "../queues/relay.ts";

export interface StoreCreationInput {
  store: { id: string; shard: number };
  owner: Actor;
  facts: SetupFacts;
}

/** Named after the store, so that asking twice starts it once. A step that fails is tried again for about an hour; finished ones are not repeated. */
export class StoreCreation extends WorkflowEntrypoint<Env, StoreCreationInput> {
  override async run(event: Readonly<WorkflowEvent<StoreCreationInput>>, step: WorkflowStep): Promise<void> {
    const { store, owner, facts } = event.payload;
    for (const name of setupStepNames) {
      await step.do(name, { retries: { limit: 10, delay: "5 seconds", backoff: "exponential" }, timeout: "2 minutes" }, async () => {
        const written: Written[] = [];
        const context = openContext(this.env, { actor: owner, written: (one) => void written.push(one) });
        await runSetupStep(withStore(context, store), name, facts);
        if (written.length > 0) await relay(this.env, written);
      });
    }
  }
}
