// How is the same thing done to many products, and taken back?
import type { ProductRow, productsContract } from "../../../../../core/products/products.contract.ts";
import { ApiProblem, type Client } from "../../../../shared/api-client.ts";
import type { IconName } from "../../../../shared/icons/names.ts";
import { tell, tellProblem, tellUndoable } from "../../../../shared/toasts.ts";
import { counted } from "../../../../shared/words.ts";

type Products = Client<typeof productsContract>;
type Name = "publish" | "unpublish" | "archive" | "restore";

export interface BulkAction {
  name: Name;
  label: string;
  icon: IconName;
  /** "3 products published." */
  done: string;
  /** What takes it back for a product that was in this state before. */
  undo(status: ProductRow["status"]): Name[];
  /** States in which it does nothing. */
  needless: readonly ProductRow["status"][];
}

export const bulkActions: readonly BulkAction[] = [
  { name: "publish", label: "Publish", icon: "rocket", done: "put on sale", undo: () => ["unpublish"], needless: ["active"] },
  {
    name: "unpublish",
    label: "Take off sale",
    icon: "pause",
    done: "taken off sale",
    undo: () => ["publish"],
    needless: ["draft", "archived"],
  },
  {
    name: "archive",
    label: "Archive",
    icon: "archive",
    done: "archived",
    undo: (status) => (status === "active" ? ["restore", "publish"] : ["restore"]),
    needless: ["archived"],
  },
  {
    name: "restore",
    label: "Restore",
    icon: "rotate-ccw",
    done: "restored as drafts",
    undo: () => ["archive"],
    needless: ["draft", "active"],
  },
];

/** A few at a time: quick for people, calm for the platform. */
const atOnce = 4;

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Does it to each product; one that refuses leaves the others done. Tells what was done, and offers to undo it. */
export async function runOnAll(products: Products, action: BulkAction, rows: readonly ProductRow[]): Promise<void> {
  const changed: ProductRow[] = [];
  const refused: { row: ProductRow; problem: ApiProblem }[] = [];
  await inTurns(
    rows.filter((row) => !action.needless.includes(row.status)),
    async (row) => {
      try {
        await products[action.name]({ product_id: row.id });
        changed.push(row);
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        refused.push({ row, problem: error });
      }
    },
  );
  const first = refused[0];
  if (changed.length > 0) {
    tellUndoable(`${counted(changed.length, "product")} ${action.done}.`, () =>
      inTurns(changed, async (row) => {
        for (const name of action.undo(row.status)) await products[name]({ product_id: row.id });
      }),
    );
  } else if (!first) tell("Nothing to change there.");
  if (!first) return;
  if (refused.length === 1) tellProblem(first.problem);
  else tell(`${counted(refused.length, "product")} left as they were: ${first.problem.message}`);
}
