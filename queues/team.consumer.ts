// What follows when somebody joins, changes or leaves a store's team, or a key is made or ended?
import { tellStore } from "../core/activity/tell-store.commands.ts";
import { memberRemoved } from "../core/team/team.events.ts";
import { platformReaction } from "./reaction.ts";

export const tellStoreOfPlatform = platformReaction({
  name: "tell-store",
  on: [
    "member.invited",
    "member.invite_revoked",
    "member.joined",
    "member.role_changed",
    "member.removed",
    "api_key.created",
    "api_key.rotated",
    "api_key.revoked",
    "dead_letter.replayed",
  ],
  pace: "quick",
  robot: "Bookkeeper",
  run: tellStore,
});

/** Requests of a removed member are refused from the next one on; an open socket has to be closed. */
export const disconnectRemovedMember = platformReaction({
  name: "disconnect-removed-member",
  on: ["member.removed"],
  pace: "quick",
  robot: "Doorkeeper",
  async run(context, event) {
    const { store_id, user_id } = memberRemoved.data.parse(event.data);
    await context.ports.live.disconnect(store_id, user_id);
  },
});
