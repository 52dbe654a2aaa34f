// Is a token, a link or a cookie worth anything to whom it was not given?
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { sessions, users } from "../../db/tables/users.table.ts";
import { freshEmail, goodPassword, loggedIn, mailedToken, registered, verifiedPerson } from "../builders/people.builder.ts";
import { type Answered, TestPlatform } from "../harness/platform.ts";

const auth = "/api/v1/auth";
let platform: TestPlatform;

beforeEach(() => {
  platform = new TestPlatform();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) => platform.call("POST", path, { body, headers });

describe("refresh tokens", () => {
  const refresh = (refresh_token: string) => post(`${auth}/refresh`, { refresh_token });
  const alive = async (token: string) => (await platform.call("GET", "/api/v1/me", { token })).status === 200;

  test("rotate: the next pair works, the old access token is over soon", async () => {
    const first = await loggedIn(platform, await registered(platform));
    const second = (await refresh(first.refresh_token)).body;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await alive(second.access_token)).toBe(true);
    await platform.advance(11_000);
    expect([await alive(first.access_token), await alive(second.access_token)]).toEqual([false, true]);
  });

  test("an honest browser that refreshes twice at once gets the same pair twice", async () => {
    const { refresh_token } = await loggedIn(platform, await registered(platform));
    const [one, two, three] = await Promise.all([refresh(refresh_token), refresh(refresh_token), refresh(refresh_token)]);
    expect([one.status, two.status, three.status]).toEqual([200, 200, 200]);
    expect(one.body).toEqual(two.body);
    expect(two.body).toEqual(three.body);
    await platform.advance(9_000);
    expect((await refresh(refresh_token)).body.refresh_token).toBe(one.body.refresh_token);
  });

  test("an old token that comes back after the grace ends the session for both who hold it", async () => {
    const first = await loggedIn(platform, await registered(platform));
    const second = (await refresh(first.refresh_token)).body;
    await platform.advance(11_000);
    expect((await refresh(first.refresh_token)).body.code).toBe("session_ended");
    expect(await alive(second.access_token)).toBe(false);
    expect((await refresh(second.refresh_token)).body.code).toBe("session_ended");
  });

  test("run out after 7 days without use, and after 90 days whatever the use", async () => {
    let tokens = await loggedIn(platform, await registered(platform));
    await platform.advance(8 * 86_400_000);
    expect((await refresh(tokens.refresh_token)).body.code).toBe("session_ended");
    tokens = await loggedIn(platform, await registered(platform));
    let answer: Answered | undefined;
    for (let days = 0; days <= 90; days += 6) {
      await platform.advance(6 * 86_400_000);
      answer = await refresh(tokens.refresh_token);
      if (answer.status === 200) tokens = answer.body;
    }
    expect(answer?.body.code).toBe("session_ended");
  });

  test("made up, altered or of the other kind are worth nothing", async () => {
    const { access_token, refresh_token } = await loggedIn(platform, await registered(platform));
    const other = await loggedIn(platform, await registered(platform));
    const [id, , mac] = refresh_token.split(".");
    const bad = [
      "",
      "twr_",
      access_token,
      refresh_token.slice(0, -1),
      `${id}.2.${mac}`,
      `${other.refresh_token.split(".")[0]}.1.${mac}`,
      refresh_token.replace("twr_", "twa_"),
    ];
    for (const token of bad) expect((await refresh(token)).body.code, token).toBe("session_ended");
    for (const token of [refresh_token, access_token.replace("twa_", "twr_"), `${access_token}x`, "twa_".padEnd(8_000, "x")]) {
      expect(await alive(token), token.slice(0, 60)).toBe(false);
    }
    expect(await alive(access_token)).toBe(true);
  });
});

