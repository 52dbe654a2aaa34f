// Where may somebody be sent after logging in?

/** A path of ours, or home: never another site, however the address is written. */
export function safeNext(next: string | null): string {
  if (!next || !/^\/(?![/\\])[^\\\s]*$/.test(next)) return "/";
  const here = "https://app.invalid";
  return URL.canParse(next, here) && new URL(next, here).origin === here ? next : "/";
}
