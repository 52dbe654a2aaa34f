// What does the storefront's Worker hold besides its pages?
declare module "cloudflare:workers" {
  /** Another Worker, or the files of this one. */
  interface Door {
    fetch(request: Request | string | URL, init?: RequestInit): Promise<Response>;
  }
  export class WorkerEntrypoint {
    protected ctx: { waitUntil(work: Promise<unknown>): void };
    fetch?(request: Request): Promise<Response>;
  }
  export const env: { PLATFORM: Door; ASSETS: Door; PLATFORM_DOMAIN: string };
}

declare namespace App {
  interface Locals {
    /** Set by the middleware before any page is drawn. */
    visit: import("./features/shop/visit.server.ts").Visit;
  }
}

declare const __SCRIPT_HASHES__: string;
declare const __STYLE_HASHES__: string;
