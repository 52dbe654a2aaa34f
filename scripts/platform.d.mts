// What of platform.mjs do tests use?

export interface PlatformOptions {
  port?: number;
  state?: string;
  /** In place of wrangler.toml's. */
  variables?: Record<string, string>;
  /** Runs while the sites are built, to fill the state folder. */
  prepare?: (state: string) => Promise<void>;
  say?: (text: string) => void;
}

/** Starts the platform and waits until it is ready. */
export function startPlatform(options?: PlatformOptions): Promise<{ port: number; stop(): Promise<void> }>;
