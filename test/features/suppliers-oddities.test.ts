// What becomes of the goods that behave badly? Found by their titles in the simulated catalogue.
import { expect, test } from "vitest";
import { aliexpressId, cjPid } from "../../simulators/catalogue/ids.ts";
import { products } from "../../simulators/catalogue/products.ts";
import { connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { type Merchant, TestPlatform } from "../harness/platform.ts";

let ready: Promise<{ platform: TestPlatform; merchant: Merchant }> | undefined;

async function connected() {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await connectAliexpress(platform, merchant);
  await connectCj(platform, merchant);
  return { platform, merchant };
}

async function look(supplier: "aliexpress" | "cj", title: string) {
  ready ??= connected();
  const { platform, merchant } = await ready;
  const product = products.find((one) => one.title === title);
  if (!product) throw new Error(`The catalogue has no ${title}.`);
  const body = { supplier, external_id: supplier === "cj" ? cjPid(product) : aliexpressId(product) };
  return platform.call("POST", `${merchant.path}/supplier-products/preview`, { token: merchant.token, body });
}

/** A supplier's title in the table, and the code of what is answered: a refusal, or a warning of the preview. */
const found = (oddity: string, supplier: "aliexpress" | "cj") => {
  const product = products.find((one) => one.oddity === oddity && (supplier === "cj" ? one.atCj : one.atAliexpress));
  return product?.title;
};

test.each([
  ["no_variants", "supplier_product_unusable"],
  ["offline", "supplier_product_unusable"],
] as const)(
  "%s goods are refused as %s",
  async (oddity, code) => {
    for (const supplier of ["aliexpress", "cj"] as const) {
      const title = found(oddity, supplier);
      if (!title) continue;
      const { status, body } = await look(supplier, title);
      expect([supplier, status, body.code]).toEqual([supplier, 422, code]);
    }
  },
  60_000,
);

test.each([
  ["no_images", "no_images"],
  ["sold_out", "out_of_stock"],
] as const)(
  "%s goods are shown with the warning %s",
  async (oddity, warning) => {
    for (const supplier of ["aliexpress", "cj"] as const) {
      const title = found(oddity, supplier);
      if (!title) continue;
      const { status, body } = await look(supplier, title);
      expect([supplier, status]).toEqual([supplier, 200]);
      expect(body.warnings.map((one: { code: string }) => one.code)).toContain(warning);
    }
  },
  60_000,
);

test("a product answered in another's place is refused, not imported by mistake", async () => {
  const title = found("other_id", "aliexpress");
  const { status, body } = await look("aliexpress", title ?? "");
  expect([status, body.code]).toEqual([422, "supplier_product_mismatch"]);
});

test("prices with commas are thousands", async () => {
  for (const supplier of ["aliexpress", "cj"] as const) {
    const title = found("comma_price", supplier);
    if (!title) continue;
    const { body } = await look(supplier, title);
    expect(body.variants[0].cost.amount).toBeGreaterThan(20_000);
  }
}, 60_000);

test("what does not ship to the market says so, in the supplier's own way", async () => {
  const title = found("no_ship", "aliexpress");
  if (title) {
    const { status, body } = await look("aliexpress", title);
    expect([status, body.code]).toEqual([422, "supplier_product_unusable"]);
    expect(body.detail).toContain("US");
  }
  const atCj = found("no_ship", "cj");
  if (atCj) expect((await look("cj", atCj)).body.warnings.map((one: { code: string }) => one.code)).toContain("no_shipping");
}, 60_000);

test("scripts stay in the raw description, where nothing shows them; shouting titles lose their noise", async () => {
  const script = found("script", "aliexpress");
  expect((await look("aliexpress", script ?? "")).body.product.description_html).toContain("<script");
  const shouting = found("shouting", "aliexpress");
  const { body } = await look("aliexpress", shouting ?? "");
  expect(body.product.title).not.toMatch(/ {2}|^ | $|\p{Cc}|\p{Cf}/u);
}, 60_000);

test("two hundred variants are shown whole", async () => {
  const large = products.find((one) => one.variants.length === 200 && one.atAliexpress);
  const { body } = await look("aliexpress", large?.title ?? "");
  expect(body.variants).toHaveLength(200);
  expect(new Set(body.variants.map((one: { options: string[] }) => one.options.join())).size).toBe(200);
}, 60_000);
