// Which pictures does a product have, in which order, and what do they show?
import { createSignal, For, Show } from "solid-js";
import { type Product, productsContract } from "../../../../../../core/products/products.contract.ts";
import { Button } from "../../../../../shared/components/button.tsx";
import { Card } from "../../../../../shared/components/card.tsx";
import { Dialog } from "../../../../../shared/components/dialog.tsx";
import { TextField } from "../../../../../shared/components/field.tsx";
import { EmptyState } from "../../../../../shared/components/states.tsx";
import { fieldOf } from "../../../../../shared/form.ts";
import { attempt, tell } from "../../../../../shared/toasts.ts";
import { counted } from "../../../../../shared/words.ts";
import { useStore } from "../../shell/scope.tsx";
import type { Draft } from "./draft.ts";
import { ImageTile } from "./image-tile.tsx";
import { ImageWords } from "./image-words.tsx";

interface ImagesProps {
  product: Product;
  draft: Draft;
  act(work: () => Promise<Product>): Promise<boolean>;
}

const mostBytes = 12_000_000;

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

export function ImagesCard(props: ImagesProps) {
  const store = useStore();
  const api = store.api(productsContract);
  const named = { product_id: props.product.id };
  const [busy, setBusy] = createSignal(false);
  const [dragged, setDragged] = createSignal<string | null>(null);
  const [over, setOver] = createSignal(false);
  const [said, setSaid] = createSignal("");
  const [editing, setEditing] = createSignal<string | null>(null);
  const [byAddress, setByAddress] = createSignal(false);
  let picker: HTMLInputElement | undefined;
  const images = () => props.draft.images();
  const imageOf = (id: string) => props.product.images.find((one) => one.id === id);

  const move = (id: string, to: number) => {
    const from = images().findIndex((one) => one.id === id);
    const place = Math.max(0, Math.min(images().length - 1, to));
    const one = images()[from];
    if (!one || from === place) return;
    const rest = images().filter((image) => image.id !== id);
    props.draft.setImages([...rest.slice(0, place), { ...one }, ...rest.slice(place)]);
    setSaid(`Picture ${from + 1} is now picture ${place + 1} of ${images().length}.${place === 0 ? " It is the cover." : ""}`);
  };
  const remove = (id: string) => {
    props.draft.setImages(images().filter((one) => one.id !== id));
    setSaid("Picture taken out. Save to keep it so.");
  };
  const upload = async (files: readonly File[]) => {
    setBusy(true);
    let added = 0;
    for (const file of files.filter((one) => one.type.startsWith("image/"))) {
      if (file.size > mostBytes) tell(`“${file.name}” is larger than 12 MB.`);
      else if (await props.act(async () => api.uploadImage({ ...named, content_base64: await toBase64(file) }))) added++;
    }
    if (added > 0) tell(`${counted(added, "picture")} added.`);
    setBusy(false);
  };
  const addAddress = (url: string) =>
    attempt(async () => {
      if (await props.act(() => api.addImage({ ...named, url }))) setByAddress(false);
    });

  return (
    <Card
      title="Pictures"
      says={images().length > 1 ? "The first is the cover. Drag to reorder, or focus a picture and use the arrow keys." : undefined}
      actions={
        <>
          <Button icon="link" onClick={() => setByAddress(true)}>
            By address
          </Button>
          <Button icon="upload" busy={busy()} onClick={() => picker?.click()}>
            Upload
          </Button>
        </>
      }
    >
      <input
        ref={picker}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        multiple
        hidden
        aria-label="Pictures to upload"
        onChange={(event) => {
          void upload([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the button above */}
      <div
        class="images"
        data-over={over() ? "" : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(dragged() === null);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (dragged() === null) void upload([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <Show
          when={images().length > 0}
          fallback={
            <EmptyState icon="image-plus" title="No pictures yet">
              <p>Drop files here. JPEG, PNG, WebP, AVIF or GIF, up to 12 MB each.</p>
            </EmptyState>
          }
        >
          <ol class="images-grid">
            <For each={images()}>
              {(image, at) => (
                <ImageTile
                  store_id={store.id}
                  image={image}
                  asset_id={imageOf(image.id)?.asset_id ?? null}
                  at={at()}
                  count={images().length}
                  dragged={dragged() === image.id}
                  onDrag={setDragged}
                  onOver={() => dragged() && dragged() !== image.id && move(dragged() ?? "", at())}
                  onMove={(to) => move(image.id, to)}
                  onEdit={() => setEditing(image.id)}
                  onRemove={() => remove(image.id)}
                />
              )}
            </For>
          </ol>
        </Show>
      </div>
      <p class="only-read-aloud" role="status">
        {said()}
      </p>
      <ImageWords
        open={editing() !== null}
        onClose={() => setEditing(null)}
        store_id={store.id}
        asset_id={imageOf(editing() ?? "")?.asset_id ?? null}
        alt={images().find((one) => one.id === editing())?.alt ?? ""}
        onChange={(alt) => props.draft.setImages(images().map((one) => (one.id === editing() ? { ...one, alt } : { ...one })))}
      />
      <Dialog open={byAddress()} onClose={() => setByAddress(false)} title="Add a picture by its address">
        <ByAddress onAdd={addAddress} onClose={() => setByAddress(false)} />
      </Dialog>
    </Card>
  );
}

/** No form of its own: it stands inside the product's. */
function ByAddress(props: { onAdd(url: string): Promise<unknown>; onClose(): void }) {
  const [url, setUrl] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const add = async () => {
    setBusy(true);
    await props.onAdd(url().trim());
    setBusy(false);
  };
  return (
    <div class="fields">
      <TextField
        label="Address"
        type="url"
        placeholder="https://"
        field={fieldOf("url", [url, setUrl])}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          void add();
        }}
      />
      <div class="button-row dialog-actions">
        <Button onClick={() => props.onClose()}>Not now</Button>
        <Button kind="primary" busy={busy()} disabled={!URL.canParse(url().trim())} onClick={add}>
          Add
        </Button>
      </div>
    </div>
  );
}
