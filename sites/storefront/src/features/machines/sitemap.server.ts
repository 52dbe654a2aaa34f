// How are a shop's addresses listed for search engines? https://www.sitemaps.org/protocol.html
import { imagePath } from "../../../../../core/ports/media.port.ts";
import type { Shop, SitemapAnswer } from "../../../../../core/storefront/storefront.contract.ts";

export const escapeXml = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const dayOf = (atMs: number) => new Date(atMs).toISOString();

function entry(address: string, changedAt: number | null, pictures: readonly string[] = []): string {
  const changed = changedAt === null ? "" : `<lastmod>${dayOf(changedAt)}</lastmod>`;
  const images = pictures.map((url) => `<image:image><image:loc>${escapeXml(url)}</image:loc></image:image>`).join("");
  return `<url><loc>${escapeXml(address)}</loc>${changed}${images}</url>`;
}

/** Everything that is no product: on the first page only. */
function places(shop: Shop): string[] {
  return [
    entry(`${shop.url}/`, null),
    entry(`${shop.url}/search`, null),
    ...shop.categories.map((one) => entry(`${shop.url}/categories/${one.slug}`, null)),
    ...shop.pages.map((one) => entry(`${shop.url}/pages/${one.slug}`, null)),
  ];
}

/** Pictures of one address that search engines read. */
const mostPictures = 10;

export function sitemapPage({ shop, products }: SitemapAnswer, page: number): string {
  const entries = products.map((one) =>
    entry(
      `${shop.url}/products/${one.slug}`,
      one.updated_at,
      one.asset_ids.slice(0, mostPictures).map((id) => shop.url + imagePath(shop.id, id, 1280, "jpeg")),
    ),
  );
  const all = page === 1 ? [...places(shop), ...entries] : entries;
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${all.join("\n")}\n</urlset>\n`;
}

export function sitemapIndex({ shop, page_count }: SitemapAnswer): string {
  const pages = Array.from({ length: page_count }, (_, at) => `<sitemap><loc>${shop.url}/sitemap-${at + 1}.xml</loc></sitemap>`);
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join("\n")}\n</sitemapindex>\n`;
}
