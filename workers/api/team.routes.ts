// How is a store's team asked for and changed?
import { acceptInvite, invite, resendInvite, revokeInvite } from "../../core/team/invites.commands.ts";
import { inviteLinksContract, invitesContract } from "../../core/team/invites.contract.ts";
import { readInvite } from "../../core/team/invites.queries.ts";
import { leaveStore, removeMember, updateMember } from "../../core/team/team.commands.ts";
import { teamContract } from "../../core/team/team.contract.ts";
import { listInvites, listMembers } from "../../core/team/team.queries.ts";
import { forbidden, Problem } from "../../kit/problem.ts";
import { type DoorRequest, routes } from "../door.ts";
import { personOf } from "./stores.routes.ts";

const askingOf = ({ user_id, granted }: DoorRequest) => ({ user_id, granted });

export const teamRoutes = [
  ...routes(teamContract, {
    listMembers: (context, _input, request) => listMembers(context, request.user_id),
    updateMember: (context, { member_id, role }, request) => updateMember(context, askingOf(request), member_id, role),
    removeMember: (context, { member_id }, request) => removeMember(context, askingOf(request), member_id),
    leave: (context, _input, request) => {
      if (!request.person) throw new Problem(forbidden, { detail: "A key is no member; revoke it instead." });
      return leaveStore(context, request.person.user_id);
    },
    listInvites,
    invite: (context, input, request) => invite(context, askingOf(request), input),
    resendInvite: (context, { invite_id }) => resendInvite(context, invite_id),
    revokeInvite: (context, { invite_id }) => revokeInvite(context, invite_id),
  }),
  ...routes(inviteLinksContract, { read: readInvite }),
  ...routes(invitesContract, { acceptInvite: (context, input, request) => acceptInvite(context, personOf(request), input) }),
];
