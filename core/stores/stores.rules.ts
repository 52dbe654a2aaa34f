// Which addresses can no store have?

/** The platform answers there itself, or may one day. */
export const reservedSlugs: readonly string[] = [
  "app",
  "api",
  "www",
  "world",
  "admin",
  "mail",
  "static",
  "assets",
  "media",
  "status",
  "docs",
  "help",
  "support",
  "blog",
  "cdn",
  "hooks",
  "go",
];
