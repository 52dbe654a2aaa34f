// Which product does a short link lead to?
import { type ProductAddress, recogniseUrl } from "../../core/suppliers/urls.rules.ts";
import { Problem } from "../../kit/problem.ts";
import { addressRefused } from "../address-guard.ts";
import type { ProviderTools } from "../tools.ts";

const mostHops = 5;

/** A page that sends browsers on by itself: <meta http-equiv="refresh" content="0;url=...">, or the page's own canonical address. */
const onward = [/http-equiv=["']?refresh["']?[^>]*url=([^"'>\s]+)/i, /rel=["']?canonical["']?[^>]*href=["']([^"']+)/i];
const readBytes = 100_000;

async function pageTarget(response: Response): Promise<string | null> {
  if (!/html/.test(response.headers.get("content-type") ?? "")) return null;
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (text.length < readBytes) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  const found = onward.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  return found?.replaceAll("&amp;", "&") ?? null;
}

/** Null for an address that must not be called. */
async function ask(tools: ProviderTools, address: string): Promise<Response | null> {
  const request = new Request(address, { headers: { accept: "text/html" } });
  try {
    return await tools.egress(request, { provider: "short-link", untrusted: true, timeout_ms: 8_000 });
  } catch (error) {
    if (error instanceof Problem && error.code === addressRefused.code) return null;
    throw error;
  }
}

/**
 * The product an address means. Short links are followed step by step: each step is checked against private networks before it is called, and the walk ends
 * as soon as an address names a product, which is then never called.
 * @returns null when the walk ends anywhere else. @throws Problem unknown_supplier_url, unavailable
 */
export async function followToProduct(tools: ProviderTools, text: string): Promise<ProductAddress | null> {
  const verdict = recogniseUrl(text);
  if (!verdict.ok) throw new Problem(verdict.refusal, verdict.detail ? { detail: verdict.detail } : {});
  if (verdict.value.kind === "product") return verdict.value;
  let address = verdict.value.url;
  for (let hop = 0; hop < mostHops; hop++) {
    const response = await ask(tools, address);
    if (!response) return null;
    const location = response.status >= 300 && response.status < 400 ? response.headers.get("location") : await pageTarget(response);
    await response.body?.cancel().catch(() => {});
    if (!location || !URL.canParse(location, address)) return null;
    const next = new URL(location, address);
    const here = recogniseUrl(next.href);
    if (here.ok && here.value.kind === "product") return here.value;
    address = here.ok ? here.value.url : next.href;
  }
  return null;
}
