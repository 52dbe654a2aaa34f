// How does a request reach its page?
import { createApp } from "astro/app/entrypoint";

/** The gateway keeps pages whole, so they are made whole: sending them piece by piece costs more than it gains. */
const app = createApp({ streaming: false });

/** Files are served before this is asked (`[assets]` in wrangler.toml); what is left are pages, and files of former builds. */
export default {
  fetch(request: Request, _env: unknown, execution: { waitUntil(work: Promise<unknown>): void }): Promise<Response> {
    return app.render(request, { addCookieHeader: true, waitUntil: (work) => execution.waitUntil(work) });
  },
};
