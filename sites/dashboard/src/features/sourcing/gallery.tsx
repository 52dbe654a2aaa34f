// What does the product look like?
import { createSignal, For, Show } from "solid-js";

/** The supplier's own pictures, not ours yet. */
export function Gallery(props: { images: readonly string[]; title: string }) {
  const [at, setAt] = createSignal(0);
  return (
    <Show when={props.images.length > 0} fallback={<p class="soft">The supplier shows no pictures.</p>}>
      <div class="gallery">
        <img
          class="gallery-main"
          src={props.images[at()]}
          alt={`${props.title} (${at() + 1} of ${props.images.length})`}
          referrerpolicy="no-referrer"
          width="640"
          height="640"
        />
        <ul class="gallery-rest">
          <For each={props.images.slice(0, 24)}>
            {(image, index) => (
              <li>
                <button type="button" aria-pressed={index() === at()} aria-label={`Picture ${index() + 1}`} onClick={() => setAt(index())}>
                  <img src={image} alt="" loading="lazy" referrerpolicy="no-referrer" width="72" height="72" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
