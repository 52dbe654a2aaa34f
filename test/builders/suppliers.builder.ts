// How does a store come to be connected to suppliers, as a merchant would do it?
import type { TestPlatform } from "../harness/platform.ts";

let serial = 0;

/** A CJ account nobody else uses: the world counts calls and log-ins per account. `poor` ones have next to nothing in their purse. */
export function cjKey(poor = false): string {
  serial += 1;
  const user = `${String(Date.now()).slice(-7)}${String(serial).padStart(2, "0")}${poor ? "000" : "1"}`.slice(-12);
  return `CJ${user}@api@${"0123456789abcdef".repeat(2)}`;
}

interface Connecting {
  token: string;
  path: string;
}

/** Allows the app on AliExpress's own page and returns with the code, as a browser would. `pays` off: the buyer pays each order by hand. */
export async function connectAliexpress(
  platform: TestPlatform,
  merchant: Connecting,
  options: { account?: string; pays?: boolean } = {},
): Promise<void> {
  serial += 1;
  const { account = `buyer${Date.now()}${serial}@example.com`, pays = true } = options;
  const asked = await platform.call("POST", `${merchant.path}/suppliers/aliexpress/authorization`, { token: merchant.token });
  const back = await allow(platform, asked.body.url, account, pays);
  const body = { code: back.searchParams.get("code"), state: back.searchParams.get("state") };
  const connected = await platform.call("POST", `${merchant.path}/suppliers/aliexpress/code`, { token: merchant.token, body });
  if (connected.status !== 200) throw new Error(`Connecting AliExpress: ${connected.status} ${JSON.stringify(connected.body)}`);
}

/** Presses Allow on the page behind an authorization address; where the browser is sent then. */
export async function allow(platform: TestPlatform, url: string, account: string, pays = true): Promise<URL> {
  const form = new URLSearchParams({ account, decision: "allow", ...(pays ? { pays: "yes" } : {}) });
  const answer = await platform.world.fetch(url, { method: "POST", body: form, redirect: "manual" });
  return new URL(answer.headers.get("location") ?? "http://nowhere.invalid");
}

export async function connectCj(platform: TestPlatform, merchant: Connecting, api_key = cjKey()): Promise<string> {
  const connected = await platform.call("POST", `${merchant.path}/suppliers/cj/key`, { token: merchant.token, body: { api_key } });
  if (connected.status !== 200) throw new Error(`Connecting CJ: ${connected.status} ${JSON.stringify(connected.body)}`);
  return api_key;
}
