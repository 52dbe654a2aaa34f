// How does a merchant see how it goes?
import { homeContract } from "../../core/home/home.contract.ts";
import { getHome } from "../../core/home/home.queries.ts";
import { routes } from "../door.ts";

export const homeRoutes = routes(homeContract, { summary: getHome });