describe("links sent by mail", () => {
  const reset = (token: string, password = "another-granite-42-window") => post(`${auth}/reset-password`, { token, password });

  async function resetToken(email: string) {
    await post(`${auth}/forgot-password`, { email });
    await platform.drain();
    return mailedToken(platform, email, "/reset");
  }

  test("work once, even when two follow them in the same moment", async () => {
    const { email } = await registered(platform);
    const token = await resetToken(email);
    const both = await Promise.all([reset(token, "first-granite-42-window"), reset(token, "second-granite-42-window")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await reset(token)).body.code).toBe("link_invalid");
  });

  test("are used up by nothing but a POST: opening them changes nothing", async () => {
    const { email } = await registered(platform);
    const token = await mailedToken(platform, email, "/verify");
    for (const host of ["api.localhost:8787", "app.localhost:8787"]) {
      await platform.call("GET", `/verify?token=${token}`, { host });
      expect((await platform.call("GET", `${auth}/verify-email?token=${token}`, { host })).status).toBe(404);
      expect((await platform.call("HEAD", `${auth}/verify-email?token=${token}`, { host })).status).toBe(404);
    }
    expect((await post(`${auth}/verify-email`, { token })).status).toBe(200);
  });

  test("are good for one purpose, one person and one address", async () => {
    const [ada, eve] = [await registered(platform), await registered(platform)];
    const verify = await mailedToken(platform, ada.email, "/verify");
    const [adas, eves] = [await resetToken(ada.email), await resetToken(eve.email)];
    expect((await reset(verify)).body.code).toBe("link_invalid");
    expect((await post(`${auth}/verify-email`, { token: adas })).body.code).toBe("link_invalid");
    const crossed = `${adas.split(".")[0]}.${eves.split(".")[1]}`;
    expect((await reset(crossed)).body.code).toBe("link_invalid");
    expect((await reset(`${adas}x`)).body.code).toBe("link_invalid");
    const { platform: rows } = platform.context();
    await rows.commit([rows.update(users, eq(users.email, ada.email), { email: freshEmail("moved") })]);
    expect((await reset(adas)).body.code).toBe("link_invalid");
    expect((await post(`${auth}/verify-email`, { token: verify })).body.code).toBe("link_invalid");
  });

  test("a reset link lives ten minutes, and no longer than the next password", async () => {
    const person = await verifiedPerson(platform);
    const late = await resetToken(person.email);
    await platform.advance(10 * 60_000 + 1);
    expect((await reset(late)).body.code).toBe("link_invalid");
    const unused = await resetToken(person.email);
    const { access_token } = await loggedIn(platform, person);
    const body = { current_password: person.password, new_password: "another-granite-42-window" };
    await platform.call("PUT", "/api/v1/me/password", { token: access_token, body });
    expect((await reset(unused)).body.code).toBe("link_invalid");
  });

  test("a password that is too easily guessed does not use the link up", async () => {
    const { email } = await registered(platform);
    const token = await resetToken(email);
    expect((await reset(token, "qwertyuiop")).body.errors[0].code).toBe("too_common");
    expect((await reset(token)).status).toBe(200);
  });

  test("lead to the address that is configured, whatever a request's Host or X-Forwarded-Host says", async () => {
    const { email } = await registered(platform);
    await post(`${auth}/forgot-password`, { email }, { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" });
    await platform.drain();
    const [mail] = await platform.world.inbox(email);
    expect(mail?.text).toContain("http://app.localhost:8787/reset?token=");
    expect(`${mail?.html}${mail?.text}`).not.toContain("evil.example");
  });

  test("no secret of theirs is in the database", async () => {
    const { email } = await registered(platform);
    const token = await resetToken(email);
    const secret = token.split(".")[1] ?? "";
    const tables = await platform.env.PLATFORM_DB.prepare(
      "select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'",
    ).all<{
      name: string;
    }>();
    for (const { name } of tables.results) {
      const rows = await platform.env.PLATFORM_DB.prepare(`select * from "${name}"`).all();
      expect(JSON.stringify(rows.results), name).not.toContain(secret);
    }
  });
});

describe("cookies", () => {
  const app = "http://app.localhost:8787";
  const browser = (origin: string | null, cookie?: string) => ({
    host: "app.localhost:8787",
    headers: { ...(origin ? { origin } : {}), ...(cookie ? { cookie } : {}) },
  });
  const cookiesOf = (answer: Answered) =>
    answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");

  async function logInByBrowser() {
    const person = await registered(platform);
    return platform.call("POST", `${auth}/log-in`, { ...browser(app), body: { ...person, transport: "cookie" } });
  }

  test("carry the tokens where no script can read them, and the body does not", async () => {
    const answer = await logInByBrowser();
    expect(answer.body).toMatchObject({ access_token: null, refresh_token: null });
    const set = answer.headers.getSetCookie();
    expect(set).toHaveLength(2);
    for (const cookie of set) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=[1-9]/);
    const me = await platform.call("GET", "/api/v1/me", browser(null, cookiesOf(answer)));
    expect(me.status).toBe(200);
  });

  test("are refreshed and removed by our own page only", async () => {
    const cookie = cookiesOf(await logInByBrowser());
    for (const origin of [null, "http://volt.localhost:8787", "https://evil.example", "null"]) {
      expect(
        (await platform.call("POST", `${auth}/refresh`, { ...browser(origin, cookie), body: {} })).status,
        String(origin),
      ).toBeGreaterThan(400);
    }
    const refreshed = await platform.call("POST", `${auth}/refresh`, { ...browser(app, cookie), body: {} });
    expect([refreshed.status, refreshed.body.refresh_token]).toEqual([200, null]);
    const fresh = cookiesOf(refreshed);
    const out = await platform.call("POST", `${auth}/log-out`, { ...browser(app, fresh), body: {} });
    expect(out.headers.getSetCookie().every((one) => one.includes("Max-Age=0"))).toBe(true);
    expect((await platform.call("GET", "/api/v1/me", browser(null, fresh))).status).toBe(401);
  });

  test("an access cookie that is gone does not matter: the refresh cookie alone brings the next one, and logs out", async () => {
    const refreshOnly = cookiesOf(await logInByBrowser()).split("; ")[1];
    const refreshed = await platform.call("POST", `${auth}/refresh`, { ...browser(app, refreshOnly), body: {} });
    expect(refreshed.status).toBe(200);
    const next = cookiesOf(refreshed).split("; ")[1];
    await platform.call("POST", `${auth}/log-out`, { ...browser(app, next), body: {} });
    expect((await platform.call("POST", `${auth}/refresh`, { ...browser(app, next), body: {} })).status).toBe(401);
  });

  test("another site cannot write with them, nor log a visitor into an account of its choice", async () => {
    const cookie = cookiesOf(await logInByBrowser());
    for (const origin of [null, "http://volt.localhost:8787", "https://evil.example", "null", "http://app.localhost:8787.evil.example"]) {
      const write = await platform.call("PATCH", "/api/v1/me", { ...browser(origin, cookie), body: { name: "Mallory" } });
      expect([origin, write.status, write.body.code]).toEqual([origin, 403, "forbidden"]);
      const logIn = await platform.call("POST", `${auth}/log-in`, {
        ...browser(origin),
        body: { email: freshEmail(), password: goodPassword, transport: "cookie" },
      });
      expect([origin, logIn.status]).toEqual([origin, 403]);
    }
    const plain = { ...browser(app, cookie).headers, "content-type": "text/plain", host: "app.localhost:8787" };
    const form = await platform.fetch(new Request(`${app}/api/v1/me`, { method: "PATCH", headers: plain, body: '{"name":"Mallory"}' }));
    expect(form.status).toBe(400);
    expect((await platform.call("PATCH", "/api/v1/me", { ...browser(app, cookie), body: { name: "Ada" } })).status).toBe(200);
  });
});

test("sessions tell who they belong to and nothing to log in with", async () => {
  const { refresh_token } = await loggedIn(platform, await registered(platform));
  const rows = await platform.context().platform.rows(sessions);
  const macs = refresh_token.split(".")[2] ?? "";
  expect(JSON.stringify(rows)).not.toContain(macs);
});
