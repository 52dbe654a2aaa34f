// Which column shapes repeat across tables?
import { integer, text } from "drizzle-orm/sqlite-core";

/** A moment, epoch ms UTC. */
export const moment = () => integer({ mode: "number" });
/** An amount in minor units of the row's currency. */
export const amount = () => integer({ mode: "number" });
export const flag = () => integer({ mode: "boolean" });
export const json = <Value>() => text({ mode: "json" }).$type<Value>();
