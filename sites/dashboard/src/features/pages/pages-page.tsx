// What does the shop say of itself: about, returns, terms?
import { createSignal, For, Show } from "solid-js";
import { pagesContract, type StorePage } from "../../../../../core/pages/pages.contract.ts";
import { Badge } from "../../../../shared/components/badge.tsx";
import { Button } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { Confirm, Dialog } from "../../../../shared/components/dialog.tsx";
import { TextField } from "../../../../shared/components/field.tsx";
import { MoreMenu } from "../../../../shared/components/menu.tsx";
import { RichTextField } from "../../../../shared/components/rich-text.tsx";
import { RelativeTime } from "../../../../shared/components/text.tsx";
import { createForm } from "../../../../shared/form.ts";
import { attempt, tell } from "../../../../shared/toasts.ts";
import { FormProblem } from "../shell/form-problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { InStore, type StoreScope, useStore } from "../shell/scope.tsx";
import "./pages.css";

export function PagesPage(props: { scope: StoreScope; items: StorePage[] }) {
  return (
    <InStore scope={props.scope}>
      <Pages items={props.items} />
    </InStore>
  );
}

function Pages(props: { items: StorePage[] }) {
  const store = useStore();
  const api = store.api(pagesContract);
  const may = store.can("settings:write");
  const [items, setItems] = createSignal(props.items);
  const [editing, setEditing] = createSignal<StorePage | "new" | null>(null);
  const [removing, setRemoving] = createSignal<StorePage | null>(null);
  const look = async () => setItems((await api.list()).items);
  const remove = () =>
    attempt(async () => {
      await api.remove({ page_id: removing()?.id ?? "" });
      await look();
      setRemoving(null);
      tell("Removed.");
    });
  const address = (page: StorePage) => `${store.url.replace(/\/$/, "")}/pages/${page.slug}`;
  return (
    <>
      <PageHead
        title="Pages"
        says="Written for a shop whose goods come from suppliers abroad. Read them, and make them yours."
        actions={
          <Show when={may}>
            <Button kind="primary" icon="plus" onClick={() => setEditing("new")}>
              Add a page
            </Button>
          </Show>
        }
      />
      <Card flush>
        <ul class="pages">
          <For each={items()}>
            {(page) => (
              <li class="page-row">
                <div>
                  <p>
                    <a href={address(page)} target="_blank" rel="noopener">
                      {page.title}
                    </a>{" "}
                    <Show when={page.policy}>
                      <Badge tone="info">Policy</Badge>
                    </Show>
                  </p>
                  <p class="soft small">
                    Changed <RelativeTime at={page.updated_at} />
                  </p>
                </div>
                <Show when={may}>
                  <Button icon="pencil" onClick={() => setEditing(page)}>
                    Edit
                  </Button>
                  <MoreMenu
                    label={`More for ${page.title}`}
                    items={[{ label: "Remove", icon: "trash-2", danger: true, onSelect: () => setRemoving(page) }]}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Card>
      <Dialog
        open={editing() !== null}
        onClose={() => setEditing(null)}
        title={editing() === "new" ? "Add a page" : "Edit the page"}
        place="side"
        wide
      >
        <PageForm page={editing() === "new" ? null : (editing() as StorePage | null)} onClose={() => setEditing(null)} onDone={look} />
      </Dialog>
      <Confirm
        open={removing() !== null}
        onClose={() => setRemoving(null)}
        title={`Remove “${removing()?.title}”?`}
        action="Remove it"
        danger
        onConfirm={remove}
      >
        Its text is lost and its address leads nowhere. {removing()?.policy ? "The law in many countries asks a shop for this page." : ""}
      </Confirm>
    </>
  );
}

function PageForm(props: { page: StorePage | null; onClose(): void; onDone(): Promise<unknown> }) {
  const store = useStore();
  const api = store.api(pagesContract);
  const form = createForm({
    initial: { title: props.page?.title ?? "", body_html: props.page?.body_html ?? "" },
    schema: pagesContract.endpoints.create.input,
    send: async (values) => {
      if (props.page) await api.update({ page_id: props.page.id, ...values });
      else await api.create(values);
      await props.onDone();
      props.onClose();
      tell("Saved.");
    },
  });
  return (
    <form class="fields" novalidate onSubmit={form.submit}>
      <FormProblem form={form} />
      <TextField label="Title" field={form.field("title")} maxLength={80} />
      <RichTextField label="Text" field={form.field("body_html")} />
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind="primary" type="submit" busy={form.busy()}>
          Save
        </Button>
      </div>
    </form>
  );
}
