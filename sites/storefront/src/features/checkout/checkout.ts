// How do shipping and total follow what is typed, without leaving the page?

const form = document.querySelector<HTMLFormElement>("form[data-checkout]");
let asked: AbortController | undefined;

/** Sends the form as it stands and takes over what the answer says of shipping and total; a field that is being typed in stays as it is. */
async function refresh(whole: boolean) {
  if (!form) return;
  asked?.abort();
  asked = new AbortController();
  const fields = new FormData(form);
  fields.set("action", "save");
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, String(value)]));
    const response = await fetch(location.href, { method: "POST", body, signal: asked.signal, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.querySelector("form[data-checkout]");
    if (!next) return location.reload();
    if (whole) {
      const focused = document.activeElement?.id;
      form.querySelector(".checkout-form")?.replaceWith(next.querySelector(".checkout-form") as Element);
      if (focused) document.getElementById(focused)?.focus();
    }
    for (const part of next.querySelectorAll<HTMLElement>("[data-part]"))
      if (!whole || part.dataset.part === "summary") form.querySelector(`[data-part="${part.dataset.part}"]`)?.replaceWith(part);
  } catch {
    // Another change came in between, or the network is gone: the button still sends everything.
  } finally {
    form.removeAttribute("aria-busy");
  }
}

form?.addEventListener("change", (event) => {
  const field = event.target as HTMLElement & { name?: string };
  // Another country has other fields; a state or a postal code only changes what is shown beside them.
  if (field.name === "country") void refresh(true);
  else if (field.hasAttribute("data-refreshes") || field.name === "postal_code") void refresh(false);
});
