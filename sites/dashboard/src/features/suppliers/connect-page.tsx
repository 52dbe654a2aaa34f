// What happens when a supplier has sent the merchant back?
import { createSignal, onMount, Show } from "solid-js";
import { suppliersContract } from "../../../../../core/suppliers/suppliers.contract.ts";
import { ApiProblem, client } from "../../../../shared/api-client.ts";
import { browserTransport } from "../../../../shared/browser-transport.ts";
import { LinkButton } from "../../../../shared/components/button.tsx";
import { Banner } from "../../../../shared/components/card.tsx";
import { Skeleton } from "../../../../shared/components/states.tsx";

/** The code is handed over by the page's program: opening an address changes nothing. */
export function ConnectPage(props: { store_id: string | null; supplier: string; code: string; state: string; refused: string | null }) {
  const [problem, setProblem] = createSignal<string | null>(props.refused);
  const back = () => (props.store_id ? `/stores/${props.store_id}/suppliers` : "/");
  onMount(async () => {
    if (problem() || !props.store_id) return;
    try {
      await client(suppliersContract, browserTransport, { store_id: props.store_id }).connectWithCode({
        supplier: props.supplier,
        code: props.code,
        state: props.state,
      });
      location.replace(`${back()}?connected=${encodeURIComponent(props.supplier)}`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.message);
    }
  });
  return (
    <Show when={problem()} fallback={<Skeleton lines={2} label="Connecting" />}>
      {(says) => (
        <div class="fields">
          <Banner tone="bad" title="Not connected" alert>
            {says()}
          </Banner>
          <LinkButton kind="primary" large wide href={back()}>
            Back to suppliers
          </LinkButton>
        </div>
      )}
    </Show>
  );
}
