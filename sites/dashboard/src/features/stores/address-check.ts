// Which address would a store of this name get?
import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { storesContract } from "../../../../../core/stores/stores.contract.ts";
import { ApiProblem } from "../../../../shared/api-client.ts";
import { accountApi } from "../shell/scope.tsx";

export interface AddressAnswer {
  slug: string;
  available: boolean;
  url: string;
}

const pauseMs = 250;

/** Asked when the typing pauses. Null while unknown: a name that is too short, or a moment without connection. */
export function createAddressCheck(name: Accessor<string>): Accessor<AddressAnswer | null> {
  const [answer, setAnswer] = createSignal<AddressAnswer | null>(null);
  createEffect(
    on(name, (typed) => {
      if (typed.trim().length < 2) {
        setAnswer(null);
        return;
      }
      const abort = new AbortController();
      const timer = setTimeout(() => {
        accountApi(storesContract)
          .checkName({ name: typed.trim() }, { signal: abort.signal })
          .then(setAnswer, (error: unknown) => {
            if (error instanceof ApiProblem) setAnswer(null);
            else if (!abort.signal.aborted) throw error;
          });
      }, pauseMs);
      onCleanup(() => {
        clearTimeout(timer);
        abort.abort();
      });
    }),
  );
  return answer;
}
