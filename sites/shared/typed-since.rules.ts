// What of a page's values was typed after they were sent, when the answer comes?

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The answer, but with what a person changed since: a value that differs from how it was then is theirs and stays. */
export function keepTyped<Values extends object>(answer: Values, then: Partial<Values>, now: Values): Values {
  const names = (Object.keys(answer) as (keyof Values)[]).filter((name) => name in then && name in now && !same(now[name], then[name]));
  return { ...answer, ...Object.fromEntries(names.map((name) => [name, now[name]])) };
}
