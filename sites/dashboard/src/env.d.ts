// What does the dashboard's Worker hold besides its pages?
declare module "cloudflare:workers" {
  /** Another Worker. */
  interface Door {
    fetch(request: Request | string | URL, init?: RequestInit): Promise<Response>;
  }
  export const env: { PLATFORM: Door; PLATFORM_DOMAIN: string };
}

declare namespace App {
  interface Locals {
    session: import("./features/session/session.server.ts").Session;
    /** What the person chose; "system" follows the machine. */
    theme: "light" | "dark" | "system";
  }
}

declare const __SCRIPT_HASHES__: string;
declare const __STYLE_HASHES__: string;
