import { expect, test } from "vitest";
import { testWorld } from "../test-world.ts";
import { dns } from "./dns.vendor.ts";

const ask = async (world: ReturnType<typeof testWorld>, name: string, type = "A", accept = "application/dns-json") => {
  const response = await world.fetch(`https://cloudflare-dns.com/dns-query?name=${name}&type=${type}`, { headers: { accept } });
  return { status: response.status, body: (await response.json()) as { Status: number; Answer?: { data: string; type: number }[] } };
};
const addresses = async (world: ReturnType<typeof testWorld>, name: string, type?: string) =>
  (await ask(world, name, type)).body.Answer?.map((one) => one.data) ?? [];

test("public names have public addresses of both kinds", async () => {
  const world = testWorld(dns);
  expect(await addresses(world, "ae01.alicdn.com")).toEqual(["104.18.32.7"]);
  expect(await addresses(world, "ae01.alicdn.com", "AAAA")).toEqual(["2606:4700::6812:2007"]);
});

test("the magic names lead astray as they promise", async () => {
  const world = testWorld(dns);
  expect(await addresses(world, "a.private.example")).toEqual(["10.0.0.7"]);
  expect(await addresses(world, "mixed.example")).toHaveLength(2);
  expect([await addresses(world, "x.flips.example"), await addresses(world, "x.flips.example")]).toEqual([["104.18.32.7"], ["10.0.0.7"]]);
});

test("a name that is not there answers without Answer", async () => {
  const { body } = await ask(testWorld(dns), "www.nowhere.example");
  expect(body.Status).toBe(3);
  expect(body.Answer).toBeUndefined();
});

test("what is no question is a bad request", async () => {
  const world = testWorld(dns);
  expect((await ask(world, "")).status).toBe(400);
  expect((await ask(world, "a.example", "NONSENSE")).status).toBe(400);
  expect((await ask(world, "a.example", "A", "text/html")).status).toBe(400);
});
