// What is a file called now that had another name in an older build?
import { env } from "cloudflare:workers";

/** The name without the hash of its content, as astro.config.mjs writes it down: "/_astro/shop.Cx7fA1b2.css" -> "shop.css". */
function stemOf(path: string): string {
  return (path.split("/").at(-1) ?? "").replace(/\.[\w-]{8}(?=\.\w+$)/, "");
}

/** A page cached or opened before a deployment still finds its styles and programs. Only asked for files that are not there any more. */
export async function formerAsset(path: string): Promise<Response> {
  const names = await env.ASSETS.fetch("http://assets.invalid/asset-names.json");
  const known = names.ok ? ((await names.json()) as Record<string, string>) : {};
  const stem = stemOf(path);
  const headers = { "cache-control": "no-store" };
  return Object.hasOwn(known, stem)
    ? new Response(null, { status: 302, headers: { ...headers, location: `/_astro/${known[stem]}` } })
    : new Response("Not found", { status: 404, headers });
}
