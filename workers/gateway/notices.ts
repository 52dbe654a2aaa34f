// What does somebody see where there is no shop to show?

const notices = {
  unknown_store: {
    status: 404,
    title: "There is no shop here",
    text: "Check the address. If the shop is yours, sign in to see its present name.",
  },
  paused: {
    status: 503,
    title: "We are taking a short break",
    text: "This shop is closed for the moment. Orders that were placed are on their way as promised.",
  },
  creating: { status: 503, title: "This shop is being set up", text: "It opens in a minute." },
} as const;

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.6 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:28rem;padding:2rem;text-align:center}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}p{margin:0;opacity:.8}`;

export function notice(kind: keyof typeof notices): Response {
  const { status, title, text } = notices[kind];
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
  const headers: Record<string, string> = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  };
  if (status === 503) headers["retry-after"] = "60";
  return new Response(html, { status, headers });
}
