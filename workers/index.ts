// What does the platform Worker answer, work off and do by itself?

import type { Env } from "../providers/env.ts";
import { consume } from "../queues/consume.ts";
import { relay } from "../queues/relay.ts";
import { runTimetable } from "../queues/timetable.ts";
import { apiRoutes } from "./api/table.ts";
import { openApi } from "./api.ts";
import { openGateway } from "./gateway/gateway.ts";
import { hooks } from "./hooks/table.ts";
import { openHooks } from "./hooks.ts";
import type { Afterwards } from "./router.ts";

export { RateLimiter } from "../durable-objects/rate-limiter.ts";
export { StoreHub } from "../durable-objects/store-hub.ts";
export { SupplierThrottle } from "../durable-objects/supplier-throttle.ts";
export { StoreCreation } from "../workflows/store-creation.workflow.ts";

export const gateway = openGateway(openApi(apiRoutes), openHooks(hooks));

export default {
  fetch(request, env, execution) {
    const afterwards: Afterwards = { waitUntil: (work) => execution.waitUntil(work), relay };
    return gateway(request, env, afterwards);
  },
  queue: (batch, env) => consume(batch, env),
  scheduled: (_controller, env) => runTimetable(env),
} satisfies ExportedHandler<Env>;
