// How does a shopper reach their cart?
import { acceptChanges, addLine, createCart, removeLine, setLine } from "../../core/cart/cart.commands.ts";
import { cartContract } from "../../core/cart/cart.contract.ts";
import { getCart } from "../../core/cart/cart.queries.ts";
import { routes } from "../door.ts";

export const cartRoutes = routes(cartContract, { create: createCart, get: getCart, addLine, setLine, removeLine, accept: acceptChanges });
