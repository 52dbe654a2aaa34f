// How far is an import, and what came of it?
import { createSignal, Show } from "solid-js";
import { type ImportDetail, importsContract } from "../../../../../core/imports/imports.contract.ts";
import { supplierTitles } from "../../../../../core/suppliers/supplier-products.contract.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner, Card, Facts } from "../../../../shared/components/card.tsx";
import { ProgressBar, ProgressSteps } from "../../../../shared/components/states.tsx";
import { CopyText, RelativeTime } from "../../../../shared/components/text.tsx";
import { lengthOfTime } from "../../../../shared/dates.ts";
import { attempt } from "../../../../shared/toasts.ts";
import { follow } from "../shell/live.ts";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import { importWords } from "./states.ts";

export function ImportPage(props: { scope: StoreScope; detail: ImportDetail; mine: boolean }) {
  return (
    <InStore scope={props.scope}>
      <ImportView detail={props.detail} mine={props.mine} />
    </InStore>
  );
}

function ImportView(props: { detail: ImportDetail; mine: boolean }) {
  const store = useStore();
  const api = store.api(importsContract);
  const named = { import_id: props.detail.id };
  const [detail, setDetail] = createSignal(props.detail);
  const [busy, setBusy] = createSignal(false);
  const running = () => detail().status === "pending" || detail().status === "running";
  follow(store.id, {
    everyMs: 2_000,
    running,
    about: (message) => message.type.startsWith("import.") && message.subject === props.detail.id,
    ask: async () => {
      try {
        setDetail(await api.get(named));
      } catch (error) {
        // What is shown stays true; the next look asks again.
        if (!(error instanceof ApiProblem)) throw error;
      }
    },
  });
  const act = async (work: () => Promise<ImportDetail>) => {
    setBusy(true);
    await attempt(async () => setDetail(await work()));
    setBusy(false);
  };
  const words = () => importWords[detail().status];
  return (
    <div class="narrow-page">
      <PageHead
        title={detail().title || `Import from ${supplierTitles[detail().supplier]}`}
        beside={<Badge tone={words().tone}>{words().word}</Badge>}
        says={
          <>
            Asked for {props.mine ? "by you " : ""}
            <RelativeTime at={detail().created_at} />
          </>
        }
        actions={
          <>
            <Show when={detail().product_id}>
              {(product) => (
                <LinkButton kind="primary" href={store.path(`/products/${product()}`)}>
                  Open the product
                </LinkButton>
              )}
            </Show>
            <Show when={store.can("products:write") && running()}>
              <Button busy={busy()} onClick={() => act(() => api.cancel(named))}>
                Stop
              </Button>
            </Show>
            <Show when={store.can("products:write") && (detail().status === "failed" || detail().status === "cancelled")}>
              <Button kind="primary" icon="refresh-cw" busy={busy()} onClick={() => act(() => api.retry(named))}>
                Try again
              </Button>
            </Show>
          </>
        }
      />
      <div class="stack">
        <Show when={detail().status === "failed"}>
          <Banner tone="bad" title="The import failed" alert>
            {detail().reason} It has not cost you one of your imports; trying again goes on from the step that failed.
          </Banner>
        </Show>
        <Card>
          <div class="stack">
            <ProgressBar done={detail().steps_done} total={detail().steps_total} label="Import" />
            <ProgressSteps
              label="Steps of the import"
              steps={detail().steps.map((step) => ({
                ...step,
                aside: step.started_at && step.finished_at ? lengthOfTime(step.finished_at - step.started_at) : undefined,
              }))}
            />
          </div>
        </Card>
        <Card title="What was asked for">
          <Facts
            items={[
              [
                "Source",
                <a href={detail().source_url} target="_blank" rel="noopener noreferrer">
                  {supplierTitles[detail().supplier]}
                </a>,
              ],
              ["Supplier's number", <CopyText text={detail().external_id} label="the supplier's number" />],
              ["Page", detail().write_content ? "Written for you" : "The supplier's text, cleaned up"],
              ["At the end", detail().publish ? "Put on sale" : "Kept as a draft"],
              ["Tags", detail().tags.join(", ") || "None"],
            ]}
          />
        </Card>
      </div>
    </div>
  );
}
