// How many imports a second go through the queue, from the request to the draft?
import { request } from "../scripts/request.mjs";

const wanted = 12;

/** Imports that many different products with the supplier's pace taken away, and waits until all are done. */
export async function importsPerSecond(_runtime, env, shop, ports) {
  const api = `http://127.0.0.1:${ports.platform}/api/v1/stores/${shop.store_id}`;
  const headers = { authorization: `Bearer ${shop.token}`, "content-type": "application/json" };
  const call = async (method, path, body) => {
    const { ok, status, text } = await request(api + path, {
      host: "api.localhost:8787",
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!ok) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text);
  };
  const { url } = await call("POST", "/suppliers/aliexpress/authorization");
  const real = new URL(url);
  const form = new URLSearchParams({ account: "bench@example.com", decision: "allow", pays: "yes" });
  const allowed = await env.SIMULATORS.fetch(`https://${real.pathname.slice(1)}${real.search}`, {
    method: "POST",
    body: form.toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    redirect: "manual",
  });
  const back = new URL(allowed.headers.get("location"));
  await call("POST", "/suppliers/aliexpress/code", { code: back.searchParams.get("code"), state: back.searchParams.get("state") });
  await env.STORE_DB_0.prepare("update supplier_accounts set calls_per_second = 1000").run();
  const { items } = await call("GET", "/supplier-products?words=lamp&supplier=aliexpress");
  const started = performance.now();
  for (const item of items.slice(0, wanted)) await call("POST", "/imports", { supplier: "aliexpress", external_id: item.external_id });
  for (;;) {
    const { results } = await env.STORE_DB_0.prepare("select status, count(*) as n from imports where store_id = ? group by status")
      .bind(shop.store_id)
      .all();
    const failed = results.find((row) => row.status === "failed");
    if (failed) throw new Error(`${failed.n} imports failed`);
    const done = results.find((row) => row.status === "completed")?.n ?? 0;
    if (done >= Math.min(wanted, items.length)) return done / ((performance.now() - started) / 1000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
