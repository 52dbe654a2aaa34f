// What does the buyer see when a platform asks to order in his name?
import { htmlPage } from "../html.tsx";
import { pageCss } from "../suppliers/page.css.ts";
import type { WorldState } from "../vendor.ts";
import { app } from "./signature.ts";
import { grantCode } from "./tokens.ts";

function refusal(text: string): Response {
  const body = (
    <main>
      <h1>This link does not work</h1>
      <p>{text}</p>
    </main>
  );
  return htmlPage({ title: "This link does not work", css: pageCss, body, status: 400 });
}

/** Where the buyer goes afterwards, if it is a web address at all. */
function returnAddress(url: URL): URL | null {
  const redirect = url.searchParams.get("redirect_uri") ?? "";
  return URL.canParse(redirect) && /^https?:$/.test(new URL(redirect).protocol) ? new URL(redirect) : null;
}

function question(host: string): Response {
  const body = (
    <main>
      <h1>Allow Tradewind to order for you</h1>
      <p>Tradewind asks for your AliExpress account, so that it can:</p>
      <ul>
        <li>look up products, prices and delivery</li>
        <li>place orders in your name</li>
        <li>follow your parcels</li>
      </ul>
      <form method="post">
        <label for="account">Your AliExpress account</label>
        <input id="account" name="account" type="email" required autocomplete="username" value="buyer@tradewind.test" />
        <label class="check">
          <input type="checkbox" name="pays" value="yes" checked />
          <span>Pay orders by themselves from my saved card</span>
        </label>
        <div class="row">
          <button type="submit" name="decision" value="deny" formnovalidate>
            Deny
          </button>
          <button type="submit" class="go" name="decision" value="allow">
            Allow
          </button>
        </div>
      </form>
      <small>You return to {host}. This is the simulated AliExpress: no real account is touched.</small>
    </main>
  );
  return htmlPage({ title: "Allow Tradewind to order for you", css: pageCss, body });
}

/** GET shows the question, POST takes the answer and sends the buyer back with a code, or with the refusal. */
export async function authorise(request: Request, world: WorldState): Promise<Response> {
  const url = new URL(request.url);
  const back = returnAddress(url);
  if (url.searchParams.get("client_id") !== app.key) return refusal("No app is registered under this client_id.");
  if (url.searchParams.get("response_type") !== "code") return refusal("The response_type has to be “code”.");
  if (!back) return refusal("The redirect_uri is missing or is not a web address.");
  if (request.method !== "POST") return question(back.host);
  const fields = new URLSearchParams(await request.text());
  const account = (fields.get("account") ?? "").trim().toLowerCase();
  if (fields.get("decision") === "allow" && account) back.searchParams.set("code", grantCode(world, account, fields.get("pays") === "yes"));
  else back.searchParams.set("error", "access_denied");
  const state = url.searchParams.get("state");
  if (state !== null) back.searchParams.set("state", state);
  return new Response(null, { status: 302, headers: { location: back.href } });
}
