// Do imports go down only? The floors of ARCHITECTURE.md as rules.
const pure = "^core/.+\\.(contract|rules|kind|events)\\.tsx?$";
const impure = [
  "^(db|providers|workers|queues|workflows|durable-objects)/",
  "^core/context\\.ts$",
  "^core/ports/ports\\.ts$",
  "^core/.+\\.(queries|commands)\\.ts$",
];
const tests = "\\.test\\.ts$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "kit-is-the-ground",
      comment: "kit knows nothing of the business and does no I/O",
      severity: "error",
      from: { path: "^kit/", pathNot: tests },
      to: { path: "^(core|db|providers|workers|queues|workflows|durable-objects|sites|simulators|test|scripts)/" },
    },
    {
      name: "rules-are-pure",
      comment: "contracts, rules, kinds and events are safe in a browser: no database, no ports, no clock",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { path: impure, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "db-below-business",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^(providers|workers|queues|workflows|durable-objects|sites|simulators)/|^core/.+\\.(queries|commands)\\." },
    },
    {
      name: "business-below-outside",
      comment: "business code knows ports, not providers",
      severity: "error",
      from: { path: "^core/", pathNot: tests },
      to: { path: "^(providers|workers|queues|workflows|durable-objects|sites|simulators)/" },
    },
    {
      name: "outside-below-doors",
      severity: "error",
      from: { path: "^providers/", pathNot: tests },
      to: { path: "^(workers|queues|workflows|sites|simulators)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "doors-never-import-doors",
      comment: "workers/index.ts alone mounts them all; the relay may be hurried by whoever opened a context",
      severity: "error",
      from: { path: "^(workers|queues|workflows|durable-objects)/", pathNot: ["^workers/index\\.ts$", tests] },
      to: {
        path: "^(workers|queues|workflows|durable-objects)/",
        pathNot: ["^$1/", "^queues/relay\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "sites-use-the-api",
      comment: "sites hold nothing to leak: kit, contracts, rules and what sites share",
      severity: "error",
      from: { path: "^sites/" },
      to: { path: "^(db|providers|workers|queues|workflows|durable-objects|simulators)/|^core/.+\\.(queries|commands|events)\\." },
    },
    {
      name: "the-world-stands-apart",
      severity: "error",
      from: { path: "^simulators/" },
      to: { path: "^(kit|core|db|providers|workers|queues|workflows|durable-objects|sites)/" },
    },
    {
      name: "only-handles-touch-d1",
      severity: "error",
      from: { pathNot: "^(db|test|bench|scripts)/" },
      to: { path: "^node_modules/drizzle-orm/d1" },
    },
    {
      name: "no-test-code-outside-tests",
      severity: "error",
      from: { pathNot: ["^(test|bench|scripts)/", tests, "^vitest\\.config"] },
      to: { path: "^test/" },
    },
    {
      name: "no-unknown-packages",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["^cloudflare:", "^astro:", "^virtual:"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.astro|\\.wrangler|\\.cache|\\.state)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["workerd", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
