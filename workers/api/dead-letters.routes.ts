// How is parked work looked at and tried again?
import { replayDeadLetter } from "../../core/dead-letters/dead-letters.commands.ts";
import { deadLettersContract, platformDeadLettersContract } from "../../core/dead-letters/dead-letters.contract.ts";
import { listDeadLetters, ofStore } from "../../core/dead-letters/dead-letters.queries.ts";
import { notFound, Problem } from "../../kit/problem.ts";
import { type DoorRequest, routes } from "../door.ts";

/** To anybody but an operator the admin console is not there. */
function assertOperator(request: DoorRequest) {
  if (!request.person?.operator) throw new Problem(notFound);
}

export const deadLettersRoutes = [
  ...routes(deadLettersContract, {
    list: (context, query) => listDeadLetters(context, ofStore(context.store.id), query),
    replay: (context, { dead_letter_id }) => replayDeadLetter(context, ofStore(context.store.id), dead_letter_id),
  }),
  ...routes(platformDeadLettersContract, {
    list: async (context, { store_id, ...query }, request) => {
      assertOperator(request);
      return listDeadLetters(context, store_id ? ofStore(store_id) : undefined, query);
    },
    replay: async (context, { dead_letter_id }, request) => {
      assertOperator(request);
      return replayDeadLetter(context, undefined, dead_letter_id);
    },
  }),
];
