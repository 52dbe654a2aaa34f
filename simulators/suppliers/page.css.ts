// How do the suppliers' own pages look?
import { tokens } from "../tokens.ts";

/** One quiet card on the page; `wide` for a product. */
export const pageCss = `${tokens}
body { background: var(--sunken); }
main { max-width: 30rem; margin: 8vh auto; padding: calc(var(--space) * 4); background: var(--raised); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); }
main.wide { max-width: 64rem; margin: 4vh auto; }
@media (max-width: 34rem) { main, main.wide { margin: 0; min-height: 100vh; border: 0; border-radius: 0; padding: calc(var(--space) * 3) calc(var(--space) * 2); } }
h1 { font-size: 1.5rem; line-height: 1.25; margin-bottom: calc(var(--space) * 1.5); text-wrap: balance; }
h2 { font-size: 1.1rem; margin: calc(var(--space) * 3) 0 var(--space); }
p, ul { color: var(--ink-soft); margin-bottom: calc(var(--space) * 1.5); }
ul { list-style: disc; padding-left: 1.25rem; }
label { display: block; font-weight: 600; margin: calc(var(--space) * 2) 0 calc(var(--space) / 2); }
label.check { display: flex; gap: calc(var(--space) * 1.25); align-items: flex-start; font-weight: 400; }
input[type="email"] { width: 100%; min-height: 44px; padding: 0 calc(var(--space) * 1.5); background: var(--ground); border: 1px solid var(--line-strong); border-radius: var(--radius); }
input[type="checkbox"] { width: 20px; height: 20px; margin: 2px 0 0; accent-color: var(--accent); flex: none; }
.row { display: flex; gap: calc(var(--space) * 1.5); margin: calc(var(--space) * 3) 0; }
button { flex: 1; min-height: 48px; font-weight: 600; border-radius: var(--radius); border: 1px solid var(--line-strong); background: none; cursor: pointer; }
button.go { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
small { color: var(--ink-soft); }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(140px, 1fr)); gap: var(--space); list-style: none; padding: 0; }
.pictures img { display: block; width: 100%; height: auto; aspect-ratio: 1; border-radius: var(--radius); background: var(--sunken); }
.price { font-size: 1.25rem; font-weight: 600; color: var(--ink); }
`;
