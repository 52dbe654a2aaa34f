// How do the pictures of a product follow a finger, a key and the chosen variant?

const gallery = document.querySelector<HTMLElement>(".gallery");
const stage = gallery?.querySelector<HTMLElement>(".gallery-stage");
const slides = [...(stage?.children ?? [])] as HTMLElement[];
const thumbs = [...(gallery?.querySelectorAll<HTMLAnchorElement>(".gallery-thumbs a") ?? [])];
const zoom = gallery?.querySelector<HTMLDialogElement>(".zoom");
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Only the stage moves, never the page. */
function show(place: number, smooth = true) {
  const slide = slides[place];
  if (!slide || !stage) return;
  const left = slide.offsetLeft - stage.offsetLeft;
  stage.scrollTo({ left, behavior: smooth && !still.matches ? "smooth" : "instant" });
}

function mark(place: number) {
  thumbs.forEach((thumb, at) => {
    if (at === place) thumb.setAttribute("aria-current", "true");
    else thumb.removeAttribute("aria-current");
  });
}

const watcher = new IntersectionObserver(
  (entries) => {
    const seen = entries.find((entry) => entry.isIntersecting);
    if (seen) mark(slides.indexOf(seen.target as HTMLElement));
  },
  { root: stage ?? null, threshold: 0.6 },
);
for (const slide of slides) watcher.observe(slide);

thumbs.forEach((thumb, at) => {
  thumb.addEventListener("click", (event) => {
    event.preventDefault();
    show(at);
  });
});

stage?.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-zoom]");
  const image = zoom?.querySelector("img");
  if (!link || !zoom || !image || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  image.addEventListener("load", toMiddle, { once: true });
  image.src = link.href;
  image.alt = link.querySelector("img")?.alt ?? "";
  zoom.showModal();
});
/** A picture larger than the screen begins in its middle. */
function toMiddle() {
  const view = zoom?.querySelector(".zoom-scroll");
  view?.scrollTo((view.scrollWidth - view.clientWidth) / 2, (view.scrollHeight - view.clientHeight) / 2);
}

zoom?.addEventListener("click", () => zoom.close());

document.addEventListener("picture", (event) => show((event as CustomEvent<number>).detail));

const start = Number(gallery?.dataset.start ?? 0);
if (start > 0) show(start, false);
