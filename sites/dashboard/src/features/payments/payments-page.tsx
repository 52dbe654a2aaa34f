// Can the store be paid?
import { createSignal, Show } from "solid-js";
import { type PaymentAccount, paymentsContract } from "../../../../../core/payments/payments.contract.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner, Card, Facts } from "../../../../shared/components/card.tsx";
import { CopyText } from "../../../../shared/components/text.tsx";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";

export function PaymentsPage(props: { scope: StoreScope; account: PaymentAccount }) {
  return (
    <InStore scope={props.scope}>
      <Payments account={props.account} />
    </InStore>
  );
}

function Payments(props: { account: PaymentAccount }) {
  const store = useStore();
  const api = store.api(paymentsContract);
  const may = store.can("settings:write");
  const [account, setAccount] = createSignal(props.account);
  const [busy, setBusy] = createSignal<"check" | "prove" | null>(null);
  const check = async () => {
    setBusy("check");
    await attempt(async () => {
      setAccount(await api.refresh());
      tell(account().ready ? "Stripe says: ready to take payments." : "Stripe still needs something from you.");
    });
    setBusy(null);
  };
  const prove = async () => {
    setBusy("prove");
    if (!(await attempt(async () => location.assign((await api.link()).url)))) setBusy(null);
  };
  return (
    <>
      <PageHead title="Payments" />
      <div class="stack">
        <Show when={!account().ready}>
          <Banner tone="notice" title="Payments are not ready yet">
            Shoppers can look around, but not pay. Stripe has to know who you are before it may pay you out.
          </Banner>
        </Show>
        <Card
          title="Stripe"
          says="Cards, wallets and local ways to pay, on a page of Stripe's own. Card details never reach you or us."
          actions={<Badge tone={account().ready ? "good" : "notice"}>{account().ready ? "Ready" : "Not ready"}</Badge>}
        >
          <div class="stack">
            <Show when={account().account}>
              {(id) => <Facts items={[["Account", <CopyText text={id()} label="the account's id" />]]} />}
            </Show>
            <Show when={may}>
              <div class="button-row">
                <Show when={!account().ready}>
                  <Button kind="primary" busy={busy() === "prove"} onClick={prove}>
                    Finish with Stripe
                  </Button>
                </Show>
                <Button icon="refresh-cw" busy={busy() === "check"} onClick={check}>
                  Check again
                </Button>
                <Show when={account().dashboard_url}>
                  {(url) => (
                    <LinkButton kind="quiet" icon="external-link" href={url()} target="_blank" rel="noopener noreferrer">
                      Stripe's dashboard
                    </LinkButton>
                  )}
                </Show>
              </div>
            </Show>
          </div>
        </Card>
      </div>
    </>
  );
}
