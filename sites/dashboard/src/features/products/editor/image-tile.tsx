// How is one picture moved, described or taken out, by mouse and by keys?
import { Show } from "solid-js";
import { IconButton } from "../../../../../shared/components/button.tsx";
import { Picture } from "../../../../../shared/components/picture.tsx";
import type { ImageDraft } from "./draft.ts";

interface TileProps {
  store_id: string;
  image: ImageDraft;
  asset_id: string | null;
  at: number;
  count: number;
  dragged: boolean;
  onDrag(id: string | null): void;
  onOver(): void;
  onMove(to: number): void;
  onEdit(): void;
  onRemove(): void;
}

export function ImageTile(props: TileProps) {
  let handle: HTMLButtonElement | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const places: Record<string, number> = {
      ArrowLeft: props.at - 1,
      ArrowUp: props.at - 1,
      ArrowRight: props.at + 1,
      ArrowDown: props.at + 1,
      Home: 0,
      End: props.count - 1,
    };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    props.onMove(to);
    // The tile moves in the document; the focus goes along.
    queueMicrotask(() => handle?.focus());
  };
  return (
    <li
      class={`image-tile ${props.at === 0 ? "image-cover" : ""} ${props.dragged ? "image-dragged" : ""}`}
      draggable="true"
      onDragStart={(event) => {
        if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
        props.onDrag(props.image.id);
      }}
      onDragEnd={() => props.onDrag(null)}
      onDragEnter={() => props.onOver()}
    >
      <button
        ref={handle}
        type="button"
        class="image-handle"
        aria-label={`Picture ${props.at + 1} of ${props.count}${props.image.alt ? `: ${props.image.alt}` : ", without a description"}. Arrow keys move it, Enter describes it.`}
        onKeyDown={onKeyDown}
        onClick={() => props.onEdit()}
      >
        <Picture store_id={props.store_id} asset_id={props.asset_id} alt="" width={props.at === 0 ? 480 : 320} />
      </button>
      <Show when={props.at === 0}>
        <span class="image-mark">Cover</span>
      </Show>
      <Show when={!props.image.alt}>
        <span class="image-mark image-no-words">No description</span>
      </Show>
      <span class="image-actions">
        <IconButton icon="pencil" label={`Describe picture ${props.at + 1}`} onClick={() => props.onEdit()} />
        <IconButton icon="trash-2" label={`Take out picture ${props.at + 1}`} onClick={() => props.onRemove()} />
      </span>
    </li>
  );
}
