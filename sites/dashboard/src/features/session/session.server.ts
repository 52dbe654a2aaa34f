// Whose page is being drawn, and how does the Worker ask the API in their name?
import { env } from "cloudflare:workers";
import type { Transport } from "../../../../shared/api-client.ts";

const accessNames = ["__Host-tw_access", "tw_access"];
const refreshNames = ["__Host-tw_refresh", "tw_refresh"];

function cookieOf(header: string, names: readonly string[]): { name: string; value: string } | null {
  for (const part of header.split(";")) {
    const [name = "", ...rest] = part.trim().split("=");
    if (names.includes(name) && rest.length > 0) return { name, value: rest.join("=") };
  }
  return null;
}

/**
 * The tokens of one request. They come from HttpOnly cookies, go to the API as a Bearer over the service binding, and are in no page. Where the access
 * token is over, the pair is renewed once, and the new cookies go out with the page.
 */
export class Session {
  private access: string | null;
  private readonly refresh: { name: string; value: string } | null;
  private readonly origin: string;
  private readonly ip: string;
  private renewal: Promise<boolean> | null = null;
  /** Set-Cookie values for the answer. */
  readonly cookies: string[] = [];

  constructor(request: Request) {
    const cookies = request.headers.get("cookie") ?? "";
    this.access = cookieOf(cookies, accessNames)?.value ?? null;
    this.refresh = cookieOf(cookies, refreshNames);
    this.origin = `${new URL(request.url).protocol}//api.${env.PLATFORM_DOMAIN}`;
    this.ip = request.headers.get("cf-connecting-ip") ?? "";
  }

  /** Somebody seems to be logged in; only the API knows. */
  get present(): boolean {
    return this.access !== null || this.refresh !== null;
  }

  readonly transport: Transport = {
    send: async (path, init) => {
      if (this.access === null && this.refresh !== null) await this.renew();
      return this.fetch(path, init, this.access ? { authorization: `Bearer ${this.access}` } : {});
    },
    renew: () => this.renew(),
  };

  private fetch(path: string, init: RequestInit, more: Record<string, string>): Promise<Response> {
    const address: Record<string, string> = this.ip ? { "cf-connecting-ip": this.ip } : {};
    return env.PLATFORM.fetch(this.origin + path, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...address, ...more },
    });
  }

  private renew(): Promise<boolean> {
    this.renewal ??= this.exchange();
    return this.renewal;
  }

  private async exchange(): Promise<boolean> {
    if (!this.refresh) return false;
    // A cookie is only believed together with the origin of our own page; the request for that page is what is being answered here.
    const headers = { "content-type": "application/json", cookie: `${this.refresh.name}=${this.refresh.value}`, origin: this.origin };
    const response = await this.fetch("/api/v1/auth/refresh", { method: "POST", body: "{}" }, headers);
    this.cookies.push(...response.headers.getSetCookie());
    this.access = response.ok ? (cookieOf(this.cookies.map((one) => one.split(";")[0]).join(";"), accessNames)?.value ?? null) : null;
    return this.access !== null;
  }
}
