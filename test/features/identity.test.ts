// Can a person open an account, prove their address, log in on several devices, and come back after forgetting the password?
import { beforeEach, describe, expect, test } from "vitest";
import { emailTokens, sessions } from "../../db/tables/users.table.ts";
import { freshEmail, goodPassword, loggedIn, mailedToken, registered, verifiedPerson } from "../builders/people.builder.ts";
import { TestPlatform } from "../harness/platform.ts";

const auth = "/api/v1/auth";
let platform: TestPlatform;

beforeEach(() => {
  platform = new TestPlatform();
});

const post = (path: string, body: unknown, token?: string) => platform.call("POST", path, { body, ...(token ? { token } : {}) });
const me = (token: string) => platform.call("GET", "/api/v1/me", { token });

test("from the form to a store: register, confirm by mail, log in, create", async () => {
  const email = freshEmail("Ada").replace("ada", "ADA");
  const answer = await post(`${auth}/register`, { name: "Ada Lovelace", email: `  ${email} `, password: goodPassword });
  expect([answer.status, answer.body]).toEqual([202, { email: email.toLowerCase() }]);
  const tokens = await loggedIn(platform, { email, password: goodPassword });
  const before = await me(tokens.access_token);
  expect(before.body).toMatchObject({ email: email.toLowerCase(), email_verified: false, plan: { name: "growth", status: "trialing" } });
  const store = { name: "Lamp House", niche: "home", country: "DE", currency: "EUR", preset: "nordic" };
  expect((await post("/api/v1/stores", store, tokens.access_token)).body.code).toBe("email_unverified");

  await platform.drain();
  const token = await mailedToken(platform, email, "/verify");
  expect((await post(`${auth}/verify-email`, { token })).body).toEqual({ email: email.toLowerCase() });
  expect((await me(tokens.access_token)).body.email_verified).toBe(true);
  expect((await post("/api/v1/stores", store, tokens.access_token)).status).toBe(202);
});

test("a trial ends after 14 days and the account falls to Free", async () => {
  const person = await verifiedPerson(platform);
  await platform.advance(14 * 86_400_000 + 1);
  const { access_token } = await loggedIn(platform, person);
  expect((await me(access_token)).body.plan).toMatchObject({ name: "free", status: "ended", limits: { products: 50, custom_domains: 0 } });
});

test("the mail that confirms can be asked for again, and says nothing once it is confirmed", async () => {
  const { email } = await registered(platform);
  const ask = () => post(`${auth}/resend-verification`, { email });
  expect((await ask()).status).toBe(202);
  await platform.drain();
  expect(await platform.world.inbox(email)).toHaveLength(2);
  const token = await mailedToken(platform, email, "/verify");
  await post(`${auth}/verify-email`, { token });
  expect((await ask()).status).toBe(202);
  await platform.drain();
  expect(await platform.world.inbox(email)).toHaveLength(2);
});

test("a forgotten password is replaced by mail: every device is out, the old password is dead, the owner is told", async () => {
  const person = await verifiedPerson(platform);
  const device = await loggedIn(platform, person);
  expect((await post(`${auth}/forgot-password`, { email: person.email })).status).toBe(202);
  await platform.drain();
  const token = await mailedToken(platform, person.email, "/reset");
  const password = "another-granite-42-window";
  expect((await post(`${auth}/reset-password`, { token, password })).body).toEqual({ email: person.email });
  expect((await me(device.access_token)).status).toBe(401);
  expect((await post(`${auth}/refresh`, { refresh_token: device.refresh_token })).body.code).toBe("session_ended");
  expect((await post(`${auth}/log-in`, person)).body.code).toBe("wrong_credentials");
  await loggedIn(platform, { email: person.email, password });
  await platform.drain();
  expect((await platform.world.inbox(person.email))[0]?.subject).toBe("Your password was changed");
});

test("choosing a new password by mail proves the address too", async () => {
  const { email } = await registered(platform);
  await post(`${auth}/forgot-password`, { email });
  await platform.drain();
  const password = "another-granite-42-window";
  await post(`${auth}/reset-password`, { token: await mailedToken(platform, email, "/reset"), password });
  const { access_token } = await loggedIn(platform, { email, password });
  expect((await me(access_token)).body.email_verified).toBe(true);
});

