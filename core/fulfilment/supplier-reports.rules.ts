// Which order does a supplier's report speak of?

/**
 * CJ documents no signature and writes order ids as JSON numbers beyond 2^53, which a JSON parser rounds. So nothing of a report is believed and nothing
 * parsed: it only says at which of our orders to look now. Returns every id it could mean, as text.
 * @see https://developers.cjdropshipping.com/en/api/api2/webhook.html
 */
export function ordersNamedIn(body: string): string[] {
  const named = [...body.matchAll(/"(?:cjOrderId|orderId|orderNumber|orderNum|originalOrderId)"\s*:\s*"?([A-Za-z0-9_-]{1,60})"?/g)].map(
    ([, id]) => id ?? "",
  );
  return [...new Set(named)].filter((id) => id !== "" && id !== "null").slice(0, 20);
}
