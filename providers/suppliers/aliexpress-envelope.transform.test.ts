import { expect, test } from "vitest";
import { Problem } from "../../kit/problem.ts";
import { bodyOf, readTokens } from "./aliexpress-envelope.transform.ts";
import { signAliexpress, textToSign } from "./aliexpress-signature.ts";
import illegalToken from "./fixtures/aliexpress/error.IllegalAccessToken.json" with { type: "json" };
import noPermission from "./fixtures/aliexpress/error.insufficient-permission.json" with { type: "json" };
import vectors from "./fixtures/aliexpress/signature-vectors.json" with { type: "json" };

const refused = (answer: unknown) => {
  try {
    return bodyOf("aliexpress.ds.product.get", answer);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.code, error.details.retryAfterSeconds ?? null];
  }
};
const gateway = (code: string, more: object = {}) => ({ error_response: { type: "ISV", code, msg: code, ...more } });

test("the documentation's own signature comes out", async () => {
  const { path, params, app_secret, string_to_sign, sign } = vectors.rest_sha256;
  expect(textToSign(params, path)).toBe(string_to_sign);
  expect(await signAliexpress(params, app_secret, path)).toBe(sign);
});

test("empty values and the signature itself are not signed; order is by letter, not by language", () => {
  expect(textToSign({ b: "2", B: "1", sign: "x", empty: "", a_b: "3", ab: "4" })).toBe("B1a_b3ab4b2");
});

test.each([
  ["dead tokens", illegalToken, ["supplier_refused_credentials", null]],
  ["dead tokens in the other dialect", gateway("27", { sub_code: "isv.invalid-access-token" }), ["supplier_refused_credentials", null]],
  ["no permission", noPermission, ["supplier_refused", null]],
  [
    "too fast",
    gateway("ApiCallLimit", { msg: "Api access frequency exceeds the limit. this ban will last 7 seconds" }),
    ["supplier_busy", 7],
  ],
  ["too fast in the other dialect", gateway("7", { sub_code: "isp.top-flow-control-limited" }), ["supplier_busy", 1]],
  ["their outage", gateway("ServiceUnavailable", { type: "ISP" }), ["supplier_unavailable", null]],
  ["our fault", gateway("MissingParameter"), ["supplier_refused", null]],
  ["an answer to another question", { aliexpress_ds_order_create_response: {} }, ["supplier_unavailable", null]],
  ["no object", [], ["supplier_unavailable", null]],
  ["nothing", null, ["supplier_unavailable", null]],
])("%s", (_, answer, expected) => {
  expect(refused(answer)).toEqual(expected);
});

const granted = {
  code: "0",
  access_token: "a",
  refresh_token: "r",
  expires_in: 86_400,
  refresh_expires_in: 172_800,
  user_id: "7",
  account: "ada@example.com",
};

test("tokens are read with the moments they end at", () => {
  expect(readTokens(granted, 1_000)).toEqual({
    access_token: "a",
    refresh_token: "r",
    expires_at: 86_401_000,
    refresh_expires_at: 172_801_000,
    user_id: "7",
    name: "ada@example.com",
  });
  expect(readTokens({ ...granted, expire_time: 5_000, refresh_token_valid_time: 6_000 }, 0)).toMatchObject({
    expires_at: 5_000,
    refresh_expires_at: 6_000,
  });
});

test.each([
  [{ type: "ISV", code: "InvalidCode", message: "Invalid authorization code" }, "supplier_refused_credentials"],
  [{ type: "ISV", code: "IllegalRefreshToken", message: "expired" }, "supplier_refused_credentials"],
  [{ ...granted, access_token: "" }, "supplier_refused"],
  [{ type: "ISP", code: "ServiceUnavailable", message: "later" }, "supplier_unavailable"],
  [{}, "supplier_unavailable"],
  ["text", "supplier_unavailable"],
])("tokens refused by %j", (answer, code) => {
  expect(() => readTokens(answer, 0)).toThrow(code);
});
