// Are tokens, pace and points kept as CJ keeps them?
import { describe, expect, it } from "vitest";
import { missingKeys } from "../suppliers/key-paths.ts";
import { testWorld } from "../test-world.ts";
import { cj } from "./cj.vendor.ts";
import { drainPoints } from "./limits.ts";
import { type Answer, apiKey, connect, dayMs } from "./test-client.ts";

describe("accounts", () => {
  it("get tokens for an API key, in the recorded shape, once in five minutes", async () => {
    const world = testWorld(cj);
    const ask = async (body: object, path = "getAccessToken") =>
      (
        await world.fetch(`https://developers.cjdropshipping.com/api2.0/v1/authentication/${path}`, {
          method: "POST",
          body: JSON.stringify(body),
        })
      ).json() as Promise<Answer>;
    const answer = await ask({ apiKey: `${apiKey("CJ42")}x` });
    expect(answer).toMatchObject({ code: 1600005, result: false });
    expect(await ask({ email: "a@b.test", password: "x" })).toMatchObject({ code: 1600300 });
    const good = await ask({ apiKey: apiKey("CJ4242") });
    expect(
      missingKeys(good, {
        "": "code message requestId result success",
        data: "accessToken accessTokenExpiryDate createDate openId refreshToken refreshTokenExpiryDate",
      }),
    ).toEqual([]);
    expect(good.data.accessTokenExpiryDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(typeof good.data.openId).toBe("number");
    expect(await ask({ apiKey: apiKey("CJ4242") })).toMatchObject({ code: 1600200 });
    world.pass(5 * 60_000);
    expect(await ask({ apiKey: apiKey("CJ4242") })).toMatchObject({ code: 200 });
    expect(await ask({ refreshToken: good.data.refreshToken }, "refreshAccessToken")).toMatchObject({ code: 200 });
    expect(await ask({ refreshToken: good.data.refreshToken }, "refreshAccessToken")).toMatchObject({
      code: 1600003,
      message: "Refresh token is failure",
    });
  });

  it("are let in with a good token only, until it expires or they log out", async () => {
    const client = await connect();
    client.world.pass(16 * dayMs);
    expect(missingKeys(await client.call("GET", "/setting/get"), { "": "code data message requestId result" })).toEqual([]);
    expect(await client.call("GET", "/setting/get")).toMatchObject({ code: 1600001, message: "Authentication failed" });
    const other = await connect();
    expect(await other.call("POST", "/authentication/logout", {})).toMatchObject({ data: true });
    expect(await other.call("GET", "/setting/get")).toMatchObject({ code: 1600001 });
  });

  it("ask once a second, over all their tokens", async () => {
    const client = await connect();
    expect((await client.rush("GET", "/setting/get")).answer.code).toBe(200);
    expect((await client.rush("GET", "/setting/get")).answer).toEqual({
      code: 1600200,
      result: false,
      message: "Too Many Requests, QPS limit is 1 time/1second",
      data: null,
    });
    client.world.pass(999);
    expect((await client.rush("GET", "/setting/get")).answer.code).toBe(1600200);
    client.world.pass(1);
    expect((await client.rush("GET", "/setting/get")).answer.code).toBe(200);
  });

  it("run out of points and get new ones at midnight", async () => {
    const client = await connect();
    drainPoints(client.world, "CJ1234567", 55);
    expect(await client.call("GET", "/product/list")).toMatchObject({ code: 200, pointsInfo: { remaining: 5 } });
    client.world.pass(1000);
    const refused = await client.rush("GET", "/product/list");
    expect(refused.status).toBe(429);
    expect(refused.answer.message).toBe("Insufficient API points. Used today: 49995, Remaining: 5, Required: 50");
    client.world.pass(dayMs);
    expect(await client.call("GET", "/product/list")).toMatchObject({ code: 200 });
  });

  it("are told about calls and bodies that make no sense", async () => {
    const client = await connect();
    expect(await client.call("GET", "/nothing/here")).toMatchObject({ code: 16900202 });
    client.world.pass(1000);
    const broken = await client.world.fetch("https://developers.cjdropshipping.com/api2.0/v1/shopping/order/createOrderV2", {
      method: "POST",
      body: "{",
    });
    expect(await broken.json()).toMatchObject({ code: 1600300 });
  });
});
