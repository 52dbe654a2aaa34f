// Is a request to AliExpress's gateway signed by the app it names?
import { createHash, createHmac } from "node:crypto";

export type Parameters = Record<string, string>;

/** The app the platform is registered as. Anybody may know it: it opens the simulated world only. */
export const app = { key: "512907", secret: "simulatedAppSecretOfTradewind0001" } as const;

function concatenated(parameters: Parameters): string {
  return Object.keys(parameters)
    .filter((name) => name !== "sign" && parameters[name] !== "")
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => name + parameters[name])
    .join("");
}

/** HMAC-SHA256 over the sorted parameters, upper-case hexadecimal; system calls under /rest put their path in front. */
export function signSha256(parameters: Parameters, secret: string, path = ""): string {
  return createHmac("sha256", secret)
    .update(path + concatenated(parameters))
    .digest("hex")
    .toUpperCase();
}

/** The older way: the secret around the sorted parameters, through MD5. */
export function signMd5(parameters: Parameters, secret: string): string {
  return createHash("md5")
    .update(secret + concatenated(parameters) + secret)
    .digest("hex")
    .toUpperCase();
}

export function isSigned(parameters: Parameters, secret: string, path = ""): boolean {
  if (parameters.sign_method === "md5") return parameters.sign === signMd5(parameters, secret);
  return parameters.sign_method === "sha256" && parameters.sign === signSha256(parameters, secret, path);
}

/** How a webhook proves where it comes from: lower-case hexadecimal HMAC over the app key and the raw body. */
export function signMessage(body: string): string {
  return createHmac("sha256", app.secret)
    .update(app.key + body)
    .digest("hex");
}
