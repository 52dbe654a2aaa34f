// What does a test of imports begin with: products of the world, and a store to bring them to?
import { catalogue } from "../../simulators/catalogue/catalogue.ts";
import { withSmallPictures } from "../builders/pictures.builder.ts";
import { buildSession } from "../builders/stores.builder.ts";
import { connectAliexpress } from "../builders/suppliers.builder.ts";
import { type Answered, type Merchant, TestPlatform } from "./platform.ts";

/** @throws Error when the world sells nothing by this title */
export function entry(title: string) {
  const found = catalogue.find((one) => one.title === title);
  if (!found) throw new Error(`The world has no ${title}.`);
  return found;
}

/** The product's page, at AliExpress where it is sold there. */
export const address = (title: string): string => entry(title).aliexpress?.url ?? entry(title).cj?.url ?? "";

/** Sold at AliExpress, nothing odd about it, with a choice of colours. */
export const plainProducts = catalogue.filter(
  (one) =>
    one.aliexpress &&
    !one.oddity &&
    !one.ending &&
    one.variants > 1 &&
    one.variants < 8 &&
    one.options.some((option) => option.name === "Color"),
);
export const ordinary = (at: number): string => plainProducts[at]?.aliexpress?.url ?? "";

export interface Shop extends Merchant {
  platform: TestPlatform;
  api(method: string, path: string, body?: unknown): Promise<Answered>;
  /** Asks for an import and lets it run to its end, through every wait. */
  bring(wanted: Record<string, unknown>): Promise<Answered>;
  end(id: string): Promise<Answered>;
  used(): Promise<number>;
}

/** An empty store in a world without faults. */
export async function shop(facts: Parameters<TestPlatform["merchant"]>[0] = {}, pictures: "small" | "real" = "small"): Promise<Shop> {
  const platform = new TestPlatform();
  if (pictures === "small") platform.env = withSmallPictures(platform.env);
  await platform.world.clearFaults();
  const merchant = await platform.merchant(facts);
  let session = { token: merchant.token, at: platform.now() };
  const api: Shop["api"] = async (method, path, body) => {
    // Tests let days pass; a person would log in again.
    if (platform.now() - session.at > 600_000)
      session = { token: await buildSession(platform.context(), merchant.user.id), at: platform.now() };
    return platform.call(method, `${merchant.path}${path}`, { token: session.token, body });
  };
  const end: Shop["end"] = async (id) => {
    for (let round = 0; round < 20; round++) {
      await platform.drain();
      const answer = await api("GET", `/imports/${id}`);
      if (!["pending", "running"].includes(answer.body.status)) return answer;
      await platform.advance(300_000);
    }
    throw new Error("The import does not end.");
  };
  return {
    ...merchant,
    platform,
    api,
    end,
    async bring(wanted) {
      const asked = await api("POST", "/imports", wanted);
      return asked.status === 202 ? end(asked.body.id) : asked;
    },
    async used() {
      const { results } = await platform.env.STORE_DB_0.prepare("select used from usage where store_id = ? and id like 'imports:%'")
        .bind(merchant.store.id)
        .all<{ used: number }>();
      return results.reduce((sum, row) => sum + row.used, 0);
    },
  };
}

/** The same, connected to AliExpress. */
export async function aliexpressShop(pictures: "small" | "real" = "small"): Promise<Shop> {
  const made = await shop({}, pictures);
  await connectAliexpress(made.platform, made);
  await made.platform.drain();
  return made;
}

/** The newest 250. */
export const productsOf = async (made: Shop) =>
  (await made.api("GET", "/products?limit=250")).body.items as { id: string; status: string; title: string }[];
