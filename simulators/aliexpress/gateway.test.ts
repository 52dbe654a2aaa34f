// Are tokens, signatures and limits kept as AliExpress keeps them?
import { describe, expect, it } from "vitest";
import { missingKeys } from "../suppliers/key-paths.ts";
import { app } from "./signature.ts";
import { connect, dayMs } from "./test-client.ts";
import { revokeAccount } from "./tokens.ts";

describe("tokens", () => {
  it("come for a code that works once, in the recorded shape", async () => {
    const client = await connect();
    const location = (
      await client.browse(
        `https://api-sg.aliexpress.com/oauth/authorize?response_type=code&redirect_uri=${encodeURIComponent("https://shop.example/cb")}&client_id=${app.key}&state=a%20b`,
        { account: "a@b.test", decision: "allow", pays: "yes" },
      )
    ).headers.get("location");
    const back = new URL(location ?? "");
    expect(back.searchParams.get("state")).toBe("a b");
    const code = back.searchParams.get("code") ?? "";
    const token = await client.rest("/auth/token/create", { code });
    expect(
      missingKeys(token, {
        "": "access_token account account_platform code expire_time expires_in havana_id locale refresh_expires_in refresh_token refresh_token_valid_time request_id seller_id sp user_id user_nick",
      }),
    ).toEqual([]);
    expect(await client.rest("/auth/token/create", { code })).toMatchObject({ code: "InvalidCode" });
    const renewed = await client.rest("/auth/token/refresh", { refresh_token: token.refresh_token });
    expect(renewed.access_token).not.toBe(token.access_token);
    expect(await client.rest("/auth/token/refresh", { refresh_token: token.refresh_token })).toMatchObject({ code: "IllegalRefreshToken" });
  });

  it("also come over /sync, wrapped", async () => {
    const client = await connect();
    expect(await client.sync("/auth/token/create", { code: "none" })).toMatchObject({ error_response: { code: "InvalidCode" } });
  });

  it("say no when the buyer does", async () => {
    const client = await connect();
    const answer = await client.browse(
      `https://api-sg.aliexpress.com/oauth/authorize?response_type=code&redirect_uri=https%3A%2F%2Fshop.example%2Fcb&client_id=${app.key}&state=x`,
      { account: "a@b.test", decision: "deny" },
    );
    expect(answer.headers.get("location")).toBe("https://shop.example/cb?error=access_denied&state=x");
  });

  it("end when they expire or the buyer withdraws", async () => {
    const client = await connect();
    client.world.pass(31 * dayMs);
    expect(await client.sync("aliexpress.ds.category.get")).toMatchObject({ error_response: { type: "ISV", code: "IllegalAccessToken" } });
    const other = await connect();
    revokeAccount(other.world, "buyer@example.test");
    expect(missingKeys(await other.sync("aliexpress.ds.category.get"), { error_response: "code msg request_id type" })).toEqual([]);
  });

  it("show a page that names what is asked", async () => {
    const client = await connect();
    const page = await client.browse(
      `https://api-sg.aliexpress.com/oauth/authorize?response_type=code&redirect_uri=https%3A%2F%2Fshop.example%2Fcb&client_id=${app.key}`,
    );
    expect(await page.text()).toContain("Allow Tradewind to order for you");
    expect(
      (await client.browse("https://api-sg.aliexpress.com/oauth/authorize?client_id=1&response_type=code&redirect_uri=javascript:alert(1)"))
        .status,
    ).toBe(400);
  });
});

describe("the gateway", () => {
  it("refuses what is not signed, not known or not complete", async () => {
    const { world } = await connect();
    const ask = async (query: Record<string, string>) =>
      (await world.fetch(`https://api-sg.aliexpress.com/sync?${new URLSearchParams(query)}`)).json() as Promise<{
        error_response: { code: string };
      }>;
    const good = {
      method: "aliexpress.ds.category.get",
      app_key: app.key,
      timestamp: String(world.wall()),
      sign_method: "sha256",
      sign: "0",
    };
    expect((await ask(good)).error_response.code).toBe("IncompleteSignature");
    expect((await ask({ ...good, app_key: "1" })).error_response.code).toBe("InvalidAppKey");
    expect((await ask({ ...good, timestamp: "yesterday" })).error_response.code).toBe("IllegalTimestamp");
    expect((await ask({ ...good, sign: "" })).error_response.code).toBe("MissingParameter");
    expect((await ask({ ...good, method: "aliexpress.ds.nothing" })).error_response.code).toBe("InvalidApiPath");
  });

  it("bans an app for the rest of a second", async () => {
    const client = await connect();
    client.world.sql.exec(
      "insert into aliexpress_calls (second, calls) values (?, 500) on conflict (second) do update set calls = 500",
      Math.floor(client.world.wall() / 1000),
    );
    expect(await client.sync("aliexpress.ds.category.get")).toMatchObject({ error_response: { code: "ApiCallLimit" } });
    client.world.pass(1000);
    expect(await client.sync("aliexpress.ds.category.get")).toHaveProperty("aliexpress_ds_category_get_response");
  });

  it("takes the wrappers off when asked", async () => {
    const client = await connect();
    const answer = await client.sync("aliexpress.ds.category.get", { simplify: "true" });
    expect(Array.isArray(answer.aliexpress_ds_category_get_response.resp_result.result.categories)).toBe(true);
  });
});
