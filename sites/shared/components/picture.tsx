// How is a stored picture of a product shown small?
import "./picture.css";
import { Show } from "solid-js";
import { Icon } from "./icon.tsx";

interface PictureProps {
  store_id: string;
  asset_id: string | null | undefined;
  alt: string;
  /** Width of the file, pixels; shown at half of it, for screens with twice the points. */
  width?: 160 | 320 | 480 | 640;
  class?: string;
}

/** Square, so that rows do not move while pictures come; an empty frame where there is none. */
export function Picture(props: PictureProps) {
  return (
    <span class={`picture ${props.class ?? ""}`}>
      <Show when={props.asset_id} fallback={<Icon name="image" />}>
        {(asset) => (
          <img
            src={`/media/${props.store_id}/${asset()}/${props.width ?? 160}.webp`}
            alt={props.alt}
            width={(props.width ?? 160) / 2}
            height={(props.width ?? 160) / 2}
            loading="lazy"
            decoding="async"
          />
        )}
      </Show>
    </span>
  );
}
