// Stands where the sites' Workers stand: says what it was asked, so that tests can see what the gateway passed on.
export default {
  fetch(request) {
    const url = new URL(request.url);
    const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
    headers.set("x-content-version", url.searchParams.get("version") ?? "1");
    if (!url.pathname.startsWith("/private")) headers.set("x-edge-cache", "public");
    if (url.pathname.startsWith("/cookie")) headers.set("set-cookie", "visitor=1");
    const seen = Object.fromEntries([...request.headers].filter(([name]) => name.startsWith("x-tradewind-") || name === "cookie"));
    return new Response(JSON.stringify({ path: url.pathname, seen, made: crypto.randomUUID() }), { headers });
  },
};
