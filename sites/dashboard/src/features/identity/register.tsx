// How does a merchant open an account?
import { identityContract } from "../../../../../core/identity/identity.contract.ts";
import { ApiProblem, client } from "../../../../shared/api-client.ts";
import { visitorTransport } from "../../../../shared/browser-transport.ts";
import { Button } from "../../../../shared/components/button.tsx";
import { PasswordField, TextField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { FormProblem } from "../shell/form-problem.tsx";

const api = client(identityContract, visitorTransport, {});

export function Register(props: { email: string; next: string }) {
  const form = createForm({
    initial: { name: "", email: props.email, password: "" },
    schema: identityContract.endpoints.register.input,
    send: async ({ name, email, password }) => {
      await api.register({ name, email, password });
      // A new account can go on at once; the mail is needed only to open a store. An address that had an account before gets a mail that says so.
      const entered = await api.logIn({ email, password, transport: "cookie" }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof ApiProblem) return false;
          throw error;
        },
      );
      location.assign(entered ? props.next : `/verify?email=${encodeURIComponent(email)}`);
    },
  });
  return (
    <form class="fields" method="post" novalidate onSubmit={form.submit}>
      <FormProblem form={form} />
      <TextField label="Your name" field={form.field("name")} autocomplete="name" required />
      <TextField label="E-mail" type="email" field={form.field("email")} autocomplete="email" required />
      <PasswordField
        label="Password"
        field={form.field("password")}
        autocomplete="new-password"
        hint="At least 10 characters. A few words in a row are easy to remember and hard to guess."
        required
      />
      <Button kind="primary" type="submit" large wide busy={form.busy()}>
        Create account
      </Button>
    </form>
  );
}
