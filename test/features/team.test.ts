// Can people work together in a store, and is everybody kept to their role from one request to the next?

import { runInDurableObject } from "cloudflare:test";
import { beforeEach, describe, expect, test } from "vitest";
import { members } from "../../db/tables/stores.table.ts";
import type { Role } from "../../kit/permissions.ts";
import { freshEmail, goodPassword, loggedIn, mailedToken, registered } from "../builders/people.builder.ts";
import { buildPlan } from "../builders/plans.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let platform: TestPlatform;
let merchant: Merchant;

beforeEach(async () => {
  platform = new TestPlatform();
  merchant = await platform.merchant({ name: "Lamp House" });
});

const call = (method: string, path: string, token: string, body?: unknown) =>
  platform.call(method, `${merchant.path}${path}`, { token, ...(body === undefined ? {} : { body }) });
const owner = (method: string, path: string, body?: unknown) => call(method, path, merchant.token, body);
const team = async () =>
  (await owner("GET", "/members")).body.items as { id: string; user_id: string; role: Role; name: string; you: boolean }[];
const read = (token: string) => platform.call("POST", "/api/v1/auth/invite", { body: { token } });
const accept = (token: string, access: string) => platform.call("POST", "/api/v1/invites/accept", { token: access, body: { token } });

async function invited(email: string, role = "product_manager") {
  const answer = await owner("POST", "/invites", { email, role });
  await platform.drain();
  return { answer, token: answer.status === 201 ? await mailedToken(platform, email, "/invite") : "" };
}

async function withRole(role: Role) {
  const token = await platform.member(merchant, role);
  const member = (await team()).find((one) => one.name === `A ${role}`);
  return { token, id: member?.id ?? "" };
}

describe("an invitation", () => {
  test("brings a new person in: read the link, register, log in, accept, and the address is proved", async () => {
    const email = freshEmail("new");
    const { answer, token } = await invited(email);
    expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ email, role: "product_manager", expired: false })]);
    expect((await read(token)).body).toMatchObject({ store_name: "Lamp House", email, role: "product_manager", has_account: false });
    await platform.call("POST", "/api/v1/auth/register", { body: { name: "Grace", email, password: goodPassword } });
    expect((await read(token)).body.has_account).toBe(true);
    const { access_token } = await loggedIn(platform, { email, password: goodPassword });
    expect((await call("GET", "/activity", access_token)).status).toBe(404);
    expect((await accept(token, access_token)).body).toMatchObject({ store_id: merchant.store.id, role: "product_manager" });
    expect((await call("GET", "/activity", access_token)).status).toBe(200);
    expect((await platform.call("GET", "/api/v1/me", { token: access_token })).body.email_verified).toBe(true);
    expect((await owner("GET", "/invites")).body.items).toEqual([]);
    await platform.drain();
    const log = (await owner("GET", "/activity")).body.items.map((one: { type: string; actor: { name: string } }) => [
      one.type,
      one.actor.name,
    ]);
    expect(log).toEqual([
      ["member.joined", "Grace"],
      ["member.invited", "Ada Merchant"],
    ]);
  });

  test("works once, and only for the address it was sent to", async () => {
    const [ada, eve] = [await registered(platform), await registered(platform)];
    const { token } = await invited(ada.email);
    const [adas, eves] = [await loggedIn(platform, ada), await loggedIn(platform, eve)];
    expect((await accept(token, eves.access_token)).body.code).toBe("invite_for_another");
    const both = await Promise.all([accept(token, adas.access_token), accept(token, adas.access_token)]);
    expect(both.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect((await team()).filter((one) => one.role === "product_manager")).toHaveLength(1);
    expect((await accept(token, adas.access_token)).body.code).toBe("invite_invalid");
    const mine = (await team()).find((one) => one.role === "product_manager");
    await owner("DELETE", `/members/${mine?.id}`);
    expect((await accept(token, adas.access_token)).body.code).toBe("invite_invalid");
  });

  test("can be sent again with the same link, taken back, and runs out after seven days", async () => {
    const email = freshEmail("late");
    const { answer, token } = await invited(email);
    await platform.advance(7 * 86_400_000 + 1);
    merchant.token = await buildSession(platform.context(), merchant.user.id);
    expect((await read(token)).body.code).toBe("invite_invalid");
    expect((await owner("GET", "/invites")).body.items[0].expired).toBe(true);
    expect((await owner("POST", `/invites/${answer.body.id}/resend`)).body.expired).toBe(false);
    await platform.drain();
    expect(await platform.world.inbox(email)).toHaveLength(2);
    expect(await mailedToken(platform, email, "/invite")).toBe(token);
    expect((await read(token)).status).toBe(200);
    expect((await owner("DELETE", `/invites/${answer.body.id}`)).status).toBe(200);
    expect((await read(token)).body.code).toBe("invite_invalid");
    expect((await owner("DELETE", `/invites/${answer.body.id}`)).status).toBe(404);
  });

  test("says the same for an address with and without an account, and there is one open one an address", async () => {
    const known = await registered(platform);
    const shown = async (email: string) => {
      const { status, body } = (await invited(email)).answer;
      return { status, fields: Object.keys(body).sort(), role: body.role };
    };
    expect(await shown(known.email)).toEqual(await shown(freshEmail("unknown")));
    expect((await owner("POST", "/invites", { email: known.email.toUpperCase(), role: "viewer" })).body.code).toBe("invite_exists");
    expect((await owner("POST", "/invites", { email: merchant.user.email, role: "viewer" })).body.code).toBe("already_member");
  });

  test("one address is not flooded", async () => {
    const email = freshEmail("flooded");
    const { answer } = await invited(email);
    const codes = [];
    for (let n = 0; n < 6; n++) codes.push((await owner("POST", `/invites/${answer.body.id}/resend`)).status);
    expect(codes).toEqual([200, 200, 200, 200, 429, 429]);
  });

  test("of a made-up or crossed token says nothing", async () => {
    const [one, two] = [await invited(freshEmail()), await invited(freshEmail())];
    const crossed = `${one.token.split(".")[0]}.${two.token.split(".")[1]}`;
    for (const token of ["", "x", crossed, `${one.token}x`, one.token.replace("inv_", "tok_")]) {
      const answer = await read(token);
      expect([answer.status, answer.body.code], token).toEqual([410, "invite_invalid"]);
    }
  });
});

