// `npm start`: how does a fresh clone become a running platform with demo stores?
import { spawn } from "node:child_process";
import { environment, install } from "./install.mjs";

install();
const child = spawn("node_modules/.bin/node", ["scripts/demo.mjs", ...process.argv.slice(2)], { stdio: "inherit", env: environment() });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));