describe("devices", () => {
  test("are listed with the present one marked, and can be logged out one by one or all others at once", async () => {
    const person = await verifiedPerson(platform);
    const [here, phone, tablet] = [await loggedIn(platform, person), await loggedIn(platform, person), await loggedIn(platform, person)];
    const list = async () => (await platform.call("GET", "/api/v1/me/sessions", { token: here.access_token })).body.items;
    const devices = await list();
    expect(devices).toHaveLength(3);
    expect(devices.filter((one: { current: boolean }) => one.current)).toHaveLength(1);
    const sessionId = /ses_[0-9a-z]+/.exec(phone.access_token)?.[0];
    expect((await platform.call("DELETE", `/api/v1/me/sessions/${sessionId}`, { token: here.access_token })).status).toBe(200);
    expect((await me(phone.access_token)).status).toBe(401);
    expect((await platform.call("DELETE", "/api/v1/me/sessions", { token: here.access_token })).body).toEqual({ ended: 1 });
    expect((await me(tablet.access_token)).status).toBe(401);
    expect((await me(here.access_token)).status).toBe(200);
  });

  test("of another person are not found", async () => {
    const [ada, eve] = [await loggedIn(platform, await verifiedPerson(platform)), await loggedIn(platform, await verifiedPerson(platform))];
    const sessionId = /ses_[0-9a-z]+/.exec(ada.access_token)?.[0];
    expect((await platform.call("DELETE", `/api/v1/me/sessions/${sessionId}`, { token: eve.access_token })).status).toBe(404);
    expect((await me(ada.access_token)).status).toBe(200);
  });

  test("log out: the session is dead at once, and doing it twice is no error", async () => {
    const tokens = await loggedIn(platform, await verifiedPerson(platform));
    expect((await post(`${auth}/log-out`, {}, tokens.access_token)).status).toBe(200);
    expect((await me(tokens.access_token)).status).toBe(401);
    expect((await post(`${auth}/log-out`, { refresh_token: tokens.refresh_token })).status).toBe(200);
    expect((await post(`${auth}/refresh`, { refresh_token: tokens.refresh_token })).body.code).toBe("session_ended");
  });
});

test("changing the password needs the present one, keeps this device and ends the others", async () => {
  const person = await verifiedPerson(platform);
  const [here, other] = [await loggedIn(platform, person), await loggedIn(platform, person)];
  const change = (current_password: string, new_password: string) =>
    platform.call("PUT", "/api/v1/me/password", { token: here.access_token, body: { current_password, new_password } });
  expect((await change("not-the-password", "another-granite-42-window")).body.code).toBe("wrong_password");
  expect((await change(person.password, "short")).body.errors[0]).toMatchObject({ field: "new_password" });
  expect((await change(person.password, "another-granite-42-window")).status).toBe(200);
  expect((await me(here.access_token)).status).toBe(200);
  expect((await me(other.access_token)).status).toBe(401);
  await loggedIn(platform, { email: person.email, password: "another-granite-42-window" });
});

test("a name is changed and read back; nothing else of an account can be written", async () => {
  const { access_token } = await loggedIn(platform, await verifiedPerson(platform));
  const patch = (body: object) => platform.call("PATCH", "/api/v1/me", { token: access_token, body });
  expect((await patch({ name: " Ada King " })).body.name).toBe("Ada King");
  for (const field of ["operator", "email_verified", "email", "plan", "id"]) {
    expect((await patch({ name: "Ada", [field]: true })).body.errors, field).toEqual([
      expect.objectContaining({ field, code: "unknown_field" }),
    ]);
  }
});

test("ended sessions and old links are forgotten after a month, live ones are not", async () => {
  const person = await verifiedPerson(platform);
  const old = await loggedIn(platform, person);
  await post(`${auth}/log-out`, {}, old.access_token);
  await platform.advance(32 * 86_400_000);
  const live = await loggedIn(platform, person);
  await platform.tick();
  const rows = await platform.context().platform.rows(sessions);
  const kept = rows.map((row) => row.id);
  expect(kept).not.toContain(/ses_[0-9a-z]+/.exec(old.access_token)?.[0]);
  expect(kept).toContain(/ses_[0-9a-z]+/.exec(live.access_token)?.[0]);
  expect(await platform.context().platform.count(emailTokens)).toBe(0);
  expect((await me(live.access_token)).status).toBe(200);
});
