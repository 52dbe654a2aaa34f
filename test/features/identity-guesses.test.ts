// Can an account be found out or guessed through the front door?
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../core/context.ts";
import { logIn } from "../../core/identity/log-in.commands.ts";
import { register } from "../../core/identity/register.commands.ts";
import type { Passwords } from "../../core/ports/ports.ts";
import { users } from "../../db/tables/users.table.ts";
import { Problem } from "../../kit/problem.ts";
import { freshEmail, goodPassword, loggedIn, mailedToken, registered } from "../builders/people.builder.ts";
import { type Answered, TestPlatform } from "../harness/platform.ts";

const auth = "/api/v1/auth";
let platform: TestPlatform;

beforeEach(() => {
  platform = new TestPlatform();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) => platform.call("POST", path, { body, headers });

/** What a caller can see of an answer, but for what differs from request to request. */
const seen = ({ status, body, headers }: Answered) => ({
  status,
  body: { ...body, request_id: undefined, email: undefined },
  headers: [...headers.keys()].sort(),
});

/** The context with a count of how often a password was hashed. */
function counting(): { context: Context; hashed: () => number } {
  const context = platform.context();
  let count = 0;
  const real = context.ports.passwords;
  const passwords: Passwords = {
    hash: (password) => {
      count++;
      return real.hash(password);
    },
    verify: (password, hash) => {
      count++;
      return real.verify(password, hash);
    },
  };
  const ports = Object.create(context.ports, { passwords: { value: passwords } });
  return { context: { ...context, ports }, hashed: () => count };
}

const codeOf = (error: unknown) => (error instanceof Problem ? error.code : String(error));

describe("nobody learns who has an account", () => {
  test("registering, log-in, forgotten password and resend answer a known address like an unknown one", async () => {
    const { email } = await registered(platform);
    for (const [path, body] of [
      ["register", { name: "Eve", password: "another-granite-42-window" }],
      ["log-in", { password: "another-granite-42-window" }],
      ["forgot-password", {}],
      ["resend-verification", {}],
    ] as const) {
      const answers = await Promise.all([email, freshEmail("nobody")].map((one) => post(`${auth}/${path}`, { email: one, ...body })));
      const [known, other] = answers.map(seen);
      expect(known, path).toEqual(other);
    }
    await platform.drain();
    expect((await platform.world.inbox(email)).map((mail) => mail.subject)).toContain("You already have an account");
    expect(await post(`${auth}/log-in`, { email, password: goodPassword })).toMatchObject({ status: 200 });
  });

  test("an unknown address costs the same hash as a wrong password, and a known one registers with the same hash as a new one", async () => {
    const { email } = await registered(platform);
    for (const address of [email, freshEmail("nobody")]) {
      const { context, hashed } = counting();
      await expect(logIn(context, { email: address, password: "wrong-password-9", device: "Test" })).rejects.toThrow("wrong_credentials");
      expect(hashed()).toBe(1);
    }
    for (const address of [email, freshEmail("new")]) {
      const { context, hashed } = counting();
      await register(context, { name: "Eve", email: address, password: "another-granite-42-window" });
      expect(hashed()).toBe(1);
    }
  });

  test("who registers an address that was never confirmed does not get its account", async () => {
    const { email, password } = await registered(platform);
    await post(`${auth}/register`, { name: "Eve", email, password: "another-granite-42-window" });
    expect((await post(`${auth}/log-in`, { email, password: "another-granite-42-window" })).status).toBe(401);
    expect((await post(`${auth}/log-in`, { email, password })).body.user.name).toBe("Ada Lovelace");
  });

  test("two registrations of one address in the same moment make one account", async () => {
    const email = freshEmail();
    const both = await Promise.all(["Ada", "Eve"].map((name) => post(`${auth}/register`, { name, email, password: goodPassword })));
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
    expect(await platform.context().platform.count(users, eq(users.email, email))).toBe(1);
  });
});

describe("guessing", () => {
  test("100 tries at once from 100 addresses: ten are hashed, ninety are not, and the right password waits too", async () => {
    const { email } = await registered(platform);
    const { context, hashed } = counting();
    const tries = Array.from({ length: 100 }, () => logIn(context, { email, password: "wrong-password-9", device: "Test" }).catch(codeOf));
    const codes = await Promise.all(tries);
    expect(hashed()).toBe(10);
    expect(codes.filter((code) => code === "wrong_credentials")).toHaveLength(10);
    expect(codes.filter((code) => code === "too_many_requests")).toHaveLength(90);
    const refused = await post(`${auth}/log-in`, { email, password: goodPassword });
    expect([refused.status, refused.body.code]).toEqual([429, "too_many_requests"]);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(90);
  });

  test("the owner is not locked out for ever: a reset by mail opens the door at once", async () => {
    const person = await registered(platform);
    const { context } = counting();
    for (let n = 0; n < 10; n++) await logIn(context, { ...person, password: "wrong-password-9", device: "Test" }).catch(codeOf);
    await post(`${auth}/forgot-password`, { email: person.email });
    await platform.drain();
    const password = "another-granite-42-window";
    await post(`${auth}/reset-password`, { token: await mailedToken(platform, person.email, "/reset"), password });
    expect((await post(`${auth}/log-in`, { email: person.email, password })).status).toBe(200);
  });

  test("a right password forgets the wrong ones before it", async () => {
    const person = await registered(platform);
    const { context } = counting();
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 9; n++) await logIn(context, { ...person, password: "wrong-password-9", device: "Test" }).catch(codeOf);
      await logIn(context, { ...person, device: "Test" });
    }
  });

  test("one address of the net gets five tries a minute, whatever it says about itself", async () => {
    const headers = (n: number) => ({ "cf-connecting-ip": "198.51.100.7", "x-forwarded-for": `10.1.1.${n}`, "x-real-ip": `10.2.2.${n}` });
    const codes = [];
    for (let n = 0; n < 7; n++) {
      codes.push((await post(`${auth}/log-in`, { email: freshEmail(), password: "wrong-password-9" }, headers(n))).status);
    }
    expect(codes).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  test("one address is not flooded with mails, and the answer does not say when it stops", async () => {
    const { email } = await registered(platform);
    const answers = [];
    for (let n = 0; n < 8; n++) answers.push(seen(await post(`${auth}/forgot-password`, { email })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await platform.drain();
    const resets = (await platform.world.inbox(email)).filter((mail) => mail.subject === "Choose a new password");
    expect(resets).toHaveLength(4);
  });

  test.each([
    ["too short", "short-1", "too_small"],
    ["one of the commonest", "qwertyuiop", "too_common"],
    ["the same in capitals", "PASSWORD123", "too_common"],
    ["a piece over and over", "abcabcabcabc", "too_common"],
    ["the person's own name", "Ada.Lovelace1", "too_common"],
    ["longer than 200", "x".repeat(201), "too_big"],
  ])("a password that is %s is refused by its field", async (_what, password, code) => {
    const answer = await post(`${auth}/register`, { name: "Ada Lovelace", email: freshEmail(), password });
    expect([answer.status, answer.body.errors]).toEqual([422, [expect.objectContaining({ field: "password", code })]]);
  });

  test("long ones, emoji and spaces are taken as they are, and the same characters typed another way are the same password", async () => {
    for (const [chosen, typed] of [
      [`${" ".repeat(3)}${"correct horse battery ".repeat(8)}`, `${" ".repeat(3)}${"correct horse battery ".repeat(8)}`],
      ["🐳🐋🦈🐙🦑🦀🐡🐠🐟🐬", "🐳🐋🦈🐙🦑🦀🐡🐠🐟🐬"],
      ["caf\u00e9-f\u0131ve-h\u00e5rbour", "cafe\u0301-f\u0131ve-ha\u030arbour"],
    ] as const) {
      const email = freshEmail();
      expect((await post(`${auth}/register`, { name: "Ada", email, password: chosen })).status).toBe(202);
      expect((await post(`${auth}/log-in`, { email, password: typed })).status, chosen).toBe(200);
      expect((await post(`${auth}/log-in`, { email, password: `${chosen.trim()} ` })).status).toBe(401);
    }
  });

  test("a megabyte of password is refused before anything is hashed", async () => {
    const answer = await post(`${auth}/log-in`, { email: freshEmail(), password: "x".repeat(1_000_000) });
    expect([answer.status, answer.body.code]).toEqual([413, "payload_too_large"]);
  });
});

test("a name that is an address, a tag or two lines is refused, and an unproved address reads no name at all", async () => {
  for (const name of [
    "Win at evil.com",
    "https://evil.example",
    "www.evil.example now",
    "Ada\r\nBcc: x",
    "<b>Ada</b>",
    "ada@example.com",
    " ",
  ]) {
    const answer = await post(`${auth}/register`, { name, email: freshEmail(), password: goodPassword });
    expect(answer.body.errors?.[0]?.field, name).toBe("name");
  }
  for (const name of ["J. R. R. Tolkien", "Dr. Ada", "Zoë O'Neill-Smith", "王小明", "María José"]) {
    const email = freshEmail();
    expect((await post(`${auth}/register`, { name, email, password: goodPassword })).status, name).toBe(202);
    await post(`${auth}/register`, { name, email, password: goodPassword });
    await post(`${auth}/forgot-password`, { email });
    await platform.drain();
    const mails = await platform.world.inbox(email);
    expect(mails).toHaveLength(3);
    for (const mail of mails) expect(mail.text + mail.html).not.toContain(name);
  }
});

test("nothing but what is asked for can be written at registration", async () => {
  for (const field of ["operator", "email_verified_at", "password_hash", "id", "plan"]) {
    const answer = await post(`${auth}/register`, { name: "Eve", email: freshEmail(), password: goodPassword, [field]: true });
    expect(answer.body.errors, field).toEqual([expect.objectContaining({ field, code: "unknown_field" })]);
  }
});

test("a password is in no answer and no log, and its hash in no answer", async () => {
  const logs: string[] = [];
  const methods = ["log", "info", "warn", "error"] as const;
  const real = methods.map((name) => console[name]);
  for (const name of methods) console[name] = (...args: unknown[]) => void logs.push(args.map(String).join(" "));
  try {
    const person = await registered(platform);
    const answers = [
      await post(`${auth}/log-in`, { ...person, password: "wrong-password-9" }),
      await post(`${auth}/log-in`, person),
      await platform.call("GET", "/api/v1/me", { token: (await loggedIn(platform, person)).access_token }),
    ];
    const text = JSON.stringify(answers.map(({ body }) => body)) + logs.join("\n");
    expect(text).not.toContain(goodPassword);
    expect(text).not.toContain("wrong-password-9");
    expect(text).not.toMatch(/scrypt\$/);
  } finally {
    methods.forEach((name, at) => {
      console[name] = real[at] as never;
    });
  }
});
