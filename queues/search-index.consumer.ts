// How do products follow when their category is renamed, moved or removed?
import { categoryDeleted, categoryUpdated } from "../core/categories/categories.events.ts";
import { reindexCategory } from "../core/search/reindex.commands.ts";
import { storeReaction } from "./reaction.ts";

export const reindexProducts = storeReaction({
  name: "reindex-category",
  on: [categoryUpdated.name, categoryDeleted.name],
  pace: "bulk",
  robot: "Search index",
  run: (context, event) =>
    reindexCategory(context, event.subject, event.type === categoryDeleted.name ? categoryDeleted.data.parse(event.data).parent_id : null),
});
