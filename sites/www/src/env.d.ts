// What does the website's Worker hold besides its pages?
declare module "cloudflare:workers" {
  export const env: { PLATFORM_DOMAIN: string };
}
