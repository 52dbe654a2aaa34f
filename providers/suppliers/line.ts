// How does a call to a supplier wait its turn, and what counts as a failure?
import { supplierBusy, supplierUnavailable, supplierUnclear } from "../../core/suppliers/refusals.contract.ts";
import type { SupplierName } from "../../core/suppliers/supplier-products.contract.ts";
import type { SupplierThrottle } from "../../durable-objects/supplier-throttle.ts";
import { Problem, unavailable } from "../../kit/problem.ts";
import type { ProviderTools } from "../tools.ts";
import { type Answer, readAnswer } from "./answers.ts";

/** The longest a call stands in line before it says "later". */
export const patienceMs = 8_000;
const secondTryAfterMs = 300;
const longestPauseMs = 60_000;

export interface CallOptions {
  /** It orders or changes something: sent once, and a lost answer is `supplier_unclear`. */
  writes?: boolean;
  /** Sent once, because a second time would be refused (single-use codes and tokens), but nothing is lost with its answer. */
  once?: boolean;
  timeout_ms?: number;
}

/** A failure of the supplier's side: worth a second try, and counted by the breaker. */
function isFailure(problem: Problem): boolean {
  return problem.code === supplierUnavailable.code || problem.code === unavailable.code;
}

function asUnavailable(problem: Problem): Problem {
  return problem.code === supplierUnavailable.code ? problem : new Problem(supplierUnavailable, problem.details);
}

async function send<Value>(
  tools: ProviderTools,
  provider: SupplierName,
  make: () => Promise<Request>,
  read: (answer: Answer) => Value,
  options: CallOptions,
): Promise<Value> {
  const response = await tools.egress(await make(), { provider, timeout_ms: options.timeout_ms ?? 15_000 });
  return read(await readAnswer(response));
}

/** The line to a supplier for one account. All calls of an account share one line, wherever they are made. */
export class Line {
  private readonly tools: ProviderTools;
  private readonly supplier: SupplierName;
  private readonly callsPerSecond: number;
  private readonly throttle: DurableObjectStub<SupplierThrottle>;

  /**
   * @param account what the supplier counts by: its own number of the account, so that two stores with one account share one pace.
   * @param callsPerSecond the pace it allows.
   */
  constructor(tools: ProviderTools, supplier: SupplierName, account: string, callsPerSecond: number) {
    this.tools = tools;
    this.supplier = supplier;
    this.callsPerSecond = callsPerSecond;
    const throttles = tools.bindings.SUPPLIER_THROTTLE;
    this.throttle = throttles.get(throttles.idFromName(`${supplier}:${account}`));
  }

  /** @throws Problem supplier_busy, supplier_unavailable, for writes supplier_unclear, and what `read` throws */
  async call<Value>(make: () => Promise<Request>, read: (answer: Answer) => Value, options: CallOptions = {}): Promise<Value> {
    for (let attempt = 1; ; attempt++) {
      await this.waitForTurn();
      try {
        const value = await send(this.tools, this.supplier, make, read, options);
        await this.throttle.report(true);
        return value;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const again = await this.tellThrottle(error);
        // Whatever failed after sending may have happened all the same; "too fast" surely did not.
        if (isFailure(error) && options.writes) throw new Problem(supplierUnclear, error.details);
        if (!again || attempt === 2 || (isFailure(error) && options.once)) throw isFailure(error) ? asUnavailable(error) : error;
        if (isFailure(error)) await this.tools.wait(secondTryAfterMs);
      }
    }
  }

  private async waitForTurn(): Promise<void> {
    const turn = await this.throttle.turn(this.callsPerSecond, patienceMs);
    const retryAfterSeconds = Math.max(1, Math.ceil(turn.wait_ms / 1000));
    if (turn.open) {
      throw new Problem(supplierUnavailable, {
        detail: "The supplier failed repeatedly and is left alone for a minute.",
        retryAfterSeconds,
      });
    }
    if (!turn.given) throw new Problem(supplierBusy, { detail: "Many calls to this supplier are waiting.", retryAfterSeconds });
    if (turn.wait_ms > 0) await this.tools.wait(turn.wait_ms);
  }

  /** True when the call may be tried once more. */
  private async tellThrottle(problem: Problem): Promise<boolean> {
    if (problem.code === supplierBusy.code) {
      const ms = (problem.details.retryAfterSeconds ?? 1) * 1000;
      await this.throttle.pause(Math.min(ms, longestPauseMs) + 50);
      return ms < patienceMs;
    }
    await this.throttle.report(!isFailure(problem));
    return isFailure(problem);
  }
}
