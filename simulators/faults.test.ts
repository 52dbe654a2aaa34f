// Do faults hit what they are aimed at, as often as they should?
import { expect, it } from "vitest";
import { Faults } from "./faults.ts";
import { letters, newId } from "./ids.ts";
import { routes } from "./routes.ts";
import { storage, testWorld } from "./test-world.ts";

it("a fault hits its operation and is spent", () => {
  const faults = new Faults(storage());
  faults.add({ vendor: "stripe", operation: "POST /v1/refunds", kind: "status", status: 503, times: 2 });
  faults.add({ vendor: "stripe", operation: "*", kind: "html" });
  expect(faults.take("resend", "POST /v1/refunds")).toBeNull();
  expect(faults.take("stripe", "GET /v1/refunds")?.kind).toBe("html");
  expect([1, 2, 3].map(() => faults.take("stripe", "POST /v1/refunds")?.status ?? null)).toEqual([503, 503, null]);
  expect(faults.list()).toEqual([]);
});

it("clearing forgets them all", () => {
  const faults = new Faults(storage());
  faults.add({ vendor: "stripe", operation: "*", kind: "slow", delay_ms: 10 });
  faults.clear();
  expect(faults.take("stripe", "x")).toBeNull();
});

it("routes are found by method and pattern, the earlier one first", () => {
  const find = routes({ "GET /a/search": 1, "GET /a/:id": 2, "POST /a/:id/b": 3 });
  expect(find("GET", "/a/search")).toMatchObject({ handler: 1, operation: "GET /a/search" });
  expect(find("GET", "/a/x")).toMatchObject({ handler: 2, params: { id: "x" } });
  expect(find("POST", "/a/x/b")?.operation).toBe("POST /a/:id/b");
  expect(find("DELETE", "/a/x")).toBeNull();
});

it("ids are the same in every run and never the same twice", () => {
  const [one, two] = [testWorld(), testWorld()];
  const made = [newId(one, "pi_3"), newId(one, "pi_3")];
  expect(made).toEqual([newId(two, "pi_3"), newId(two, "pi_3")]);
  expect(new Set(made).size).toBe(2);
  expect(letters("x", 64)).toMatch(/^[0-9A-Za-z]{64}$/);
});
