// How does somebody get in again who has forgotten their password?
import { createSignal, Show } from "solid-js";
import { identityContract } from "../../../../../core/identity/identity.contract.ts";
import { client } from "../../../../shared/api-client.ts";
import { visitorTransport } from "../../../../shared/browser-transport.ts";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner } from "../../../../shared/components/card.tsx";
import { PasswordField, TextField } from "../../../../shared/components/field.tsx";
import { createForm } from "../../../../shared/form.ts";
import { FormProblem } from "../shell/form-problem.tsx";

const api = client(identityContract, visitorTransport, {});

export function ForgotPassword() {
  const [sentTo, setSentTo] = createSignal<string | null>(null);
  const form = createForm({
    initial: { email: "" },
    schema: identityContract.endpoints.forgotPassword.input,
    send: async (values) => {
      await api.forgotPassword(values);
      setSentTo(values.email);
    },
  });
  return (
    <Show
      when={sentTo()}
      fallback={
        <form class="fields" method="post" novalidate onSubmit={form.submit}>
          <FormProblem form={form} />
          <TextField label="E-mail" type="email" field={form.field("email")} autocomplete="username" required />
          <Button kind="primary" type="submit" large wide busy={form.busy()}>
            Send me a link
          </Button>
        </form>
      }
    >
      {(email) => (
        <Banner tone="good" title="Look into your mail">
          If {email()} has an account, a link to choose a new password is on its way. It is good for a few minutes.
        </Banner>
      )}
    </Show>
  );
}

export function ResetPassword(props: { token: string }) {
  const [email, setEmail] = createSignal<string | null>(null);
  const form = createForm({
    initial: { token: props.token, password: "" },
    schema: identityContract.endpoints.resetPassword.input,
    send: async (values) => setEmail((await api.resetPassword(values)).email),
  });
  return (
    <Show
      when={email()}
      fallback={
        <form class="fields" method="post" novalidate onSubmit={form.submit}>
          <FormProblem form={form} />
          <Show when={form.problem()?.code === "link_invalid"}>
            <LinkButton href="/forgot" large wide>
              Ask for a new link
            </LinkButton>
          </Show>
          <PasswordField
            label="New password"
            field={form.field("password")}
            autocomplete="new-password"
            hint="At least 10 characters. Every device that is logged in is logged out."
            required
          />
          <Button kind="primary" type="submit" large wide busy={form.busy()}>
            Use this password
          </Button>
        </form>
      }
    >
      {(owner) => (
        <div class="fields">
          <Banner tone="good" title="Your password is changed">
            Log in with the new one.
          </Banner>
          <LinkButton kind="primary" large wide href={`/login?email=${encodeURIComponent(owner())}`}>
            Log in
          </LinkButton>
        </div>
      )}
    </Show>
  );
}
