// Which browser do journeys and screenshots use? One that is there, or one installed from the system's packages.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
/** Where a browser lies in one folder of Playwright's cache. */
const insidePlaywrights = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win/chrome.exe",
];

/** Nothing of the browser's own leaves the machine, and the platform's hosts lead to it, whatever the resolver knows. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP *.localhost 127.0.0.1",
];

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrights() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), ".cache/ms-playwright");
  if (!existsSync(folder)) return [];
  const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
  return builds.flatMap((build) => insidePlaywrights.map((inside) => path.join(folder, build, inside)));
}

function findChromium() {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(path.delimiter)];
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...elsewhere, ...playwrights()].find(runnable) ?? null;
}

/** @returns {string} what the installer said last, or "" when it went well */
function aptGet(...args) {
  const command = ["apt-get", ...args, "-y", "-qq"];
  if (process.getuid?.() !== 0) command.unshift("sudo", "--non-interactive");
  const [program = "", ...rest] = command;
  try {
    execFileSync(program, rest, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    return "";
  } catch (error) {
    return `${command.join(" ")}: ${String(error.stderr || error.message).trim()}`;
  }
}

/**
 * The browser's program; installs one where there is none.
 * @returns {string} path of an executable
 */
export function chromium(say = console.log) {
  const named = process.env.CHROMIUM_PATH;
  if (named && !runnable(named)) throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`);
  const found = named ?? findChromium();
  if (found) return found;
  say("Installing Chromium...");
  const install = () => aptGet("install", "--no-install-recommends", "chromium");
  // Package lists are often missing on a fresh machine, and are only fetched when they are needed.
  const wrong = install() && (aptGet("update") || install());
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    `No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH to its program.${wrong ? `\n${wrong}` : ""}`,
  );
}
