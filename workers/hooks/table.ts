// Who outside may report something to us, and under which address?
import type { Env } from "../../providers/env.ts";
import type { Afterwards } from "../router.ts";
import { cjHook } from "./cj.hook.ts";
import { resendHook } from "./resend.hook.ts";
import { stripeHook } from "./stripe.hook.ts";

export interface Hook {
  /** Below https://api.<root>/hooks/: "stripe", "cj/:store_id/:secret". */
  path: string;
  receive(request: Request, env: Env, afterwards: Afterwards, names: Record<string, string>): Promise<Response>;
}

export const hooks: readonly Hook[] = [cjHook, resendHook, stripeHook];
