// What does the storefront's Worker hold besides its pages?
declare namespace Cloudflare {
  interface Env {
    PLATFORM: Fetcher;
    ASSETS: Fetcher;
    PLATFORM_DOMAIN: string;
  }
}

declare namespace App {
  interface Locals {
    visit: import("./features/shop/visit.server.ts").Visit;
  }
}

declare const __SCRIPT_HASHES__: string;
declare const __STYLE_HASHES__: string;
