import fc from "fast-check";
import { expect, test } from "vitest";
import { idMaker, idPrefixes, isId } from "./ids.ts";

test("ids made one after another sort in that order, within a millisecond too", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 50 }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (steps, bytes) => {
        let at = 1_700_000_000_000;
        const make = idMaker(
          () => at,
          () => bytes,
        );
        const made = steps.map((step) => {
          at += step;
          return make("event");
        });
        expect([...made].sort()).toEqual(made);
        expect(new Set(made).size).toBe(made.length);
      },
    ),
  );
});

test("an id says what it is", () => {
  const make = idMaker(Date.now, (length) => crypto.getRandomValues(new Uint8Array(length)));
  for (const kind of Object.keys(idPrefixes) as (keyof typeof idPrefixes)[]) expect(isId(kind, make(kind)), kind).toBe(true);
  expect(isId("order", make("product"))).toBe(false);
  expect(isId("order", "ord_short")).toBe(false);
});
