// Do signatures match the documented vectors?
import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { app, isSigned, signMd5, signMessage, signSha256 } from "./signature.ts";

describe("signatures", () => {
  it("match the documented vector of a system call", () => {
    const parameters = { access_token: "test", app_key: "123456", order_id: "1234", sign_method: "sha256", timestamp: "1517820392000" };
    expect(signSha256(parameters, "helloworld", "/order/get")).toBe("4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A");
    expect(
      isSigned({ ...parameters, sign: "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A" }, "helloworld", "/order/get"),
    ).toBe(true);
    expect(
      isSigned(
        { ...parameters, order_id: "1235", sign: "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A" },
        "helloworld",
        "/order/get",
      ),
    ).toBe(false);
  });

  it("match the vector of the older way, which sorts by code point", () => {
    expect(signMd5({ foo: "1", bar: "2", foo_bar: "3", foobar: "4" }, "testsecret")).toBe("54C22189FE38F1B7E6E4D701FB82851E");
  });

  it("leave out the signature itself and empty values", () => {
    expect(signSha256({ b: "2", a: "1", empty: "", sign: "x" }, "s")).toBe(
      createHmac("sha256", "s").update("a1b2").digest("hex").toUpperCase(),
    );
  });

  it("refuse a method of signing nobody agreed on", () => {
    expect(isSigned({ sign_method: "none", sign: "" }, app.secret)).toBe(false);
  });

  it("cover app key and raw body of a message", () => {
    expect(signMessage("{}")).toBe(createHmac("sha256", app.secret).update(`${app.key}{}`).digest("hex"));
  });
});
