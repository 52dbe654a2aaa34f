// In whose time zone does a page speak, and from which moment are its times counted?
import { createContext, type JSX, useContext } from "solid-js";

export interface Moment {
  zone: string;
  /** Epoch ms at which the page was drawn, the same on the server and in the browser. */
  now: number;
}

const MomentContext = createContext<Moment>({ zone: "UTC", now: 0 });

/** Everything inside writes moments in this zone. */
export function InMoment(props: Moment & { children: JSX.Element }) {
  return <MomentContext.Provider value={{ zone: props.zone, now: props.now }}>{props.children}</MomentContext.Provider>;
}

export const useMoment = () => useContext(MomentContext);
