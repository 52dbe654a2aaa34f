// What becomes of a form that is sent before its island's program has arrived? It waits. The browser's own way would put what was typed into the address.
document.addEventListener(
  "submit",
  (event) => {
    const { target: form, submitter } = event;
    const island = form.closest("astro-island[ssr]");
    if (!island) return;
    event.preventDefault();
    if (form.ariaBusy) return;
    form.ariaBusy = "true";
    island.addEventListener(
      "astro:hydrate",
      () => {
        form.ariaBusy = null;
        form.requestSubmit(submitter);
      },
      { once: true },
    );
  },
  { capture: true },
);
