// Does the client send what the contract says, and give back the API's answer or its "no"?
import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { contract, endpoint, Nothing } from "../../kit/endpoint.ts";
import { ApiProblem, client, type Transport, unreachable } from "./api-client.ts";

const things = contract("things", "store", {
  list: endpoint({
    method: "GET",
    path: "/things",
    can: "store:read",
    summary: "",
    input: z.object({ search: z.string().optional(), limit: z.coerce.number().default(50) }),
    output: z.object({ items: z.array(z.string()) }),
  }),
  create: endpoint({
    method: "POST",
    path: "/things",
    can: "store:write",
    summary: "",
    input: z.object({ name: z.string() }),
    output: z.object({ id: z.string() }),
    status: 201,
  }),
  rename: endpoint({
    method: "PATCH",
    path: "/things/:thing_id",
    can: "store:write",
    summary: "",
    input: z.object({ name: z.string() }),
    output: Nothing,
  }),
});

interface Sent {
  path: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

function answering(...answers: (Response | Error)[]): { transport: Transport; sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    transport: {
      async send(path, init) {
        sent.push({ path, method: init.method, headers: init.headers, ...(init.body === undefined ? {} : { body: init.body }) });
        const next = answers.shift();
        if (!next || next instanceof Error) throw next ?? new Error("more requests than answers");
        return next;
      },
    },
  };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => Response.json(body, { status, headers });
const open = (transport: Transport) => client(things, transport, { store_id: "sto_1" });

describe("what is sent", () => {
  it("puts a GET's input into the query and leaves out what is empty", async () => {
    const { transport, sent } = answering(json({ items: ["a"] }));
    const answer = await open(transport).list({ search: "red & blue" });
    expect(answer.items).toEqual(["a"]);
    expect(sent[0]).toMatchObject({ path: "/api/v1/stores/sto_1/things?search=red+%26+blue", method: "GET" });
    expect(sent[0]?.body).toBeUndefined();
  });

  it("fills the path, escapes it, and keeps its names out of the body", async () => {
    const { transport, sent } = answering(json({}));
    await open(transport).rename({ thing_id: "a/b", name: "New" });
    expect(sent[0]?.path).toBe("/api/v1/stores/sto_1/things/a%2Fb");
    expect(sent[0]?.body).toBe('{"name":"New"}');
    expect(sent[0]?.headers["idempotency-key"]).toBeUndefined();
  });

  it("refuses to send a request whose path has a hole", async () => {
    const { transport, sent } = answering();
    await expect(open(transport).rename({ thing_id: "", name: "New" })).rejects.toThrow(TypeError);
    expect(sent).toHaveLength(0);
  });

  it("types input and output by the contract", () => {
    const { transport } = answering();
    expectTypeOf<{ name: string }>().toExtend<Parameters<ReturnType<typeof open>["create"]>[0]>();
    expectTypeOf<{ title: string }>().not.toExtend<Parameters<ReturnType<typeof open>["create"]>[0]>();
    expectTypeOf(open(transport).list).returns.resolves.toEqualTypeOf<{ items: string[] }>();
  });
});

describe("doing a thing once", () => {
  it("repeats a creating request after renewal under the same Idempotency-Key", async () => {
    const { transport, sent } = answering(json({ code: "unauthenticated" }, 401), json({ id: "thg_1" }, 201));
    const renewed = await client(things, { ...transport, renew: async () => true }, { store_id: "sto_1" }).create({ name: "One" });
    expect(renewed.id).toBe("thg_1");
    expect(sent).toHaveLength(2);
    expect(sent[0]?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[1]?.headers["idempotency-key"]).toBe(sent[0]?.headers["idempotency-key"]);
  });

  it("renews once, and says that the session is over when that did not help", async () => {
    const { transport, sent } = answering(json({ code: "unauthenticated" }, 401), json({ code: "unauthenticated" }, 401));
    let out = 0;
    const api = client(things, { ...transport, renew: async () => true, signedOut: () => void out++ }, { store_id: "sto_1" });
    await expect(api.list()).rejects.toMatchObject({ code: "unauthenticated", status: 401 });
    expect(sent).toHaveLength(2);
    expect(out).toBe(1);
  });

  it("sends nothing again when the session cannot be renewed", async () => {
    const { transport, sent } = answering(json({ code: "unauthenticated" }, 401));
    await expect(client(things, { ...transport, renew: async () => false }, { store_id: "sto_1" }).list()).rejects.toBeInstanceOf(
      ApiProblem,
    );
    expect(sent).toHaveLength(1);
  });

  it("waits as long as the API says, where the caller has that patience", async () => {
    const busy = () => json({ code: "too_many_requests" }, 429, { "retry-after": "0.01" });
    const patient = answering(busy(), json({ items: [] }));
    await open(patient.transport).list({}, { patienceSeconds: 1 });
    expect(patient.sent).toHaveLength(2);
    const hurried = answering(busy());
    await expect(open(hurried.transport).list()).rejects.toMatchObject({ code: "too_many_requests", retryAfterSeconds: 0.01 });
  });
});

describe("what comes back as a no", () => {
  it("keeps code, fields and limits of problem+json", async () => {
    const errors = [{ field: "name", code: "too_small", message: "Too short" }];
    const body = {
      type: "x",
      title: "Some of the input is not valid.",
      status: 422,
      code: "invalid_input",
      errors,
      limit: 50,
      request_id: "req_1",
    };
    const { transport } = answering(json(body, 422));
    const problem = await open(transport)
      .create({ name: "" })
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ code: "invalid_input", errors, requestId: "req_1", extra: { limit: 50 }, message: body.title });
  });

  it("stays readable when a proxy answers with HTML", async () => {
    const { transport } = answering(new Response("<h1>Bad gateway</h1>", { status: 502 }), new Response("<h1>Hello</h1>"));
    await expect(open(transport).list()).rejects.toMatchObject({ code: "unreadable_answer", status: 502 });
    await expect(open(transport).list()).rejects.toMatchObject({ code: "unreadable_answer", status: 200 });
  });

  it("tells a missing network from a refusal", async () => {
    const { transport } = answering(new TypeError("Failed to fetch"));
    await expect(open(transport).list()).rejects.toMatchObject({ code: unreachable, status: 0 });
  });
});
