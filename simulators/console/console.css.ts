// How does the console look?
import { tokens } from "../tokens.ts";

export const consoleCss = `${tokens}
body { background: var(--sunken); font-size: 15px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--raised); padding: 12px 16px; z-index: 2; }
.bar { background: var(--raised); border-bottom: 1px solid var(--line); }
.brand { display: flex; align-items: center; gap: 10px; padding: 14px 16px 6px; font-weight: 700; text-decoration: none; color: var(--ink); }
.brand { white-space: nowrap; }
.brand span { color: var(--ink-soft); font-weight: 450; font-size: 13px; }
.brand svg { flex: none; color: var(--accent); }
nav ul { display: flex; overflow-x: auto; padding: 0 8px 8px; gap: 2px; scrollbar-width: none; }
nav a { display: flex; align-items: center; min-height: 44px; padding: 8px 12px; border-radius: 6px; text-decoration: none; color: var(--ink-soft); font-weight: 500; white-space: nowrap; }
nav a:hover { background: var(--sunken); color: var(--ink); }
nav a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
main { padding: 20px 16px 64px; max-width: 1160px; width: 100%; min-width: 0; }
h1 { font-size: 24px; line-height: 1.25; letter-spacing: -.01em; }
h2 { font-size: 17px; line-height: 1.3; }
.lead { color: var(--ink-soft); margin-top: 4px; max-width: 68ch; }
.head { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: end; justify-content: space-between; margin-bottom: 20px; }
.card { background: var(--raised); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); padding: 16px; margin-top: 20px; min-width: 0; }
.card > h2 { margin-bottom: 12px; }
.grid { display: grid; gap: 20px; }
.grid > .card { margin-top: 0; }
.clock { font-size: 28px; font-weight: 650; letter-spacing: -.01em; font-variant-numeric: tabular-nums; line-height: 1.2; }
.soft { color: var(--ink-soft); }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
form.row { align-items: end; }
.form .wide { grid-column: span 2; }
.stack { display: grid; gap: 12px; align-content: start; }
.card.stack > h2 { margin-bottom: 0; }
button, .button { display: inline-flex; align-items: center; justify-content: center; min-height: 40px; padding: 8px 14px; border-radius: 6px; border: 1px solid var(--line-strong); background: var(--raised); color: var(--ink); font-weight: 550; font-size: 14px; cursor: pointer; text-decoration: none; }
button:hover, .button:hover { background: var(--sunken); }
button.primary { background: var(--accent); border-color: transparent; color: var(--accent-ink); }
button.primary:hover { filter: brightness(1.08); }
button.quiet { border-color: transparent; color: var(--accent); background: transparent; }
button.quiet:hover { background: var(--accent-soft); }
button.danger { color: var(--bad); border-color: var(--bad); background: transparent; }
label.field { display: grid; gap: 4px; font-size: 13px; font-weight: 550; color: var(--ink-soft); min-width: 0; }
label.field input, label.field select { min-height: 40px; padding: 7px 10px; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--ground); color: var(--ink); font-size: 15px; font-weight: 400; width: 100%; }
.form { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); align-items: end; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { text-align: left; }
th { text-align: left; color: var(--ink-soft); font-weight: 550; font-size: 13px; padding: 6px 12px 8px 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { padding: 10px 12px 10px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tight { white-space: nowrap; flex: none; }
td time { white-space: nowrap; }
code, pre { font-family: var(--mono); font-size: 13px; }
code { overflow-wrap: anywhere; }
pre { margin: 0; background: var(--sunken); border: 1px solid var(--line); border-radius: 6px; padding: 12px; overflow: auto; max-height: 60vh; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.45; }
.tag { display: inline-block; border-radius: 999px; padding: 1px 9px; font-size: 12.5px; font-weight: 600; background: var(--sunken); color: var(--ink-soft); border: 1px solid var(--line); white-space: nowrap; }
.tag.good { background: var(--good-soft); color: var(--good); border-color: transparent; }
.tag.bad { background: var(--bad-soft); color: var(--bad); border-color: transparent; }
.tag.warn { background: var(--warn-soft); color: var(--warn); border-color: transparent; }
.empty { color: var(--ink-soft); padding: 20px 0 8px; max-width: 60ch; }
.tabs { display: flex; flex-wrap: wrap; gap: 4px; margin-bottom: 16px; }
.tabs a { min-height: 40px; padding: 8px 14px; border-radius: 6px; text-decoration: none; color: var(--ink-soft); font-weight: 550; }
.tabs a[aria-current] { background: var(--raised); color: var(--ink); box-shadow: var(--shadow); border: 1px solid var(--line); }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 6px 16px; font-size: 14px; }
.facts dt { color: var(--ink-soft); }
.facts dd { overflow-wrap: anywhere; }
.mail { width: 100%; height: 70vh; min-height: 420px; border: 1px solid var(--line); border-radius: 6px; background: #fff; color-scheme: light; }
.letters a.letter { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; padding: 12px 0; border-bottom: 1px solid var(--line); text-decoration: none; color: inherit; }
.letters li:last-child a.letter { border-bottom: 0; }
.letters a.letter:hover .subject { text-decoration: underline; }
.letter .top { display: flex; justify-content: space-between; gap: 12px; color: var(--ink-soft); font-size: 13.5px; }
.letter .subject { font-weight: 600; overflow-wrap: anywhere; }
.letter .top span:first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
details > summary { cursor: pointer; font-weight: 550; min-height: 40px; display: flex; align-items: center; }
details[open] > summary { margin-bottom: 8px; }
details > summary::before { content: "▸"; margin-right: 8px; color: var(--ink-soft); }
details[open] > summary::before { content: "▾"; }
.steps { display: grid; gap: 6px; font-size: 14px; }
.steps li { display: grid; grid-template-columns: minmax(90px, 200px) 1fr; gap: 12px; }
@media (max-width: 699px) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 10px 0; border-bottom: 1px solid var(--line); }
  tr:last-child { border-bottom: 0; }
  td, td.number { display: grid; grid-template-columns: 92px minmax(0, 1fr); gap: 12px; padding: 3px 0; border: 0; text-align: left; white-space: normal; }
  td:not(:has(div:not(:empty))) { display: none; }
  td::before { content: attr(data-label); color: var(--ink-soft); font-size: 13px; }
}
@media (min-width: 900px) {
  .shell { display: grid; grid-template-columns: 232px minmax(0, 1fr); min-height: 100vh; }
  .bar { border-bottom: 0; border-right: 1px solid var(--line); }
  .bar > div { position: sticky; top: 0; padding: 12px 8px; }
  nav ul { flex-direction: column; overflow: visible; padding: 8px; }
  .brand { padding: 10px 16px; }
  main { padding: 32px 40px 80px; }
  .grid.two { grid-template-columns: 1fr 1fr; }
  .grid.wide { grid-template-columns: 3fr 2fr; }
}
`;
