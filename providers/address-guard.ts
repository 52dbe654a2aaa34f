// May we call an address that somebody else gave us?
import { Problem, refusal, unavailable } from "../kit/problem.ts";

export const addressRefused = refusal("address_refused", 422, "This address is not one we may call.");

/** IPv4 networks nobody on the public internet answers from (RFC 6890 and later entries of the IANA registry): first address and prefix length. */
const privateV4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]; // prettier-ignore

function v4Number(address: string): number | null {
  const parts = address.split(".");
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return null;
  return parts.reduce((number, part) => number * 256 + Number(part), 0);
}

/** Is this IP address (text, v4 or v6, without brackets) one of a public network? */
export function isPublicAddress(address: string): boolean {
  const four = v4Number(address);
  if (four !== null) {
    return !privateV4.some(([first, bits]) => {
      const size = 2 ** (32 - bits);
      return Math.floor(four / size) === Math.floor((v4Number(first) ?? 0) / size);
    });
  }
  const lower = address.toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(lower)?.[1];
  if (mapped) return isPublicAddress(mapped);
  // Only global unicast (2000::/3), and of that neither documentation, 6to4 nor Teredo, which can carry a private IPv4 inside.
  return /^[23][0-9a-f]{3}:/.test(lower) && !/^(2001:db8:|2001:0?0?0?0?:|2001::|2002:|3fff:)/.test(lower);
}

/** What can be told from the text alone: https, port 443, a public-looking name that is not ours. */
function refusedBySight(url: URL, platformDomain: string): string | null {
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  const own = platformDomain.split(":")[0] ?? "";
  if (url.protocol !== "https:") return "Only https addresses are called.";
  if (url.port !== "" && url.port !== "443") return "Only port 443 is called.";
  if (url.username || url.password) return "An address must not hold credentials.";
  if (host.startsWith("[") || v4Number(host) !== null) return "A name is needed, not an IP address.";
  if (!host.includes(".") || /\.(localhost|local|internal|lan|home|arpa|test|invalid|onion)$/.test(host) || host === "localhost")
    return "This is not a public name.";
  if (host === own || host.endsWith(`.${own}`)) return "This is one of our own addresses.";
  return null;
}

/**
 * Refuses anything but a public https address: by sight, and by what its name resolves to right now (DNS over HTTPS, RFC 8484 JSON form as
 * https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/ describes it). A Worker cannot pin the connection to
 * the answer, so a name that changes in between remains a residual risk; production Workers have no private network behind them.
 * @throws Problem address_refused; unavailable when the name could not be looked up
 */
export async function assertPublicUrl(text: string, platformDomain: string, fetch: (request: Request) => Promise<Response>): Promise<void> {
  if (!URL.canParse(text)) throw new Problem(addressRefused, { detail: "This is not an address." });
  const url = new URL(text);
  const reason = refusedBySight(url, platformDomain);
  if (reason) throw new Problem(addressRefused, { detail: reason });
  const answers = await Promise.all(
    ["A", "AAAA"].map(async (type) => {
      const request = new Request(`https://cloudflare-dns.com/dns-query?name=${encodeURIComponent(url.hostname)}&type=${type}`, {
        headers: { accept: "application/dns-json" },
        signal: AbortSignal.timeout(5_000),
      });
      const response = await fetch(request);
      // Not a word about the name: asking again later may help.
      if (!response.ok) throw new Problem(unavailable, { detail: "The name could not be looked up just now." });
      const body = (await response.json()) as { Answer?: { type: number; data: string }[] };
      return (body.Answer ?? []).filter((one) => one.type === 1 || one.type === 28).map((one) => one.data);
    }),
  );
  const addresses = answers.flat();
  if (addresses.length === 0) throw new Problem(addressRefused, { detail: "This name does not resolve." });
  if (!addresses.every(isPublicAddress)) throw new Problem(addressRefused, { detail: "This name leads into a private network." });
}
