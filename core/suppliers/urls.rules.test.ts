import fc from "fast-check";
import { expect, test } from "vitest";
import { recogniseUrl } from "./urls.rules.ts";

const product = (text: string) => {
  const verdict = recogniseUrl(text);
  if (!verdict.ok) return verdict.detail ?? verdict.refusal.code;
  return verdict.value.kind === "product" ? `${verdict.value.supplier} ${verdict.value.external_id}` : `short ${verdict.value.url}`;
};

const ali = "aliexpress 1005008177221739";

test.each([
  "https://www.aliexpress.com/item/1005008177221739.html",
  "http://www.aliexpress.com/item/1005008177221739.html",
  "https://aliexpress.com/item/1005008177221739.html?spm=a2g0o.detail.1000014.1&gatewayAdapt=glo2deu",
  "https://www.aliexpress.us/item/1005008177221739.html?gatewayAdapt=glo2usa4itemAdapt#nav-review",
  "https://de.aliexpress.com/item/1005008177221739.html",
  "https://pt.aliexpress.com/item/Tapete-de-Banho/1005008177221739.html",
  "https://aliexpress.ru/item/1005008177221739.html?sku_id=12000044126059467",
  "https://m.aliexpress.com/item/1005008177221739.html",
  "https://m.aliexpress.com/i/1005008177221739.html",
  "https://www.aliexpress.com/i/1005008177221739",
  "https://www.aliexpress.com/item/1005008177221739",
  "https://www.aliexpress.com/item/bath-mat/1005008177221739.html",
  "https://www.aliexpress.com/store/product/bath-mat/1102602078_1005008177221739.html",
  "https://www.aliexpress.com/gcp/300000512/nnmixupdates?productIds=1005008177221739&pha_manifest=ssr",
  "https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=1005008177221739:12000044126059467",
  "www.aliexpress.com/item/1005008177221739.html",
  "  https://www.aliexpress.com/item/1005008177221739.html  ",
  "Look what I found! https://www.aliexpress.com/item/1005008177221739.html.",
  "https://s.click.aliexpress.com/deep_link.htm?aff_short_key=UneMJZVf&dl_target_url=https%3A%2F%2Fwww.aliexpress.com%2Fitem%2F1005008177221739.html",
  "https://star.aliexpress.com/share/share.htm?redirectUrl=https%3A%2F%2Fm.aliexpress.com%2Fitem%2F1005008177221739.html",
  "https://alitems.example/g/1e8d1144?ulp=https%3A%2F%2Fde.aliexpress.com%2Fitem%2F1005008177221739.html%3Fa%3D1",
  "https://one.example/?url=https%3A%2F%2Ftwo.example%2F%3Fu%3Dhttps%253A%252F%252Fwww.aliexpress.com%252Fitem%252F1005008177221739.html",
])("an AliExpress product behind %s", (text) => {
  expect(product(text)).toBe(ali);
});

test("tracking parameters are dropped", () => {
  expect(recogniseUrl("https://de.aliexpress.com/item/1005008177221739.html?aff_trace_key=x&spm=y")).toMatchObject({
    value: { url: "https://www.aliexpress.com/item/1005008177221739.html" },
  });
});

test.each([
  [
    "https://cjdropshipping.com/product/small-trailer-model-p-000B9312-456A-4D31-94BD-B083E2A198E8.html",
    "000B9312-456A-4D31-94BD-B083E2A198E8",
  ],
  [
    "https://www.cjdropshipping.com/product/small-trailer-model-p-000b9312-456a-4d31-94bd-b083e2a198e8.html?from=search",
    "000B9312-456A-4D31-94BD-B083E2A198E8",
  ],
  ["https://cjdropshipping.com/product/halloween-ghost-bag-p-1674986485583450112.html", "1674986485583450112"],
  ["https://m.cjdropshipping.com/de/product/halloween-ghost-bag-p-1674986485583450112.html", "1674986485583450112"],
  ["https://app.cjdropshipping.com/product-detail.html?id=1674986485583450112&from=US", "1674986485583450112"],
  [
    "https://frontend.cjdropshipping.com/product-detail.html?pid=04A22450-67F0-4617-A132-E7AE7F8963B0",
    "04A22450-67F0-4617-A132-E7AE7F8963B0",
  ],
])("a CJ product behind %s", (text, id) => {
  expect(product(text)).toBe(`cj ${id}`);
});

test("the words of a CJ page stay readable, whatever stood around them", () => {
  expect(recogniseUrl("https://www.cjdropshipping.com/product/halloween-ghost-bag-p-1674986485583450112.html?a=b#c")).toMatchObject({
    value: { url: "https://cjdropshipping.com/product/halloween-ghost-bag-p-1674986485583450112.html" },
  });
});

test.each([
  ["https://a.aliexpress.com/_mK1abcd", "short https://a.aliexpress.com/_mK1abcd"],
  ["http://s.click.aliexpress.com/e/_DkX12", "short https://s.click.aliexpress.com/e/_DkX12"],
])("a short link is told from a product: %s", (text, expected) => {
  expect(product(text)).toBe(expected);
});

test.each([
  "",
  "hello",
  "javascript:alert(1)",
  "ftp://www.aliexpress.com/item/1005008177221739.html",
  "https://example.com/item/1005008177221739.html",
  "https://www.aliexpress.com@evil.example/item/1005008177221739.html",
  "https://user:secret@www.aliexpress.com/item/1005008177221739.html",
  "https://www.aliexpress.com:8443/item/1005008177221739.html",
  "https://aliexpress.com.evil.example/item/1005008177221739.html",
  "https://evilaliexpress.com/item/1005008177221739.html",
  "https://www.aliexpress.com/category/200003482/dresses.html",
  "https://www.aliexpress.com/store/1102602078",
  "https://www.aliexpress.com/item/12.html",
  "https://cjdropshipping.com/",
  "https://cjdropshipping.com/product/x-p-nothing.html",
  "https://app.cjdropshipping.com/product-detail.html?id=1%27%20or%201",
  "http://169.254.169.254/latest/meta-data/",
  `https://www.aliexpress.com/item/1005008177221739.html?x=${"a".repeat(2100)}`,
])("nothing is made of %s", (text) => {
  const verdict = recogniseUrl(text);
  expect(verdict.ok).toBe(false);
  expect(!verdict.ok && verdict.refusal.code).toBe("unknown_supplier_url");
  expect(!verdict.ok && (verdict.detail ?? "").length).toBeGreaterThan(20);
});

test("any text at all gives a verdict, and what is recognised is recognised again from its own address", () => {
  const part = fc.constantFrom(
    "https://",
    "www.aliexpress.com",
    "cjdropshipping.com",
    "/item/",
    "1005008177221739",
    ".html",
    "?url=",
    "-p-",
    "%",
    "@",
    ":",
    "\u0000",
    "#",
    "%2F",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join("")),
      ),
      (text) => {
        const verdict = recogniseUrl(text);
        if (!verdict.ok || verdict.value.kind === "short") return true;
        const again = recogniseUrl(verdict.value.url);
        return (
          again.ok &&
          again.value.kind === "product" &&
          again.value.external_id === verdict.value.external_id &&
          again.value.url === verdict.value.url
        );
      },
    ),
  );
});
