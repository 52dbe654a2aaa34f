// In which order do the blocks of the first page stand?
import { createSignal, Index, Show } from "solid-js";
import type { Block, StoreLook } from "../../../../../core/themes/themes.contract.ts";
import { IconButton } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { Icon } from "../../../../shared/components/icon.tsx";
import { Menu } from "../../../../shared/components/menu.tsx";
import type { Form } from "../../../../shared/form.ts";
import { BlockFields } from "./block-fields.tsx";
import { blockKinds, kindOf } from "./block-kinds.ts";

const most = 20;

export function BlocksCard(props: { form: Form<StoreLook> }) {
  const field = props.form.field("home");
  const [open, setOpen] = createSignal<number | null>(null);
  const [said, setSaid] = createSignal("");
  const blocks = () => field.value();
  const copy = (): Block[] => JSON.parse(JSON.stringify(blocks())) as Block[];
  const change = (at: number, block: Block) => field.set(copy().map((one, index) => (index === at ? block : one)));
  const move = (at: number, by: number) => {
    const next = copy();
    const [one] = next.splice(at, 1);
    if (!one) return;
    next.splice(at + by, 0, one);
    field.set(next);
    if (open() === at) setOpen(at + by);
    setSaid(`${kindOf(one.kind).title} is now at place ${at + by + 1} of ${next.length}.`);
  };
  const remove = (at: number) => {
    field.set(copy().filter((_, index) => index !== at));
    setOpen(null);
  };
  const add = (block: Block) => {
    field.set([...copy(), block]);
    setOpen(blocks().length - 1);
  };
  const headingOf = (block: Block) => ("heading" in block ? block.heading : block.items.map((item) => item.title).join(", "));
  return (
    <Card
      flush
      title="First page"
      says={`${blocks().length} of at most ${most} blocks`}
      actions={
        <Show when={blocks().length < most}>
          <Menu
            label="Add a block"
            triggerClass="button button-plain"
            trigger={
              <>
                <Icon name="plus" />
                <span aria-hidden="true">Block</span>
              </>
            }
            items={blockKinds.map((kind) => ({ label: kind.title, icon: kind.icon, onSelect: () => add(kind.begin()) }))}
          />
        </Show>
      }
    >
      <ol class="blocks">
        <Index each={blocks()}>
          {(block, at) => (
            <li class="block">
              <div class="block-head">
                <button type="button" class="block-title" aria-expanded={open() === at} onClick={() => setOpen(open() === at ? null : at)}>
                  <Icon name={kindOf(block().kind).icon} />
                  <span class="block-words">
                    <span class="strong">{kindOf(block().kind).title}</span>
                    <span class="soft small truncate">{headingOf(block())}</span>
                  </span>
                  <Icon name={open() === at ? "chevron-down" : "chevron-right"} />
                </button>
                <IconButton
                  icon="arrow-up"
                  label={`Move ${kindOf(block().kind).title} up`}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                />
                <IconButton
                  icon="arrow-down"
                  label={`Move ${kindOf(block().kind).title} down`}
                  disabled={at === blocks().length - 1}
                  onClick={() => move(at, 1)}
                />
                <IconButton icon="trash-2" label={`Remove ${kindOf(block().kind).title}`} onClick={() => remove(at)} />
              </div>
              <Show when={open() === at}>
                <div class="block-body">
                  <BlockFields
                    block={block()}
                    onChange={(next) => change(at, next)}
                    errorAt={(path) => props.form.errorAt(`look.home.${at}.${path}`)}
                  />
                </div>
              </Show>
            </li>
          )}
        </Index>
      </ol>
      <p class="only-read-aloud" role="status">
        {said()}
      </p>
    </Card>
  );
}
