// How are a store's API keys asked for and changed?
import { createKey, revokeKey, rotateKey } from "../../core/api-keys/api-keys.commands.ts";
import { apiKeysContract } from "../../core/api-keys/api-keys.contract.ts";
import { listKeys } from "../../core/api-keys/api-keys.queries.ts";
import { routes } from "../door.ts";

export const apiKeysRoutes = routes(apiKeysContract, {
  list: listKeys,
  create: (context, input, { user_id, granted }) => createKey(context, { user_id, granted }, input),
  rotate: (context, { api_key_id, overlap_hours }, { user_id, granted }) =>
    rotateKey(context, { user_id, granted }, api_key_id, overlap_hours),
  revoke: (context, { api_key_id }) => revokeKey(context, api_key_id),
});
