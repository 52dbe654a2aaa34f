// What does a shopper's browser find at a CJ product's address?
import { raw } from "hono/html";
import { cjUrl } from "../catalogue/ids.ts";
import { htmlPage } from "../html.tsx";
import { pageCss } from "../suppliers/page.css.ts";
import { noteView } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import { findByPid, type Listing } from "./listings.ts";
import { paymentPage } from "./payment-page.tsx";
import { listPrice } from "./product-answers.ts";
import { availableUnits, saleStatus, shelfOf } from "./shelf.ts";

function structuredData(listing: Listing, world: WorldState): string {
  const shelf = shelfOf(world);
  const units = availableUnits(listing, shelf);
  const prices = units.map((unit) => shelf.cents(unit) / 100);
  const data = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: listing.name,
    sku: listing.sku,
    url: cjUrl(listing.name, listing.pid),
    image: listing.images,
    offers: {
      "@type": "AggregateOffer",
      priceCurrency: "USD",
      lowPrice: prices.length ? Math.min(...prices).toFixed(2) : undefined,
      highPrice: prices.length ? Math.max(...prices).toFixed(2) : undefined,
      offerCount: units.length,
      availability: `https://schema.org/${saleStatus(listing, shelf) === "3" ? "InStock" : "Discontinued"}`,
    },
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function productPage(listing: Listing, world: WorldState): Response {
  const { product } = listing;
  const body = (
    <main class="wide">
      <small>
        CJdropshipping (simulated) · {product.nicheName} · {product.group}
      </small>
      <h1>{listing.name}</h1>
      <p class="price">${listPrice(listing, shelfOf(world))}</p>
      <p>
        SKU {listing.sku} · listed by {listing.listedNum} shops
      </p>
      <ul class="pictures">
        {listing.images.map((url, i) => (
          <li>
            <img
              src={world.page(new URL(url).host, new URL(url).pathname)}
              alt={`${product.title}, view ${i + 1}`}
              width="480"
              height="480"
              loading="lazy"
            />
          </li>
        ))}
      </ul>
      <h2>Details</h2>
      <ul>
        {product.points.map((point) => (
          <li>{point}</li>
        ))}
        <li>Material: {product.material}</li>
      </ul>
      <script type="application/ld+json">{raw(structuredData(listing, world))}</script>
    </main>
  );
  return htmlPage({ title: `${listing.name} - CJdropshipping`, css: pageCss, body });
}

/** Product pages and the page a bill is paid on; everything else is not there. */
export function browse(request: Request, world: WorldState): Response {
  if (new URL(request.url).pathname.startsWith("/pay/")) return paymentPage(request, world);
  const pid = /-p-([0-9A-Fa-f-]{16,36})\.html$/.exec(new URL(request.url).pathname)?.[1];
  const listing = pid ? findByPid(pid) : null;
  if (listing && saleStatus(listing, shelfOf(world)) === "3") {
    noteView(world, "cj", listing.pid);
    return productPage(listing, world);
  }
  const body = (
    <main>
      <h1>Product not found</h1>
      <p>It may have been removed from the shelves.</p>
    </main>
  );
  return htmlPage({ title: "Product not found - CJdropshipping", css: pageCss, body, status: 404 });
}
