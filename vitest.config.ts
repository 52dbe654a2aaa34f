// How are the tests run? Three kinds: rules in plain Node, features inside workerd with real bindings, and journeys in a browser against the whole platform.
import path from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig, type Plugin } from "vitest/config";
import { bundleSimulators } from "./test/harness/simulators.ts";

/** Packages that publish source maps without their sources: nothing to be done about it here, and one line for each file. */
const withoutSourceMapNotices: Plugin = {
  name: "without-source-map-notices",
  configResolved({ logger }) {
    const { warnOnce } = logger;
    logger.warnOnce = (message, options) => {
      if (!/^Sourcemap for .*node_modules.* points to missing source files$/.test(message)) warnOnce(message, options);
    };
  },
};

export default defineConfig(async () => {
  const migrations = {
    PLATFORM_MIGRATIONS: await readD1Migrations(path.resolve("db/migrations/platform")),
    STORE_MIGRATIONS: await readD1Migrations(path.resolve("db/migrations/store")),
  };
  const simulators = await bundleSimulators();
  return {
    test: {
      // The faults that tests cause are logged as faults; whose test passed, those were meant.
      silent: "passed-only",
      projects: [
        {
          test: {
            name: "rules",
            include: [
              "kit/**/*.test.ts",
              "core/**/*.rules.test.ts",
              "providers/**/*.transform.test.ts",
              "simulators/**/*.test.ts",
              "scripts/**/*.test.ts",
              "test/house/**/*.test.ts",
              "workers/**/*.rules.test.ts",
              "sites/**/*.test.ts",
            ],
          },
        },
        // Answers recorded from live providers may not be published with the code: whoever has them names their folder.
        ...(process.env.RECORDED_SAMPLES ? [{ test: { name: "recorded", include: ["test/recorded/**/*.test.ts"] } }] : []),
        {
          plugins: [
            withoutSourceMapNotices,
            cloudflareTest({
              wrangler: { configPath: "./wrangler.toml" },
              miniflare: {
                bindings: { ...migrations, CANCEL_WINDOW_SECONDS: "600", FOLLOW_INTERVAL_SECONDS: "60" },
                serviceBindings: { SIMULATORS: "simulators", STOREFRONT: "sites", DASHBOARD: "sites", WWW: "sites" },
                workers: [
                  simulators,
                  { name: "sites", modules: true, scriptPath: path.resolve("test/harness/sites.mjs"), compatibilityDate: "2026-10-01" },
                ],
              },
            }),
          ],
          test: {
            name: "features",
            include: ["test/features/**/*.test.ts"],
            setupFiles: ["./test/harness/set-up.ts"],
            testTimeout: 30_000,
            hookTimeout: 60_000,
            // Each file has a runtime, databases and a world of its own. More at once than this, and the simulators fight for one machine.
            maxWorkers: 2,
          },
        },
        {
          test: {
            name: "journeys",
            include: ["test/journeys/**/*.test.ts"],
            globalSetup: ["./test/journeys/set-up.ts"],
            // One platform and one browser's worth of machine: journeys take turns.
            fileParallelism: false,
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
      ],
    },
  };
});
