// How is somebody asked to join?
import type { Invite } from "../../../../../core/team/invites.contract.ts";
import { type AssignableRole, teamContract } from "../../../../../core/team/team.contract.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { ChoiceCards } from "../../../../shared/components/choices.tsx";
import { Dialog } from "../../../../shared/components/dialog.tsx";
import { TextField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { tell } from "../../../../shared/toasts.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { useStore } from "../shell/scope.tsx";
import { assignable, roleWords } from "./roles.ts";

interface InviteProps {
  open: boolean;
  onClose(): void;
  onDone(invite: Invite): void;
}

export function InviteDialog(props: InviteProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title="Invite somebody"
      says="The link in the mail works once, for 7 days, and only for that address."
    >
      <InviteForm {...props} />
    </Dialog>
  );
}

function InviteForm(props: InviteProps) {
  const store = useStore();
  const form = createForm({
    initial: { email: "", role: "support" as AssignableRole },
    schema: teamContract.endpoints.invite.input,
    send: async (values) => {
      props.onDone(await store.api(teamContract).invite(values));
      props.onClose();
      tell(`Invited ${values.email}.`);
    },
  });
  return (
    <form class="fields" novalidate onSubmit={form.submit}>
      <FormProblem form={form} />
      <TextField label="E-mail" type="email" field={form.field("email")} autocomplete="off" />
      <ChoiceCards
        label="Role"
        field={form.field("role")}
        choices={assignable.map((role) => ({ value: role, label: roleWords[role].title, hint: roleWords[role].says }))}
      />
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind="primary" type="submit" busy={form.busy()}>
          Send the invitation
        </Button>
      </div>
    </form>
  );
}
