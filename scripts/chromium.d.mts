// What of chromium.mjs do tests use?

/** The browser's program; installs one where there is none. */
export function chromium(say?: (text: string) => void): string;
export const browserArguments: string[];
