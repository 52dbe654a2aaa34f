// How are stores asked for and changed?

import { storeUrl } from "../../core/context.ts";
import { createStore } from "../../core/stores/create-store.commands.ts";
import { renameStore, setOpen, updateStore } from "../../core/stores/stores.commands.ts";
import { storeContract, storesContract } from "../../core/stores/stores.contract.ts";
import { getSetup, getStore, listStores, slugIsFree, suggestSlug } from "../../core/stores/stores.queries.ts";
import { Problem, unauthenticated } from "../../kit/problem.ts";
import { slugify } from "../../kit/slug.ts";
import { type DoorRequest, routes } from "../door.ts";

/** The account realm admits nobody without a person; this tells the compiler. */
export function personOf(request: DoorRequest) {
  if (!request.person) throw new Problem(unauthenticated);
  return request.person;
}

export const storesRoutes = [
  ...routes(storesContract, {
    list: async (context, _input, request) => ({ items: await listStores(context, personOf(request).user_id) }),
    create: (context, input, request) => createStore(context, personOf(request), input),
    checkName: async (context, { name }) => {
      const wanted = slugify(name, 36);
      const available = wanted.length >= 3 && (await slugIsFree(context, wanted));
      const slug = available ? wanted : await suggestSlug(context, name);
      return { slug, available, url: storeUrl(context.settings, slug) };
    },
  }),
  ...routes(storeContract, {
    get: (context, _input, request) => getStore(context, request.granted),
    update: async (context, input, request) => {
      await updateStore(context, input);
      return getStore(context, request.granted);
    },
    setup: (context) => getSetup(context),
    rename: async (context, { slug }, request) => {
      await renameStore(context, slug);
      return getStore(context, request.granted);
    },
    pause: async (context, _input, request) => {
      await setOpen(context, false);
      return getStore(context, request.granted);
    },
    resume: async (context, _input, request) => {
      await setOpen(context, true);
      return getStore(context, request.granted);
    },
  }),
];
