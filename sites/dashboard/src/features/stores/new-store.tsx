// How does a merchant open a store?
import "./new-store.css";
import { createSignal, For, Match, Show, Switch } from "solid-js";
import { marketOf } from "../../../../../core/stores/markets.rules.ts";
import { starters } from "../../../../../core/stores/starter.rules.ts";
import { NewStore as NewStoreInput, type StoreSummary, storesContract } from "../../../../../core/stores/stores.contract.ts";
import type { PresetName } from "../../../../../core/themes/themes.contract.ts";
import { Button, LinkButton } from "../../../../shared/components/button.tsx";
import { Banner, Card } from "../../../../shared/components/card.tsx";
import { createForm } from "../../../../shared/form.ts";
import { counted } from "../../../../shared/words.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { accountApi } from "../shell/scope.tsx";
import { LookPreview } from "./look-preview.tsx";
import { FirstProductsStep, LookStep, MarketStep, NameStep, type NewStoreForm } from "./new-store-steps.tsx";

const steps = [
  { title: "Name", fields: ["name", "slug", "niche"] },
  { title: "Market", fields: ["country", "currency", "language"] },
  { title: "Look", fields: ["preset"] },
  { title: "First products", fields: [] },
] as const;

export function NewStore(props: { verified: boolean; email: string; limit: number | null; stores: StoreSummary[]; country: string }) {
  const market = marketOf(props.country);
  const [at, setAt] = createSignal(0);
  const form: NewStoreForm = createForm({
    initial: {
      name: "",
      niche: "general",
      country: market.country,
      currency: market.currency,
      language: market.language,
      preset: "volt" as PresetName,
      first: "find",
    },
    send: async ({ first, ...store }) => {
      const made = await accountApi(storesContract).create(store);
      location.assign(`/stores/${made.id}/setup?then=${first}`);
    },
  });
  const texts = () => starters[form.values.niche];
  const owned = () => props.stores.filter((one) => one.role === "owner" && one.status !== "deleted").length;
  const full = () => props.limit !== null && owned() >= props.limit;
  const onward = (event: SubmitEvent) => {
    event.preventDefault();
    const names: readonly string[] = steps[at()]?.fields ?? [];
    const parsed = NewStoreInput.safeParse({ ...form.values });
    const wrong = parsed.success ? [] : parsed.error.issues.filter((issue) => names.includes(String(issue.path[0])));
    form.showErrors(
      wrong.map((issue) => ({
        field: String(issue.path[0]),
        message: issue.path[0] === "name" ? "Between 2 and 60 characters." : issue.message,
      })),
    );
    if (wrong.length > 0) return;
    if (at() < steps.length - 1) setAt(at() + 1);
    else void form.submit(event).then((done) => done || backToError());
  };
  const backToError = () => {
    const place = steps.findIndex(
      (step) => step.fields.some((name) => form.errorAt(name)) || (form.problem()?.code.startsWith("slug_") && step.title === "Name"),
    );
    if (place >= 0) setAt(place);
  };
  const hindered = () => !props.verified || full();
  return (
    <>
      <PageHead title="Open a store" says="Four short steps. Everything can be changed later." />
      <Show when={!props.verified}>
        <div class="wizard-banner">
          <Banner tone="notice" title="Confirm your e-mail address first">
            <p>
              Follow the link we sent to {props.email}, then come back.{" "}
              <a href={`/verify?email=${encodeURIComponent(props.email)}`}>Send it again</a>
            </p>
          </Banner>
        </div>
      </Show>
      <Show when={props.verified && full()}>
        <div class="wizard-banner">
          <Banner tone="notice" title={`Your plan includes ${counted(props.limit ?? 0, "store")}`}>
            You have {counted(owned(), "store")}. A larger plan lifts the limit.
          </Banner>
        </div>
      </Show>
      <ol class="wizard-steps" aria-label="Steps">
        <For each={steps}>
          {(step, index) => (
            <li aria-current={index() === at() ? "step" : undefined} data-done={index() < at() ? "" : undefined}>
              <button type="button" disabled={index() >= at()} onClick={() => setAt(index())}>
                <span class="wizard-number number">{index() + 1}</span>
                <span class="wizard-title">{step.title}</span>
              </button>
            </li>
          )}
        </For>
      </ol>
      <div class="wizard">
        <Card>
          <form class="fields" novalidate onSubmit={onward}>
            <FormProblem form={form} />
            <Switch>
              <Match when={at() === 0}>
                <NameStep form={form} />
              </Match>
              <Match when={at() === 1}>
                <MarketStep form={form} />
              </Match>
              <Match when={at() === 2}>
                <LookStep form={form} />
              </Match>
              <Match when={at() === 3}>
                <FirstProductsStep form={form} />
              </Match>
            </Switch>
            <div class="wizard-foot">
              <Show when={at() > 0} fallback={<LinkButton href="/">Cancel</LinkButton>}>
                <Button onClick={() => setAt(at() - 1)}>Back</Button>
              </Show>
              <Button kind="primary" type="submit" busy={form.busy()} disabled={hindered() && at() === steps.length - 1}>
                {at() < steps.length - 1 ? "Continue" : "Open the store"}
              </Button>
            </div>
          </form>
        </Card>
        <aside class="wizard-preview" aria-label="Preview">
          <LookPreview preset={form.values.preset} name={form.values.name} heading={texts().heading} categories={texts().categories} />
          <p class="soft small">{texts().tagline}. Texts, pages and categories to begin with are written for you.</p>
        </aside>
      </div>
    </>
  );
}
