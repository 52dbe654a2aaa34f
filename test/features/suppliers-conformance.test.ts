import { openSupplier } from "../../core/suppliers/accounts.commands.ts";
import { type Speaking, suppliersConformance } from "../../providers/suppliers/suppliers.conformance.ts";
import { connectAliexpress, connectCj } from "../builders/suppliers.builder.ts";
import { TestPlatform } from "../harness/platform.ts";

async function speak(name: "aliexpress" | "cj"): Promise<Speaking> {
  const platform = new TestPlatform();
  const merchant = await platform.merchant();
  await (name === "cj" ? connectCj(platform, merchant) : connectAliexpress(platform, merchant));
  const operation = name === "cj" ? "POST /shopping/order/createOrderV2" : "aliexpress.ds.order.create";
  return {
    supplier: await openSupplier(platform.storeContext(merchant.store), name),
    pass: (ms) => platform.advance(ms),
    async countOrders(reference) {
      const entries = (await platform.world.journal({ vendor: name, operation })) as unknown as { request: string; answer: string }[];
      const ids = entries
        .filter(({ request }) => decodeURIComponent(request).includes(reference))
        .flatMap(({ answer }) => [...answer.matchAll(/"(?:number|orderId)":\[?"?(\d+)/g)].map((match) => match[1]));
      return new Set(ids).size;
    },
  };
}

suppliersConformance("AliExpress", () => speak("aliexpress"));
suppliersConformance("CJ Dropshipping", () => speak("cj"));
