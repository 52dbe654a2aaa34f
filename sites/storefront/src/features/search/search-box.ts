// What is suggested while somebody types into the search?
import type { SuggestionView } from "./suggestions.ts";

const quietForMs = 120;
const leastLetters = 2;

/** Text is set as text: titles may hold anything. */
function made(tag: "span", name: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

function rowOf({ title, note, href, picture }: SuggestionView, at: number): HTMLAnchorElement {
  const row = document.createElement("a");
  Object.assign(row, { id: `suggestion-${at}`, className: "suggestion", role: "option", tabIndex: -1, href });
  if (picture) row.appendChild(Object.assign(new Image(48, 48), { alt: "", src: picture }));
  for (const words of [made("span", "suggestion-title", title), made("span", "quiet", note)]) row.appendChild(words);
  return row;
}

function enhance(field: HTMLInputElement, list: HTMLElement): void {
  let rows: HTMLAnchorElement[] = [];
  let at = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;

  const point = (to: number) => {
    at = to;
    rows.forEach((row, place) => {
      row.ariaSelected = String(place === at);
    });
    const row = rows[at];
    if (row) field.setAttribute("aria-activedescendant", row.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const show = (suggestions: readonly SuggestionView[]) => {
    rows = suggestions.map(rowOf);
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    field.ariaExpanded = String(rows.length > 0);
    point(-1);
  };
  const ask = async () => {
    asked?.abort();
    const q = field.value.trim().slice(0, 80);
    if (q.length < leastLetters) return show([]);
    asked = new AbortController();
    try {
      const response = await fetch(`/search/suggest?q=${encodeURIComponent(q)}`, { signal: asked.signal });
      if (response.ok) show((await response.json()) as SuggestionView[]);
    } catch {
      // Typed on, or offline: the form itself still searches.
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, quietForMs);
  });
  field.addEventListener("keydown", (event) => {
    const count = rows.length;
    const row = rows[at];
    if (event.key === "ArrowDown" && count > 0) point((at + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) point((at - 1 + count) % count);
    else if (event.key === "Enter" && row) location.assign(row.href);
    else return;
    event.preventDefault();
  });
}

const field = document.querySelector<HTMLInputElement>("#search-panel .search-field");
const list = document.querySelector<HTMLElement>("#suggestions");
if (field && list) enhance(field, list);
