// How does a merchant come back in?
import { identityContract } from "../../../../../core/identity/identity.contract.ts";
import { client } from "../../../../shared/api-client.ts";
import { visitorTransport } from "../../../../shared/browser-transport.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { PasswordField, TextField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { FormProblem } from "../shell/form-problem.tsx";

const api = client(identityContract, visitorTransport, {});

export function LogIn(props: { email: string; next: string }) {
  const form = createForm({
    initial: { email: props.email, password: "", transport: "cookie" as const },
    schema: identityContract.endpoints.logIn.input,
    send: async (values) => {
      await api.logIn(values);
      location.assign(props.next);
    },
  });
  return (
    <form class="fields" method="post" novalidate onSubmit={form.submit}>
      <FormProblem form={form} />
      <TextField label="E-mail" type="email" field={form.field("email")} autocomplete="username" required />
      <PasswordField label="Password" field={form.field("password")} autocomplete="current-password" required />
      <Button kind="primary" type="submit" large wide busy={form.busy()}>
        Log in
      </Button>
      <p class="small outside-more">
        <a href="/forgot">Forgot your password?</a>
      </p>
    </form>
  );
}
