// What do all journeys stand on? A browser, and the whole platform with an empty state of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { chromium } from "../../scripts/chromium.mjs";
import { startPlatform } from "../../scripts/platform.mjs";

const ownPort = 8790;

declare module "vitest" {
  interface ProvidedContext {
    chromium: string;
    port: number;
  }
}

/** JOURNEYS_PORT names a platform that runs already: quicker while a journey is being written. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  project.provide("chromium", chromium());
  const running = process.env.JOURNEYS_PORT;
  project.provide("port", running ? Number(running) : ownPort);
  if (running) return;
  const state = mkdtempSync(path.join(tmpdir(), "tradewind-journeys-"));
  const platform = await startPlatform({ port: ownPort, state, variables: { FOLLOW_INTERVAL_SECONDS: "2" } });
  return async () => {
    await platform.stop();
    rmSync(state, { recursive: true, force: true });
  };
}
