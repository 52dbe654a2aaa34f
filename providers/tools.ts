// What does every adapter get to work with?
import type { Log } from "../core/context.ts";
import type { RandomBytes } from "../kit/ids.ts";
import type { Egress } from "./egress.ts";
import type { Bindings, Config } from "./env.ts";

export interface ProviderTools {
  config: Config;
  bindings: Bindings;
  egress: Egress;
  log: Log;
  now(): number;
  random: RandomBytes;
  /** Real time passes: only adapters that wait their turn use it. */
  wait(ms: number): Promise<void>;
}
