// What does a shopper's browser find at a listing's address?
import { raw } from "hono/html";
import { aliexpressUrl } from "../catalogue/ids.ts";
import { htmlPage } from "../html.tsx";
import { pageCss } from "../suppliers/page.css.ts";
import { noteView } from "../suppliers/shelf.ts";
import type { WorldState } from "../vendor.ts";
import { findListing, type Listing } from "./listings.ts";
import { cheapest, isListed, ordersAt, shelfOf } from "./market.ts";
import { orderPage, orderPath } from "./order-pages.tsx";
import { dollars, pageState, productData } from "./structured-data.ts";

/** Data printed inside a script element: no "<" may survive in it. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** The real image hosts are out of a browser's reach here: people see the same pictures through the world's own origin. */
function visiblePicture(world: WorldState, url: string): string {
  const { host, pathname } = new URL(url);
  return world.page(host, pathname);
}

function productPage(listing: Listing, world: WorldState): Response {
  const shelf = shelfOf(world);
  const best = cheapest(listing, shelf);
  const { product } = listing;
  const body = (
    <main class="wide">
      <small>
        AliExpress (simulated) · {product.nicheName} · {product.group}
      </small>
      <h1>{listing.title}</h1>
      <p class="price">{best ? `US $${dollars(best.cents)}` : "Sold out"}</p>
      <p>
        {listing.rating} of 5 · {ordersAt(listing, shelf.now).toLocaleString("en-US")} sold · {listing.store.name}
      </p>
      <ul class="pictures">
        {listing.images.map((url, i) => (
          <li>
            <img
              src={`${visiblePicture(world, url)}_480x480.jpg`}
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
        {product.options.map((option) => (
          <li>
            {option.name}: {option.values.slice(0, 24).join(", ")}
          </li>
        ))}
      </ul>
      <script type="application/ld+json">{raw(inScript(productData(listing, shelf)))}</script>
    </main>
  );
  const script = `window.runParams = {"data":{"result":${inScript(pageState(listing, shelf))}}};`;
  return htmlPage({ title: `${listing.title} - AliExpress`, css: pageCss, script, body });
}

function notFound(): Response {
  const body = (
    <main>
      <h1>Sorry, the page you requested can not be found</h1>
      <p>The seller may have taken it off the shelf.</p>
    </main>
  );
  return htmlPage({ title: "Page not found - AliExpress", css: pageCss, body, status: 404 });
}

function shortLink(host: string, pathname: string): Response {
  const code = /^\/(?:e\/)?_([0-9a-z]+)$/.exec(pathname)?.[1];
  const listing = code ? findListing(String(Number.parseInt(code, 36))) : null;
  if (!listing) return notFound();
  const copied = host === "a.aliexpress.com";
  const tracking = copied ? "?gatewayAdapt=glo2usa&srcSns=sns_Copy" : "?aff_fcid=5d2f&aff_fsk=_x&aff_platform=api-new-link-generate";
  return new Response(null, {
    status: copied ? 301 : 302,
    headers: { location: aliexpressUrl(listing.productId) + tracking },
  });
}

/** Product pages in every spelling (m., es., /i/, words before the number, tracking behind it) and the short links that lead to them. */
export function browse(request: Request, world: WorldState): Response {
  const { host, pathname } = new URL(request.url);
  if (host === "a.aliexpress.com" || host === "s.click.aliexpress.com") return shortLink(host, pathname);
  if (pathname === orderPath) return orderPage(request, world);
  const id = /^\/(?:item|i)\/(?:[^/]*\/)?(\d{8,17})\.html$/.exec(pathname)?.[1];
  const listing = id ? findListing(id) : null;
  if (!listing || !isListed(listing, shelfOf(world))) return notFound();
  noteView(world, "aliexpress", listing.productId);
  return productPage(listing, world);
}
