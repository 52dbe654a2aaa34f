// Where does a platform want to hear about events?
import type Stripe from "stripe";
import { letters, newId } from "../ids.ts";
import type { Call, Operations } from "./calls.ts";
import { invalid } from "./errors.ts";
import type { EndpointSecrets } from "./events.ts";
import { page, paging } from "./lists.ts";
import { all, get, remove, save, seconds } from "./store.ts";

/** The secret is in this answer and never again. */
function create(call: Call): object {
  const { params, world } = call;
  params.only("url", "enabled_events", "api_version", "connect", "description", "metadata", "expand");
  const url = params.required("url");
  if (!URL.canParse(url)) throw invalid("Invalid URL: An explicit scheme (such as https) must be provided.", "url", "url_invalid");
  const events = params.texts("enabled_events");
  if (events.length === 0) throw invalid("Missing required param: enabled_events.", "enabled_events", "parameter_missing");
  const id = newId(world, "we_1");
  const endpoint: Stripe.WebhookEndpoint = {
    id,
    object: "webhook_endpoint",
    api_version: params.text("api_version"),
    application: null,
    created: seconds(world),
    description: params.emptyable("description"),
    enabled_events: events,
    livemode: call.livemode,
    metadata: params.metadata(),
    status: "enabled",
    url,
  };
  const hidden: EndpointSecrets = { secret: `whsec_${letters(`secret ${id}`, 32)}`, connect: params.flag("connect") ?? false };
  save(call, endpoint, hidden);
  return { ...endpoint, secret: hidden.secret };
}

function update(call: Call): object {
  const { params } = call;
  params.only("url", "enabled_events", "disabled", "description", "metadata", "expand");
  const endpoint = get(call, "webhook_endpoint", call.ids.id ?? "");
  endpoint.url = params.text("url") ?? endpoint.url;
  if (params.has("enabled_events")) endpoint.enabled_events = params.texts("enabled_events");
  if (params.has("disabled")) endpoint.status = params.flag("disabled") ? "disabled" : "enabled";
  if (params.has("description")) endpoint.description = params.emptyable("description");
  endpoint.metadata = params.metadata("metadata", endpoint.metadata);
  save(call, endpoint);
  return endpoint;
}

export const webhookEndpointOperations: Operations = {
  "POST /v1/webhook_endpoints": create,
  "GET /v1/webhook_endpoints": (call) => {
    call.params.only(...paging);
    return page(call, "/v1/webhook_endpoints", all(call, "webhook_endpoint"));
  },
  "GET /v1/webhook_endpoints/:id": (call) => get(call, "webhook_endpoint", call.ids.id ?? ""),
  "POST /v1/webhook_endpoints/:id": update,
  "DELETE /v1/webhook_endpoints/:id": (call) => {
    const endpoint = get(call, "webhook_endpoint", call.ids.id ?? "");
    remove(call, endpoint.id);
    return { id: endpoint.id, object: "webhook_endpoint", deleted: true };
  },
};
