// How does the local configuration become the one of a real account? Reads production.json, writes wrangler.production.toml and the sites' configurations.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { sites } from "./build.mjs";

const secrets = [
  "SIGNING_SECRET",
  "CREDENTIALS_KEY",
  "ALIEXPRESS_APP_KEY",
  "ALIEXPRESS_APP_SECRET",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "ANTHROPIC_API_KEY",
  "RESEND_API_KEY",
  "RESEND_WEBHOOK_SECRET",
];
const withoutSites = process.argv.includes("--without-sites");
const facts = JSON.parse(readFileSync("production.json", "utf8"));

/** Sections of a TOML file: the text up to the next header, comments above a header with it. */
function sections(text) {
  return text.split(/\n(?=(?:#[^\n]*\n)*\[)/);
}

function database(binding, name, id, folder) {
  return `[[d1_databases]]\nbinding = "${binding}"\ndatabase_name = "${name}"\ndatabase_id = "${id}"\nmigrations_dir = "db/migrations/${folder}"`;
}

function variables() {
  const values = {
    PLATFORM_DOMAIN: facts.domain,
    WORLD: "real",
    ENVIRONMENT: "production",
    CANCEL_WINDOW_SECONDS: facts.cancel_window_seconds,
    FOLLOW_INTERVAL_SECONDS: facts.follow_interval_seconds,
    PLATFORM_FEE_PPM: facts.platform_fee_ppm,
    MAIL_FROM: facts.mail_from,
    AI_MODEL: facts.ai_model,
  };
  const missing = Object.entries(values).filter(([, value]) => value === undefined);
  if (missing.length > 0) throw new Error(`production.json does not say ${missing.map(([name]) => name.toLowerCase()).join(", ")}`);
  return `[vars]\n${Object.entries(values)
    .map(([name, value]) => `${name} = ${JSON.stringify(String(value))}`)
    .join("\n")}`;
}

const routes = [`${facts.domain}/*`, `*.${facts.domain}/*`, "*/*"].map(
  (pattern) => `[[routes]]\npattern = "${pattern}"\nzone_name = "${facts.domain}"`,
);

const kept = sections(readFileSync("wrangler.toml", "utf8")).filter((section) => {
  if (/\n?\[vars\]/.test(section) || section.includes("[[d1_databases]]") || section.includes('service = "simulators"')) return false;
  return !(withoutSites && section.includes("[[services]]"));
});
const [head = "", ...rest] = kept;
const databases = [
  database("PLATFORM_DB", "tradewind-platform", facts.platform_database_id, "platform"),
  ...facts.store_database_ids.map((id, n) => database(`STORE_DB_${n}`, `tradewind-stores-${n}`, id, "store")),
];
const unknown = secrets.filter((name) => rest.join("").includes(name));
if (unknown.length > 0) throw new Error(`Secrets must not be in the configuration: ${unknown.join(", ")}`);

writeFileSync(
  "wrangler.production.toml",
  [`${head.trim()}\naccount_id = "${facts.account_id}"`, variables(), ...databases, ...routes, ...rest].join("\n\n"),
);
for (const site of sites) {
  const built = `sites/${site}/dist/server/wrangler.json`;
  if (!existsSync(built)) continue;
  const configuration = JSON.parse(readFileSync(built, "utf8"));
  configuration.account_id = facts.account_id;
  configuration.vars = { ...configuration.vars, PLATFORM_DOMAIN: facts.domain, ENVIRONMENT: "production" };
  writeFileSync(built.replace("wrangler.json", "wrangler.production.json"), JSON.stringify(configuration, null, 2));
}
console.log("Wrote wrangler.production.toml and the configurations of the sites that are built.");
