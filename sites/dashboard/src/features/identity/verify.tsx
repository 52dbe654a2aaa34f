// How does somebody prove that an e-mail address is theirs?
import { createSignal, Match, onMount, Show, Switch } from "solid-js";
import { identityContract } from "../../../../../core/identity/identity.contract.ts";
import { ApiProblem, client } from "../../../../shared/api-client.ts";
import { visitorTransport } from "../../../../shared/browser-transport.ts";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner } from "../../../../shared/components/card.tsx";
import { TextField } from "../../../../shared/components/field.tsx";
import { Skeleton } from "../../../../shared/components/states.tsx";
import { createForm } from "../../../../shared/form.ts";
import { FormProblem } from "../shell/form-problem.tsx";

const api = client(identityContract, visitorTransport, {});

/** Opening the link changes nothing, as mail scanners open links too; the page's program sends the token. */
export function Verify(props: { token: string; email: string; signedIn: boolean }) {
  const [state, setState] = createSignal<"asking" | "working" | "done" | "refused">(props.token ? "working" : "asking");
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  onMount(async () => {
    if (!props.token) return;
    try {
      await api.verifyEmail({ token: props.token });
      setState("done");
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      setState("refused");
    }
  });
  return (
    <Switch>
      <Match when={state() === "working"}>
        <Skeleton lines={2} label="Confirming your address" />
      </Match>
      <Match when={state() === "done"}>
        <div class="fields">
          <Banner tone="good" title="Your address is confirmed">
            You can open your first store now.
          </Banner>
          <LinkButton kind="primary" large wide href={props.signedIn ? "/stores/new" : "/login?next=/stores/new"}>
            {props.signedIn ? "Open a store" : "Log in and open a store"}
          </LinkButton>
        </div>
      </Match>
      <Match when={state() === "refused" || state() === "asking"}>
        <div class="fields">
          <Show when={problem()}>
            {(found) => (
              <Banner tone="bad" alert>
                {found().message}
              </Banner>
            )}
          </Show>
          <SendAgain email={props.email} />
        </div>
      </Match>
    </Switch>
  );
}

function SendAgain(props: { email: string }) {
  const [sent, setSent] = createSignal(false);
  const form = createForm({
    initial: { email: props.email },
    schema: identityContract.endpoints.resendVerification.input,
    send: async (values) => {
      await api.resendVerification(values);
      setSent(true);
    },
  });
  return (
    <form class="fields" novalidate onSubmit={form.submit}>
      <Show
        when={sent()}
        fallback={
          <p class="soft">
            We have written to you. Follow the link in the mail; it can take a minute, and it may have landed among unwanted mail.
          </p>
        }
      >
        <Banner tone="good">If this address has an account that is not confirmed yet, a new mail is on its way.</Banner>
      </Show>
      <FormProblem form={form} />
      <TextField label="E-mail" type="email" field={form.field("email")} autocomplete="email" required />
      <Button type="submit" large wide busy={form.busy()}>
        Send the mail again
      </Button>
    </form>
  );
}
