// Will this person join the store?
import { createSignal, Match, onMount, Show, Switch } from "solid-js";
import type { z } from "zod";
import { identityContract } from "../../../../../core/identity/identity.contract.ts";
import { inviteInvalid, inviteLinksContract, invitesContract } from "../../../../../core/team/invites.contract.ts";
import { ApiProblem, client } from "../../../../shared/api-client.ts";
import { browserTransport, visitorTransport } from "../../../../shared/browser-transport.ts";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner } from "../../../../shared/components/card.tsx";
import { Skeleton } from "../../../../shared/components/states.tsx";
import { attempt } from "../../../../shared/toasts.ts";
import { roleWords } from "./roles.ts";

type Offer = z.output<typeof inviteLinksContract.endpoints.read.output>;

/** Opening the link changes nothing; the page's program reads the invitation, and only pressing the button accepts it. */
export function AcceptInvite(props: { token: string; signedInAs: string | null }) {
  const [offer, setOffer] = createSignal<Offer | null>(null);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const here = `/invite?token=${encodeURIComponent(props.token)}`;
  const refused = (error: unknown) => {
    if (!(error instanceof ApiProblem)) throw error;
    setProblem(error);
  };
  const read = () => {
    setProblem(null);
    client(inviteLinksContract, visitorTransport, {}).read({ token: props.token }).then(setOffer, refused);
  };
  onMount(read);
  const accept = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const joined = await client(invitesContract, browserTransport, {}).acceptInvite({ token: props.token });
      location.assign(`/stores/${joined.store_id}`);
    } catch (error) {
      refused(error);
      setBusy(false);
    }
  };
  const otherPerson = async () => {
    setBusy(true);
    const out = await attempt(() => client(identityContract, visitorTransport, {}).logOut());
    if (out) location.reload();
    setBusy(false);
  };
  const way = (page: string) => `${page}?email=${encodeURIComponent(offer()?.email ?? "")}&next=${encodeURIComponent(here)}`;
  /** A used, withdrawn or outdated link stays so; anything else may pass. */
  const over = () => problem()?.code === inviteInvalid.code || (!offer() && problem()?.status === 422);
  const rightPerson = () => props.signedInAs?.toLowerCase() === offer()?.email.toLowerCase();
  return (
    <Switch fallback={<Skeleton lines={3} label="Reading the invitation" />}>
      <Match when={over()}>
        <div class="fields">
          <Banner tone="notice" alert title="This invitation is not valid any more">
            It was used, withdrawn, or is older than a week. Have you joined before? Then the store is among yours. Otherwise ask for a new
            one.
          </Banner>
          <LinkButton kind="primary" large wide href="/">
            {props.signedInAs ? "To your stores" : "Log in"}
          </LinkButton>
        </div>
      </Match>
      <Match when={!offer() && problem()}>
        {(found) => (
          <div class="fields">
            <Banner tone="bad" alert>
              {found().message}
            </Banner>
            <Button large wide onClick={read}>
              Try again
            </Button>
          </div>
        )}
      </Match>
      <Match when={offer()}>
        {(invitation) => (
          <div class="fields">
            <Show when={problem()}>
              {(found) => (
                <Banner tone="bad" alert>
                  {found().message}
                </Banner>
              )}
            </Show>
            <p>
              {invitation().invited_by} invites <strong>{invitation().email}</strong> to <strong>{invitation().store_name}</strong> as{" "}
              {roleWords[invitation().role].title.toLowerCase()}: {roleWords[invitation().role].says.toLowerCase()}.
            </p>
            <Switch>
              <Match when={rightPerson()}>
                <Button kind="primary" large wide busy={busy()} onClick={accept}>
                  Join {invitation().store_name}
                </Button>
              </Match>
              <Match when={props.signedInAs}>
                <Banner tone="notice">You are logged in as {props.signedInAs}. The invitation is for another address.</Banner>
                <Button large wide busy={busy()} onClick={otherPerson}>
                  Log out and go on as {invitation().email}
                </Button>
              </Match>
              <Match when={true}>
                <LinkButton kind="primary" large wide href={way(invitation().has_account ? "/login" : "/register")}>
                  {invitation().has_account ? "Log in to join" : "Create an account to join"}
                </LinkButton>
              </Match>
            </Switch>
            <Show when={!rightPerson()}>
              <p class="soft small">You come back here afterwards.</p>
            </Show>
          </div>
        )}
      </Match>
    </Switch>
  );
}
