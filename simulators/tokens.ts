// Which colours, sizes and spaces do the pages of the simulated world share?

/** Light first; the dark set answers the reader's system. Contrast of text on its ground is at least 4.5:1 in both. */
export const tokens = `
:root {
  --ground: #ffffff; --raised: #ffffff; --sunken: #f5f6f8; --line: #d9dde3; --line-strong: #858c98;
  --ink: #16181d; --ink-soft: #565d6b; --accent: #4338ca; --accent-ink: #ffffff; --accent-soft: #eef0ff;
  --good: #0b6b3a; --good-soft: #e4f6ec; --bad: #b42318; --bad-soft: #fdecea; --warn: #8a4b00; --warn-soft: #fff3dd;
  --shadow: 0 1px 2px rgb(16 24 40 / .06), 0 1px 3px rgb(16 24 40 / .1);
  --font: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --radius: 8px; --space: 8px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #111318; --raised: #181b22; --sunken: #0b0d11; --line: #2d323d; --line-strong: #7d8594;
    --ink: #eceef2; --ink-soft: #a3abba; --accent: #a5a8ff; --accent-ink: #14143a; --accent-soft: #23244a;
    --good: #6ddb9c; --good-soft: #10301f; --bad: #ff9a8f; --bad-soft: #3b1714; --warn: #ffc46b; --warn-soft: #37260b;
    --shadow: 0 1px 2px rgb(0 0 0 / .4);
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 var(--font); }
h1, h2, h3, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
ul, ol { list-style: none; }
button, input, select, textarea { font: inherit; color: inherit; }
::placeholder { color: var(--ink-soft); opacity: .8; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) { button, a, input, select { transition: background-color .12s, border-color .12s, box-shadow .12s; } }
`;
