// How far has the set-up of a new store come?
import "./setup.css";
import { createSignal, Match, Show, Switch } from "solid-js";
import type { z } from "zod";
import { storeContract } from "../../../../../core/stores/stores.contract.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import { LinkButton } from "../../../../shared/components/button.tsx";
import { Banner, Card } from "../../../../shared/components/card.tsx";
import { ProgressBar, ProgressSteps } from "../../../../shared/components/states.tsx";
import { lengthOfTime } from "../../../../shared/dates.ts";
import { follow } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import type { FirstProducts } from "./new-store-steps.tsx";

type Setup = z.infer<typeof storeContract.endpoints.setup.output>;

const ways: Readonly<Record<FirstProducts, { label: string; path: string }>> = {
  find: { label: "Find your first products", path: "/find" },
  paste: { label: "Paste your first product", path: "/find?paste" },
  empty: { label: "Go to your store", path: "" },
};

export function SetupPage(props: { scope: StoreScope; setup: Setup; then: FirstProducts }) {
  return (
    <InStore scope={props.scope}>
      <Progress setup={props.setup} then={props.then} />
    </InStore>
  );
}

function Progress(props: { setup: Setup; then: FirstProducts }) {
  const store = useStore();
  const [setup, setSetup] = createSignal(props.setup);
  const running = () => setup().status === "creating";
  follow(store.id, {
    everyMs: 1_500,
    running,
    about: () => true,
    ask: async () => {
      try {
        setSetup(await store.api(storeContract).setup());
      } catch (error) {
        // The next tick asks again; what was shown stays true.
        if (!(error instanceof ApiProblem)) throw error;
      }
    },
  });
  const done = () => setup().steps.filter((step) => step.status === "done").length;
  const failed = () => setup().steps.find((step) => step.status === "failed");
  return (
    <div class="narrow-page">
      <PageHead
        title={running() ? `${store.name} is being set up` : `${store.name} is open`}
        says={
          running()
            ? "This takes less than a minute. You can leave; it goes on by itself."
            : "Your shop has its address, its pages and its look."
        }
      />
      <Card>
        <div class="setup">
          <ProgressBar done={done()} total={setup().steps.length} label="Set-up" />
          <ProgressSteps
            label="Steps of the set-up"
            steps={setup().steps.map((step) => ({
              ...step,
              aside: step.started_at && step.finished_at ? lengthOfTime(step.finished_at - step.started_at) : undefined,
            }))}
          />
          <Switch>
            <Match when={failed()}>
              {(step) => (
                <Banner tone="notice" title={`“${step().title}” did not work yet`} alert>
                  It is tried again by itself. {step().detail}
                </Banner>
              )}
            </Match>
            <Match when={!running()}>
              <div class="button-row">
                <LinkButton kind="primary" large href={store.path(ways[props.then].path)}>
                  {ways[props.then].label}
                </LinkButton>
                <Show when={props.then !== "empty"}>
                  <LinkButton large href={store.path("")}>
                    Store home
                  </LinkButton>
                </Show>
                <LinkButton large kind="quiet" icon="external-link" href={setup().url} target="_blank" rel="noopener">
                  See the shop
                </LinkButton>
              </div>
            </Match>
          </Switch>
        </div>
      </Card>
    </div>
  );
}
