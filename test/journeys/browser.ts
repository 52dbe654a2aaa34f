// How does a journey come by a browser, and when is a page ready to be used?
import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { browserArguments } from "../../scripts/chromium.mjs";

const patienceMs = 20_000;
/** What the pages looked like when a journey failed. */
const pictures = "test-results";

async function takePictures(contexts: readonly BrowserContext[], name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const pages = contexts.flatMap((context) => context.pages());
  const file = name.replace(/[^a-z0-9]+/gi, "-").slice(0, 60);
  for (const [at, page] of pages.entries()) await page.screenshot({ path: `${pictures}/${file}-${at}.png` });
}

interface OneBrowser {
  /** A person who comes fresh and leaves at the end of the test. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** One who stays for the whole file, and need not fetch everything for every page. */
  settle(options?: BrowserContextOptions): Promise<Page>;
}

/** One browser for all journeys of a file. */
export function useBrowser(): OneBrowser {
  let browser: Browser;
  const settled = new Set<BrowserContext>();
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium"), args: browserArguments });
  });
  afterEach(async ({ task }) => {
    const contexts = browser.contexts();
    if (task.result?.state === "fail") await takePictures(contexts, task.name);
    await Promise.all(contexts.filter((context) => !settled.has(context)).map((context) => context.close()));
  });
  afterAll(() => browser?.close());
  const comes = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
    context.setDefaultTimeout(patienceMs);
    return context;
  };
  return {
    open: async (options) => (await comes(options)).newPage(),
    async settle(options) {
      const context = await comes(options);
      settled.add(context);
      return context.newPage();
    },
  };
}

/** Goes to an address and waits until the page's programs listen; what is typed before that is typed to nobody. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await awake(page);
}

export async function awake(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.locator("astro-island[ssr][client=load]").first().waitFor({ state: "detached" });
}

/** Waits until the way leads to a path, and the page there is ready. */
export async function arrive(page: Page, path: RegExp): Promise<void> {
  await page.waitForURL((url) => path.test(url.pathname));
  await awake(page);
}

export const seen = (locator: Locator, timeout = patienceMs) => locator.first().waitFor({ state: "visible", timeout });
export const gone = (locator: Locator, timeout = patienceMs) => locator.first().waitFor({ state: "hidden", timeout });

/** The words a person sees, line by line. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent has no lines, and says what is hidden too
export const words = (locator: Locator) => locator.innerText();
