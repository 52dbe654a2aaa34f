// How do shipping and total follow what is typed, without leaving the page?

const form = document.querySelector<HTMLFormElement>("form[data-checkout]");
let asked: AbortController | undefined;
/** The total that was on the button when it was pressed while a newer one was being asked for. */
let pressedAt: string | null = null;
const payButton = () => form?.querySelector<HTMLButtonElement>("button.button-main[name=action]");

/** Sends the form as it stands and takes over what the answer says of shipping and total; a field that is being typed in stays as it is. */
async function refresh(whole: boolean) {
  if (!form) return;
  asked?.abort();
  const mine = new AbortController();
  asked = mine;
  const fields = new FormData(form);
  fields.set("action", "save");
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, String(value)]));
    const response = await fetch(location.href, { method: "POST", body, signal: mine.signal, headers: { accept: "text/html" } });
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
    // A newer question is still under way otherwise.
    if (asked === mine) {
      form.removeAttribute("aria-busy");
      const seen = pressedAt;
      pressedAt = null;
      const button = payButton();
      // Another total is first shown, and paid when it is pressed again.
      if (button && seen === button.textContent) form.requestSubmit(button);
      else if (seen !== null) button?.focus();
    }
  }
}

form?.addEventListener("submit", (event) => {
  if (form.ariaBusy !== "true") return;
  event.preventDefault();
  pressedAt = event.submitter?.textContent ?? null;
});

form?.addEventListener("change", (event) => {
  const field = event.target as HTMLElement & { name?: string };
  // Another country has other fields; a state or a postal code only changes what is shown beside them.
  if (field.name === "country") void refresh(true);
  else if (field.hasAttribute("data-refreshes") || field.name === "postal_code") void refresh(false);
});
