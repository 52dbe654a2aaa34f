// How does a request reach its page?
import { env, WorkerEntrypoint } from "cloudflare:workers";
import { createApp } from "astro/app/entrypoint";

/** The gateway keeps pages whole, so they are made whole: sending them piece by piece costs more than it gains. */
const app = createApp({ streaming: false });

async function answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
  if (new URL(request.url).pathname.startsWith("/_astro/")) {
    const file = await env.ASSETS.fetch(request);
    if (file.status !== 404) return file;
  }
  return app.render(request, { addCookieHeader: true, waitUntil: later });
}

/** The gateway's way in: straight to the pages, without the router that looks for a file of every page's name first. */
export class Pages extends WorkerEntrypoint {
  override fetch(request: Request): Promise<Response> {
    return answer(request, (work) => this.ctx.waitUntil(work));
  }
}

export default {
  fetch: (request: Request, _env: unknown, execution: { waitUntil(work: Promise<unknown>): void }): Promise<Response> =>
    answer(request, (work) => execution.waitUntil(work)),
};
