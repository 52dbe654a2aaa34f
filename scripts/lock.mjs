// Is the lock-file whole for every platform? A registry that lags lets npm leave out binaries of other platforms, and then `npm ci` refuses. Run it after changing packages.
import { readFileSync, writeFileSync } from "node:fs";

const platforms = [
  "darwin",
  "linux",
  "win32",
  "windows",
  "android",
  "freebsd",
  "netbsd",
  "openbsd",
  "sunos",
  "aix",
  "wasm32",
  "openharmony",
  "linuxmusl",
];
const processors = ["arm64", "x64", "ia32", "arm", "loong64", "mips64el", "ppc64", "ppc64le", "riscv64", "s390x", "universal", "64"];

/** What a binary's name says of where it runs: "@esbuild/darwin-arm64". */
function runsOn(name) {
  const words = name.split(/[/@-]/);
  const system = words.find((word) => platforms.includes(word));
  const processor = words.find((word) => processors.includes(word));
  const os = system === "windows" ? "win32" : system === "linuxmusl" ? "linux" : system;
  return {
    ...(processor ? { cpu: [processor === "64" ? "x64" : processor] } : {}),
    ...(os && os !== "wasm32" ? { os: [os] } : { cpu: ["wasm32"] }),
  };
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Would Node, asking from `parent`, find this version where the lock-file says? The nearest folder of that name counts. */
function isFound(parent, name, version) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const found = lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`];
    if (found) return found.version === version;
    if (at === "") return false;
  }
}

let added = 0;
for (const [parent, facts] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(facts.optionalDependencies ?? {})) {
    if (!/^\d/.test(version) || isFound(parent, name, version)) continue;
    const entry = {
      version,
      ...runsOn(name),
      ...(facts.dev || parent === "" ? { dev: true } : {}),
      license: facts.license,
      optional: true,
    };
    lock.packages[`${parent}/node_modules/${name}`] = entry;
    added += 1;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} binaries of other platforms added to the lock-file`);
