// What happens when an import was asked for?
import { runImport } from "../core/imports/run-import.commands.ts";
import { storeReaction } from "./reaction.ts";

/** An import counts its own failures and ends itself; the queue's count is the net below, for faults that keep it from doing so. */
export const runImportReaction = storeReaction({
  name: "run-import",
  on: ["import.started", "import.retried", "import.resumed"],
  pace: "suppliers",
  robot: "Imports",
  attempts: 12,
  run: (context, event) => runImport(context, event.subject),
});
