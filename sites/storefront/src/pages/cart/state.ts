// What is in this visitor's cart right now?
import type { APIRoute } from "astro";
import { readCart, showCart } from "../../features/cart/cart.server.ts";

export const GET: APIRoute = async ({ locals: { visit }, cookies }) => {
  const [cart, { shop }] = await Promise.all([readCart({ visit, cookies }), visit.storefront.shop()]);
  return Response.json(showCart(cart, shop), { headers: { "cache-control": "no-store" } });
};
