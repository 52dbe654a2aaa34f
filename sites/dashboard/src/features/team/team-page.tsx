// Who works in this store, and who is invited?
import { createSignal, For, Show } from "solid-js";
import type { Invite } from "../../../../../core/team/invites.contract.ts";
import { type AssignableRole, type Member, teamContract } from "../../../../../core/team/team.contract.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { Confirm } from "../../../../shared/components/dialog.tsx";
import { SelectField } from "../../../../shared/components/field.tsx";
import { MoreMenu } from "../../../../shared/components/menu.tsx";
import { Avatar, RelativeTime } from "../../../../shared/components/text.tsx";
import { fieldOf } from "../../../../shared/form.ts";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { assignable, roleWords } from "./roles.ts";
import "./team.css";

interface TeamProps {
  members: Member[];
  limit: number | null;
  invites: Invite[];
}

export function TeamPage(props: { scope: StoreScope } & TeamProps) {
  return (
    <InStore scope={props.scope}>
      <Team {...props} />
    </InStore>
  );
}

function Team(props: TeamProps) {
  const store = useStore();
  const api = store.api(teamContract);
  const may = store.can("team:write");
  const [members, setMembers] = createSignal(props.members);
  const [invites, setInvites] = createSignal(props.invites);
  const [inviting, setInviting] = createSignal(false);
  const [removing, setRemoving] = createSignal<Member | null>(null);
  const full = () => props.limit !== null && members().length + invites().filter((one) => !one.expired).length >= props.limit;

  const changeRole = (member: Member, role: AssignableRole) =>
    attempt(async () => {
      const changed = await api.updateMember({ member_id: member.id, role });
      setMembers((now) => now.map((one) => (one.id === changed.id ? changed : one)));
      tell(`${changed.name} is ${roleWords[changed.role].title.toLowerCase()} from now on.`);
    });
  const remove = () =>
    attempt(async () => {
      const leaving = removing();
      if (leaving?.you) {
        await api.leave();
        location.assign("/");
        return;
      }
      await api.removeMember({ member_id: leaving?.id ?? "" });
      setMembers((now) => now.filter((one) => one.id !== leaving?.id));
      setRemoving(null);
      tell("Removed. Their next click is refused.");
    });
  const again = (invite: Invite) =>
    attempt(async () => {
      const sent = await api.resendInvite({ invite_id: invite.id });
      setInvites((now) => now.map((one) => (one.id === sent.id ? sent : one)));
      tell(`Sent to ${invite.email} again.`);
    });
  const revoke = (invite: Invite) =>
    attempt(async () => {
      await api.revokeInvite({ invite_id: invite.id });
      setInvites((now) => now.filter((one) => one.id !== invite.id));
      tell("The link in that mail does not work any more.");
    });

  return (
    <>
      <PageHead
        title="Team"
        says={props.limit === null ? undefined : `${members().length} of the ${props.limit} members your plan allows.`}
        actions={
          <Show when={may}>
            <Button
              kind="primary"
              icon="user-plus"
              disabled={full()}
              title={full() ? "Your plan includes no more" : undefined}
              onClick={() => setInviting(true)}
            >
              Invite
            </Button>
          </Show>
        }
      />
      <div class="stack">
        <Card flush title="Members">
          <ul class="people">
            <For each={members()}>
              {(member) => (
                <li class="person">
                  <Avatar name={member.name} round />
                  <div class="person-words">
                    <p class="strong">
                      {member.name}
                      <Show when={member.you}>
                        <span class="soft"> (you)</span>
                      </Show>
                    </p>
                    <p class="soft small truncate">{member.email}</p>
                  </div>
                  <Show
                    when={may && member.role !== "owner" && !member.you}
                    fallback={
                      <div class="person-role">
                        <p class="small">{roleWords[member.role].title}</p>
                        <p class="soft small">{roleWords[member.role].says}</p>
                      </div>
                    }
                  >
                    <SelectField
                      label={`Role of ${member.name}`}
                      labelHidden
                      field={fieldOf("role", [() => member.role as AssignableRole, (role: AssignableRole) => changeRole(member, role)])}
                      choices={assignable.map((role) => ({ value: role, label: roleWords[role].title }))}
                    />
                  </Show>
                  <Show when={(may || member.you) && member.role !== "owner"}>
                    <MoreMenu
                      label={`More for ${member.name}`}
                      items={[
                        {
                          label: member.you ? "Leave this store" : "Remove",
                          icon: "log-out",
                          danger: true,
                          onSelect: () => setRemoving(member),
                        },
                      ]}
                    />
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Card>
        <Show when={invites().length > 0}>
          <Card flush title="Invited">
            <ul class="people">
              <For each={invites()}>
                {(invite) => (
                  <li class="person">
                    <Avatar name={invite.email} round />
                    <div class="person-words">
                      <p class="strong truncate">{invite.email}</p>
                      <p class="soft small">
                        {roleWords[invite.role].title}, by {invite.invited_by} <RelativeTime at={invite.created_at} />
                      </p>
                    </div>
                    <Badge tone={invite.expired ? "bad" : "info"}>{invite.expired ? "Run out" : "Open"}</Badge>
                    <Show when={may}>
                      <MoreMenu
                        label={`More for ${invite.email}`}
                        items={[
                          { label: "Send again", icon: "send", onSelect: () => again(invite) },
                          { label: "Take back", icon: "x", danger: true, onSelect: () => revoke(invite) },
                        ]}
                      />
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Card>
        </Show>
      </div>
      <InviteDialog open={inviting()} onClose={() => setInviting(false)} onDone={(invite) => setInvites((now) => [invite, ...now])} />
      <Confirm
        open={removing() !== null}
        onClose={() => setRemoving(null)}
        title={removing()?.you ? "Leave this store?" : `Remove ${removing()?.name}?`}
        action={removing()?.you ? "Leave" : "Remove"}
        danger
        onConfirm={remove}
      >
        {removing()?.you ? "You cannot open it any more unless somebody invites you again." : "They cannot open the store any more."} API
        keys made by {removing()?.you ? "you" : "them"} stop working at once. What was done stays in the activity log.
      </Confirm>
    </>
  );
}
