// What may a page of the dashboard load and run?

/**
 * Nothing but our own files; inline only the frameworks' programs, each by its hash. Pictures may also come from suppliers' own hosts, which are shown
 * before an import; on a developer's machine these are played by the world. No page may be framed.
 */
export function contentSecurityPolicy(scheme: string, platformDomain: string): string {
  const suppliers = scheme === "http:" ? `https: http://world.${platformDomain}` : "https:";
  return [
    "default-src 'none'",
    `script-src 'self' ${__SCRIPT_HASHES__}`,
    `style-src 'self' ${__STYLE_HASHES__}`,
    `img-src 'self' data: blob: ${suppliers}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
