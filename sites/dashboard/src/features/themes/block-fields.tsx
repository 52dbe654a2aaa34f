// What can be said in a block?
import { Index, Match, Show, Switch } from "solid-js";
import type { Block } from "../../../../../core/themes/themes.contract.ts";
import { Button, IconButton } from "../../../../shared/components/button.tsx";
import { AreaField, NumberField, SelectField, TextField } from "../../../../shared/components/field.tsx";
import type { FieldState } from "../../../../shared/form.ts";

interface BlockProps {
  block: Block;
  onChange(block: Block): void;
  errorAt(path: string): string | undefined;
}

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** A text of the block as a field. */
function textOf(props: BlockProps, name: string): FieldState<string> {
  const values = () => props.block as unknown as Record<string, unknown>;
  return {
    name,
    value: () => String(values()[name] ?? ""),
    set: (text) => props.onChange({ ...props.block, [name]: name === "product_slug" ? text.trim() || null : text } as Block),
    error: () => props.errorAt(name),
  };
}

export function BlockFields(props: BlockProps) {
  const has = (name: string) => name in props.block;
  return (
    <div class="fields">
      <Show when={has("heading")}>
        <TextField label="Heading" field={textOf(props, "heading")} maxLength={80} />
      </Show>
      <Show when={has("text")}>
        <AreaField
          label="Text"
          field={textOf(props, "text")}
          maxLength={props.block.kind === "text" ? 2000 : props.block.kind === "hero" ? 200 : 600}
        />
      </Show>
      <Show when={has("button")}>
        <TextField label="Button" field={textOf(props, "button")} maxLength={30} />
      </Show>
      <Show when={has("product_slug")}>
        <TextField
          label="Product"
          optional
          field={textOf(props, "product_slug")}
          placeholder="wireless-headphones"
          hint="The end of the product's address. Empty leads to everything."
        />
      </Show>
      <Switch>
        <Match when={props.block.kind === "products" && props.block}>
          {(block) => <ProductsFields block={block()} onChange={props.onChange} />}
        </Match>
        <Match when={props.block.kind === "trust" && props.block}>
          {(block) => <TrustFields block={block()} onChange={props.onChange} />}
        </Match>
        <Match when={props.block.kind === "questions" && props.block}>
          {(block) => <QuestionFields block={block()} onChange={props.onChange} />}
        </Match>
      </Switch>
    </div>
  );
}

function ProductsFields(props: { block: Of<"products">; onChange(block: Block): void }) {
  const source: FieldState<Of<"products">["source"]> = {
    name: "source",
    value: () => props.block.source,
    set: (next) => props.onChange({ ...props.block, source: next }),
    error: () => undefined,
  };
  const count: FieldState<number | null> = {
    name: "count",
    value: () => props.block.count,
    set: (next) => props.onChange({ ...props.block, count: Math.min(24, Math.max(2, Math.round(next ?? 2))) }),
    error: () => undefined,
  };
  return (
    <div class="fields-pair">
      <SelectField
        label="Which"
        field={source}
        choices={[
          { value: "newest", label: "The newest" },
          { value: "best_selling", label: "Best selling" },
          { value: "top_rated", label: "Best rated" },
        ]}
      />
      <NumberField label="How many" field={count} min={2} max={24} step={1} />
    </div>
  );
}

/** Fields of one of several items in a block. */
function itemField<Item extends object>(
  items: readonly Item[],
  at: number,
  name: keyof Item & string,
  onChange: (items: Item[]) => void,
): FieldState<string> {
  return {
    name: `${name}-${at}`,
    value: () => String(items[at]?.[name] ?? ""),
    set: (text) => onChange(items.map((item, index) => (index === at ? { ...item, [name]: text } : item))),
    error: () => undefined,
  };
}

function TrustFields(props: { block: Of<"trust">; onChange(block: Block): void }) {
  const set = (items: Of<"trust">["items"]) => props.onChange({ ...props.block, items });
  return (
    <>
      <Index each={props.block.items}>
        {(_, at) => (
          <div class="block-item">
            <SelectField
              label="Icon"
              field={itemField(props.block.items, at, "icon", set)}
              choices={[
                { value: "truck", label: "Van" },
                { value: "shield", label: "Shield" },
                { value: "refresh", label: "Return" },
                { value: "chat", label: "Talk" },
              ]}
            />
            <TextField label="Promise" field={itemField(props.block.items, at, "title", set)} maxLength={40} />
            <TextField label="In a sentence" field={itemField(props.block.items, at, "text", set)} maxLength={120} />
            <IconButton
              icon="x"
              label={`Remove promise ${at + 1}`}
              onClick={() => set(props.block.items.filter((_item, index) => index !== at))}
            />
          </div>
        )}
      </Index>
      <Show when={props.block.items.length < 4}>
        <Button icon="plus" onClick={() => set([...props.block.items, { icon: "truck", title: "", text: "" }])}>
          Add a promise
        </Button>
      </Show>
    </>
  );
}

function QuestionFields(props: { block: Of<"questions">; onChange(block: Block): void }) {
  const set = (items: Of<"questions">["items"]) => props.onChange({ ...props.block, items });
  return (
    <>
      <Index each={props.block.items}>
        {(_, at) => (
          <div class="block-question">
            <TextField label="Question" field={itemField(props.block.items, at, "question", set)} maxLength={120} />
            <AreaField label="Answer" field={itemField(props.block.items, at, "answer", set)} maxLength={600} rows={2} />
            <Button kind="quiet" icon="x" onClick={() => set(props.block.items.filter((_item, index) => index !== at))}>
              Remove this question
            </Button>
          </div>
        )}
      </Index>
      <Show when={props.block.items.length < 12}>
        <Button icon="plus" onClick={() => set([...props.block.items, { question: "", answer: "" }])}>
          Add a question
        </Button>
      </Show>
    </>
  );
}
