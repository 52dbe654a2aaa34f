// How does a request find the provider it was meant for?
import { servePicture } from "./pictures/serve.ts";
import { World, type WorldEnv } from "./world.ts";

export { World };

/** The world is one object; its name never changes. */
export function world(env: WorldEnv): DurableObjectStub<World> {
  return env.WORLD.get(env.WORLD.idFromName("world"));
}

/** Undoes the world's own origin: afterwards the URL is the provider's, whoever asks. Pages of the console stay as they are. */
function realRequest(request: Request, env: WorldEnv): Request {
  const url = new URL(request.url);
  const [, host = "", ...rest] = url.pathname.split("/");
  if (url.origin !== env.WORLD_ORIGIN || !host.includes(".")) return request;
  return new Request(`https://${host}/${rest.join("/")}${url.search}`, request);
}

/**
 * Two ways in. The platform's egress calls with the provider's real URL. A person's browser comes through the gateway on the world's own
 * origin, where the first step of the path is the real host (http://world.localhost:8787/checkout.stripe.com/c/pay/cs_1) or else a page
 * of the console. Pictures need no memory, so they are drawn here and leave the World object free.
 */
export default {
  async fetch(request: Request, env: WorldEnv): Promise<Response> {
    const real = realRequest(request, env);
    return (await servePicture(real, env.IMAGES)) ?? world(env).fetch(real);
  },
} satisfies ExportedHandler<WorldEnv>;
