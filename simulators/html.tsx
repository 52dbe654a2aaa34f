// How is a page of the simulated world sent to a browser?
import { randomBytes } from "node:crypto";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";

export interface PageParts {
  title: string;
  css: string;
  /** Runs in the browser as an improvement; every page works without. */
  script?: string;
  body: Child;
  status?: number;
  /** Kept out of the way of scrollbars and zoom: what the browser's own parts are tinted with. */
  themeColor?: string;
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%234f46e5'/%3E%3Cpath d='M8 20c4-8 8 4 16-8' stroke='white' stroke-width='3' fill='none' stroke-linecap='round'/%3E%3C/svg%3E";

/** A whole document. Styles and script are inline and allowed by a nonce; nothing is loaded from elsewhere but pictures. */
export function htmlPage({ title, css, script, body, status = 200 }: PageParts): Response {
  const nonce = randomBytes(12).toString("base64");
  const document = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href={icon} />
        <style nonce={nonce}>{raw(css)}</style>
      </head>
      <body>
        {body}
        {script && (
          <script type="module" nonce={nonce}>
            {raw(script)}
          </script>
        )}
      </body>
    </html>
  );
  return new Response(`<!doctype html>${document}`, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "content-security-policy": `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src * data:; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'`,
    },
  });
}

/** Sends a browser on after a form. */
export function seeOther(url: string): Response {
  return new Response(null, { status: 303, headers: { location: url } });
}
