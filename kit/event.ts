// What is an event, and how is one described?
import type { z } from "zod";

/** Who did it. Every event and every entry of the activity log carries one. */
export interface Actor {
  kind: "member" | "api_key" | "shopper" | "robot" | "supplier" | "operator" | "system";
  /** usr_..., key_..., the customer's or cart's id, or the robot's name. */
  id: string;
  /** For people: "Ada Lovelace", "Fulfilment". */
  name: string;
}

export interface EventType<Name extends string = string, Data extends z.ZodType = z.ZodType> {
  readonly name: Name;
  /** Raised when `data` changes its meaning; consumers see it. */
  readonly version: number;
  readonly data: Data;
  /** One sentence for the activity log, made from the data. */
  readonly says: (data: z.output<Data>) => string;
}

/** Something that is to be told, together with the rows it tells of. */
export interface NewEvent {
  type: string;
  version: number;
  /** The thing it happened to: an id. */
  subject: string;
  data: unknown;
  summary: string;
  /** Who did it, where that is not who writes it down: an entry copied from the platform's log into a store's. */
  actor?: Actor;
}

export function eventType<const Name extends string, Data extends z.ZodType>(
  name: Name,
  data: Data,
  says: (data: z.output<Data>) => string,
  version = 1,
): EventType<Name, Data> & ((subject: string, data: z.input<Data>) => NewEvent) {
  const make = (subject: string, input: z.input<Data>): NewEvent => {
    const parsed = data.parse(input);
    return { type: name, version, subject, data: parsed, summary: says(parsed) };
  };
  return Object.defineProperties(make, {
    name: { value: name },
    version: { value: version },
    data: { value: data },
    says: { value: says },
  }) as EventType<Name, Data> & typeof make;
}