describe("the plan's places", () => {
  test("count members and open invitations; a refusal names the limit, the use and what lifts it", async () => {
    for (let n = 0; n < 4; n++) expect((await owner("POST", "/invites", { email: freshEmail(), role: "viewer" })).status).toBe(201);
    const refused = await owner("POST", "/invites", { email: freshEmail(), role: "viewer" });
    expect([refused.status, refused.body]).toEqual([
      402,
      expect.objectContaining({ code: "plan_limit", what: "team_members", limit: 5, used: 5, plan: "growth", lifted_by: "pro" }),
    ]);
  });

  test("hold when two accept the last one at once, and on a plan that has become smaller", async () => {
    const people = [await registered(platform), await registered(platform), await registered(platform)];
    const tokens: string[] = [];
    for (const person of people) tokens.push((await invited(person.email)).token);
    await buildPlan(platform.context(), merchant.user.id, "starter");
    const sessions: string[] = [];
    for (const person of people) sessions.push((await loggedIn(platform, person)).access_token);
    const answers = await Promise.all(tokens.map((token, at) => accept(token, sessions[at] ?? "")));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 402, 402]);
    expect(answers.find(({ status }) => status === 402)?.body).toMatchObject({
      code: "plan_limit",
      limit: 2,
      used: 2,
      lifted_by: "growth",
    });
    expect(await team()).toHaveLength(2);
  });
});

describe("roles", () => {
  test("count from the next request on: up, down and out", async () => {
    const { token, id } = await withRole("viewer");
    expect((await call("PATCH", "", token, { announcement: "Hello" })).status).toBe(403);
    expect((await owner("PATCH", `/members/${id}`, { role: "admin" })).body.role).toBe("admin");
    expect((await call("PATCH", "", token, { announcement: "Hello" })).status).toBe(200);
    await owner("PATCH", `/members/${id}`, { role: "support" });
    expect((await call("PATCH", "", token, { announcement: "Hello" })).status).toBe(403);
    expect((await owner("DELETE", `/members/${id}`)).status).toBe(200);
    expect((await call("GET", "/activity", token)).status).toBe(404);
  });

  test("a removed member's live connection is closed", async () => {
    const { id } = await withRole("viewer");
    const member = (await team()).find((one) => one.id === id);
    const hub = platform.env.STORE_HUB.get(platform.env.STORE_HUB.idFromName(merchant.store.id));
    const open = () => hub.fetch(new Request(`https://hub.invalid/?user=${member?.user_id}`, { headers: { upgrade: "websocket" } }));
    expect((await open()).status).toBe(101);
    await owner("DELETE", `/members/${id}`);
    await platform.drain();
    await runInDurableObject(hub, (_instance, state) => {
      expect(state.getWebSockets(member?.user_id).filter((socket) => socket.readyState === WebSocket.OPEN)).toEqual([]);
    });
  });

  test("the owner's is fixed, cannot be given, and the owner cannot leave", async () => {
    const { token, id } = await withRole("admin");
    const mine = (await team()).find((one) => one.you);
    for (const who of [merchant.token, token]) {
      expect((await call("PATCH", `/members/${mine?.id}`, who, { role: "viewer" })).body.code).toBe("owner_fixed");
      expect((await call("DELETE", `/members/${mine?.id}`, who)).body.code).toBe("owner_fixed");
    }
    expect((await owner("DELETE", "/membership")).body.code).toBe("owner_fixed");
    expect((await owner("PATCH", `/members/${id}`, { role: "owner" })).status).toBe(422);
    expect((await owner("POST", "/invites", { email: freshEmail(), role: "owner" })).status).toBe(422);
  });

  test("a member leaves and is out at once", async () => {
    const { token } = await withRole("marketer");
    expect((await call("DELETE", "/membership", token)).status).toBe(200);
    expect((await call("GET", "/activity", token)).status).toBe(404);
  });

  test("of another store's members are not found, and stay", async () => {
    const other = await platform.merchant();
    const rows = await platform.context().platform.rows(members);
    const theirs = rows.find((row) => row.store_id === other.store.id);
    expect((await owner("PATCH", `/members/${theirs?.id}`, { role: "viewer" })).status).toBe(404);
    expect((await owner("DELETE", `/members/${theirs?.id}`)).status).toBe(404);
    const invite = await platform.call("POST", `${other.path}/invites`, {
      token: other.token,
      body: { email: freshEmail(), role: "viewer" },
    });
    expect((await owner("DELETE", `/invites/${invite.body.id}`)).status).toBe(404);
    expect((await owner("POST", `/invites/${invite.body.id}/resend`)).status).toBe(404);
    expect((await platform.call("GET", `${other.path}/invites`, { token: other.token })).body.items).toHaveLength(1);
  });
});
