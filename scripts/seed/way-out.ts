// How do the past's requests reach the world sparingly: pictures no larger than the demo shows, and CJ once a second of the world's time?

const side = 720;
/** A little more than the second CJ asks for between two calls of an account. */
const betweenCalls_ms = 1_050;

/** The same picture in the demo's size, asked for as the supplier's own pages do. */
function smaller(url: URL): string {
  if (/^ae[\w-]*\.alicdn\.com$/.test(url.hostname) && /^\/kf\/\w+\.(jpg|png)$/.test(url.pathname)) return `${url}_${side}x${side}.jpg`;
  if (/^cc-west-usa\./.test(url.hostname)) return `${url}?x-oss-process=image/resize,w_${side}`;
  return url.href;
}

/** @param pass lets time pass, in ms */
export function wayOut(world: Fetcher, pass: (ms: number) => Promise<void>): Fetcher {
  let turn: Promise<unknown> = Promise.resolve();
  /** One call after the other; a failed one holds up nobody. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.hostname === "developers.cjdropshipping.com")
      return inTurn(async () => {
        await pass(betweenCalls_ms);
        return world.fetch(request);
      });
    const wanted = smaller(url);
    return world.fetch(wanted === request.url ? request : new Request(wanted, request));
  };
  return { fetch } as unknown as Fetcher;
}
