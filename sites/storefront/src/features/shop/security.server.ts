// What may a shop's page load and run?

/** Nothing but the shop's own files; inline only the frameworks' programs and the look's colours, each by its hash. No page may be framed. */
export function contentSecurityPolicy(styleHashes: readonly string[], origin: string): string {
  const styles = styleHashes.map((hash) => ` 'sha256-${hash}'`).join("");
  return [
    "default-src 'none'",
    `script-src 'self' ${__SCRIPT_HASHES__}`,
    `style-src 'self' ${__STYLE_HASHES__}${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // The payment page is another site; every form of ours goes to the shop first, which then sends the browser on. A developer's machine has no https.
    `form-action 'self' https:${origin.startsWith("http:") ? " http:" : ""}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
