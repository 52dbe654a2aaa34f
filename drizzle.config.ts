// Which tables go into which of the two schemas? `npm run migrations` makes both.
import { readdirSync } from "node:fs";
import { defineConfig } from "drizzle-kit";

const platformFiles = ["users", "stores", "platform-events", "platform-messages"];
const kind = process.env.SCHEMA === "platform" ? "platform" : "store";
const all = readdirSync("db/tables").filter((file) => file.endsWith(".table.ts"));
const chosen = all.filter((file) => platformFiles.some((name) => file === `${name}.table.ts`) === (kind === "platform"));

export default defineConfig({
  dialect: "sqlite",
  schema: chosen.map((file) => `./db/tables/${file}`),
  out: process.env.SCHEMA_OUT ?? `./db/migrations/${kind}`,
});
