// In whose name, and with which addresses, does a mail go out?
import { and, eq } from "drizzle-orm";
import { domains } from "../../db/tables/stores.table.ts";
import { appUrl, type Context, type StoreContext, storeUrl } from "../context.ts";
import { findStoreById } from "../stores/directory.queries.ts";
import { getSettings } from "../stores/settings.queries.ts";
import { type Brand, platformColours, storeColours } from "./brand.rules.ts";
import { readSender } from "./messages.rules.ts";

export function platformBrand(context: Pick<Context, "settings">): Brand {
  return {
    kind: "platform",
    name: readSender(context.settings.mail_from).name,
    ...platformColours,
    home_url: appUrl(context.settings),
    reply_to: null,
    language: "en",
    locale: "en-GB",
    time_zone: "UTC",
  };
}

/** A store's own name, colour and addresses, as they are stored: never as a request's headers say. @throws Problem store_not_ready */
export async function getStoreBrand(context: StoreContext): Promise<Brand> {
  const [settings, entry, hosts] = await Promise.all([
    getSettings(context),
    findStoreById(context, context.store.id),
    context.platform.rows(domains, {
      where: and(eq(domains.store_id, context.store.id), eq(domains.status, "active"), eq(domains.primary, true)),
      limit: 1,
    }),
  ]);
  const host = hosts[0]?.id;
  return {
    kind: "store",
    name: settings.name,
    ...storeColours(settings.look),
    home_url: host ? `https://${host}/` : storeUrl(context.settings, entry?.slug ?? ""),
    reply_to: settings.contact_email,
    language: settings.language,
    locale: `${settings.language}-${settings.country}`,
    time_zone: settings.time_zone,
  };
}
