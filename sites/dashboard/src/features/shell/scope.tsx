// In which store is a page, and what may the person in front of it do there?
import { createContext, type JSX, useContext } from "solid-js";
import type { Store } from "../../../../../core/stores/stores.contract.ts";
import { allows, type Permission } from "../../../../../kit/permissions.ts";
import { type Api, client } from "../../../../shared/api-client.ts";
import { browserTransport } from "../../../../shared/browser-transport.ts";
import { InMoment } from "../../../../shared/scope.tsx";

export type StoreScope = Pick<Store, "id" | "slug" | "name" | "url" | "country" | "currency" | "time_zone" | "permissions" | "status"> & {
  now: number;
};

const StoreContext = createContext<StoreScope>();

/** The outermost part of every island of a store. */
export function InStore(props: { scope: StoreScope; children: JSX.Element }) {
  return (
    <StoreContext.Provider value={props.scope}>
      <InMoment zone={props.scope.time_zone} now={props.scope.now}>
        {props.children}
      </InMoment>
    </StoreContext.Provider>
  );
}

export function useStore() {
  const scope = useContext(StoreContext);
  if (!scope) throw new Error("This part of a page belongs inside InStore.");
  const api: Api<"store"> = (contract) => client(contract, browserTransport, { store_id: scope.id });
  return {
    ...scope,
    can: (permission: Permission) => allows(scope.permissions, permission),
    /** "/stores/sto_.../orders" */
    path: (rest: string) => `/stores/${scope.id}${rest}`,
    api,
  };
}

/** Operations of the person, outside any store. */
export const accountApi: Api<"account"> = (contract) => client(contract, browserTransport, {});
