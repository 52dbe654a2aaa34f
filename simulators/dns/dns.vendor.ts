// Which addresses does a name have, asked over HTTPS?
import type { Vendor, WorldState } from "../vendor.ts";

/** Types this resolver knows (IANA DNS parameters), by number and by name. */
const types: Record<string, number> = { A: 1, CNAME: 5, TXT: 16, AAAA: 28 };

const publicAddress: Record<number, string> = { 1: "104.18.32.7", 28: "2606:4700::6812:2007" };
const privateAddress: Record<number, string> = { 1: "10.0.0.7", 28: "fd00::7" };

const under = (name: string, zone: string) => name === zone || name.endsWith(`.${zone}`);

/**
 * Magic names: nowhere.example does not exist · private.example leads into a private network · mixed.example has a public and a private address ·
 * flips.example is public when it is first asked for and private ever after. Every other name is public.
 */
function addressesOf(name: string, type: number, world: WorldState): string[] {
  const [open, closed] = [publicAddress[type], privateAddress[type]];
  if (!open || !closed) return [];
  if (under(name, "private.example")) return [closed];
  if (under(name, "mixed.example")) return [open, closed];
  if (under(name, "flips.example")) return [world.sequence(`dns ${type} ${name}`) === 1 ? open : closed];
  return [open];
}

function json(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/dns-json" } });
}

function resolve(url: URL, world: WorldState): Response {
  const name = (url.searchParams.get("name") ?? "").toLowerCase().replace(/\.$/, "");
  const asked = (url.searchParams.get("type") ?? "A").toUpperCase();
  const type = types[asked] ?? (/^\d{1,5}$/.test(asked) ? Number(asked) : 0);
  if (name === "" || name.length > 253 || type === 0) return json({ error: "Invalid query" }, 400);
  const missing = under(name, "nowhere.example") || !name.includes(".");
  const addresses = missing ? [] : addressesOf(name, type, world);
  return json({
    Status: missing ? 3 : 0,
    TC: false,
    RD: true,
    RA: true,
    AD: false,
    CD: false,
    Question: [{ name, type }],
    ...(addresses.length > 0 ? { Answer: addresses.map((data) => ({ name, type, TTL: 300, data })) } : {}),
  });
}

export const dns: Vendor = {
  name: "dns",
  hosts: ["cloudflare-dns.com"],
  setUp() {},
  handle(request, world) {
    const url = new URL(request.url);
    if (request.method !== "GET" || url.pathname !== "/dns-query") return new Response("Not found", { status: 404 });
    if (!request.headers.get("accept")?.includes("application/dns-json")) return json({ error: "Accept application/dns-json" }, 400);
    return resolve(url, world);
  },
  operation(request) {
    return `GET ${new URL(request.url).pathname}`;
  },
  failure(status) {
    return new Response("upstream error", { status, headers: { "content-type": "text/plain" } });
  },
};
