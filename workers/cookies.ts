// Which cookies carry a session?

/** The __Host- prefix binds a cookie to its exact host and to https, which a developer's machine does not have. */
export const cookieNames = (secure: boolean) => ({
  access: secure ? "__Host-tw_access" : "tw_access",
  refresh: secure ? "__Host-tw_refresh" : "tw_refresh",
});

export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, ...rest] = part.trim().split("=");
    if (key === name) return rest.join("=");
  }
  return null;
}

/** A Set-Cookie value; `maxAgeSeconds` 0 removes it. */
export function setCookie(name: string, value: string, maxAgeSeconds: number, secure: boolean): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? "; Secure" : ""}`;
}
