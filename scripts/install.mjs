// Is everything installed? Written for any Node from 20 on, without packages: it is what runs before there are any.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const stamp = "node_modules/.tradewind-lock";

/** Installs the packages the lock-file names, unless they are there. */
export function install() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  if (!process.env.TRADEWIND_SKIP_INSTALL) {
    console.log("Installing packages...");
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit", shell: process.platform === "win32" });
  }
  writeFileSync(stamp, lock);
}

/** The environment in which programs of node_modules run: they find their own Node first, and tell nobody. */
export function environment() {
  return {
    ...process.env,
    PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}`,
    WRANGLER_SEND_METRICS: "false",
    ASTRO_TELEMETRY_DISABLED: "1",
    NO_UPDATE_NOTIFIER: "1",
    CI: "true",
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === "run") install();
