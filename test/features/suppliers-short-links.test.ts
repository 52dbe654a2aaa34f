// Can a short link make us call what we must not call? Every hop is checked by name and by address before it is asked.
import { expect, test } from "vitest";
import { Problem } from "../../kit/problem.ts";
import { openEgress } from "../../providers/egress.ts";
import { followToProduct } from "../../providers/suppliers/short-links.ts";
import type { ProviderTools } from "../../providers/tools.ts";
import { TestPlatform } from "../harness/platform.ts";

const log = { info: () => {}, warn: () => {}, error: () => {}, about: () => {} };

/** A world where each address answers with a redirect or a page; names are resolved by the simulated resolver. */
function worldOf(answers: Record<string, string | Response>) {
  const platform = new TestPlatform();
  const called: string[] = [];
  const egress = openEgress({
    async fetch(request) {
      const url = new URL(request.url);
      if (url.host === "cloudflare-dns.com") return platform.world.fetch(request.url, { headers: { accept: "application/dns-json" } });
      called.push(request.url);
      const answer = answers[request.url] ?? new Response("nothing", { status: 404 });
      return typeof answer === "string" ? new Response(null, { status: 302, headers: { location: answer } }) : answer.clone();
    },
    platformDomain: "tradewind.example",
    log,
    now: Date.now,
    random: () => 0,
    wait: async () => {},
  });
  const follow = async (url: string) => {
    try {
      return (await followToProduct({ egress } as ProviderTools, url))?.external_id ?? "nowhere";
    } catch (error) {
      if (error instanceof Problem) return error.code;
      throw error;
    }
  };
  return { follow, called };
}

const short = "https://a.aliexpress.com/_mK1abcd";
const item = "https://www.aliexpress.com/item/1005008177221739.html";

test("the walk ends at the first address that names a product, which is never called", async () => {
  const { follow, called } = worldOf({
    [short]: "https://s.click.aliexpress.com/e/_D1",
    "https://s.click.aliexpress.com/e/_D1": `${item}?aff=1`,
  });
  expect(await follow(short)).toBe("1005008177221739");
  expect(called).toEqual([short, "https://s.click.aliexpress.com/e/_D1"]);
});

test.each([
  "http://169.254.169.254/latest/meta-data/",
  "https://169.254.169.254/",
  "https://[::1]/",
  "https://[::ffff:7f00:1]/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://localhost/",
  "https://localhost./",
  "https://router.local/",
  "https://api.tradewind.example/api/v1/stores",
  "https://intranet.private.example/",
  "https://intranet.mixed.example/",
  "https://gone.nowhere.example/",
  "http://shop.example/item",
  "https://shop.example:8443/",
  "https://user:secret@shop.example/",
  "javascript:alert(1)",
  "file:///etc/passwd",
])("a redirect to %s is not followed", async (target) => {
  const { follow, called } = worldOf({ [short]: target });
  expect(await follow(short)).toBe("nowhere");
  expect(called).toEqual([short]);
});

test("a name that turns private after its first look is refused at the second", async () => {
  const flips = `https://h${Date.now()}.flips.example/a`;
  const { follow, called } = worldOf({ [short]: flips, [flips]: `${flips}b` });
  expect(await follow(short)).toBe("nowhere");
  expect(called).toEqual([short, flips]);
});

test("a ring of redirects ends", async () => {
  const { follow, called } = worldOf({ [short]: short });
  expect(await follow(short)).toBe("nowhere");
  expect(called.length).toBeLessThanOrEqual(5);
});

test("a page that sends browsers on is read for where", async () => {
  const html = (body: string) => new Response(body, { headers: { "content-type": "text/html" } });
  expect(await worldOf({ [short]: html(`<meta http-equiv="refresh" content="0;url=${item}?a=1&amp;b=2">`) }).follow(short)).toBe(
    "1005008177221739",
  );
  expect(await worldOf({ [short]: html(`<link rel="canonical" href="${item}">`) }).follow(short)).toBe("1005008177221739");
  expect(await worldOf({ [short]: html("<p>hello</p>".repeat(50_000)) }).follow(short)).toBe("nowhere");
  expect(await worldOf({ [short]: new Response("{}", { headers: { "content-type": "application/json" } }) }).follow(short)).toBe("nowhere");
});
