// How is a product's page asked to be written?
import { contentContract } from "../../core/content/content.contract.ts";
import { suggestPage } from "../../core/content/suggest-page.commands.ts";
import { routes } from "../door.ts";

export const contentRoutes = routes(contentContract, { suggest: suggestPage });
