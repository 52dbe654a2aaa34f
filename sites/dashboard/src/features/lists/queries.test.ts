// Does the address hold the list's state, and nothing else?
import { expect, it } from "vitest";
import { z } from "zod";
import { PageQuery } from "../../../../../kit/page.ts";
import { readQuery, writeQuery } from "./queries.ts";

const Query = PageQuery.extend({
  status: z.enum(["open", "done"]).optional(),
  held: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
});
const at = (search: string) => new URL(`https://app.example/list${search}`);

it("reads what the contract accepts, as it was written", () => {
  expect(readQuery(at("?status=open&held=true&limit=20"), Query)).toEqual({ status: "open", held: "true", limit: "20" });
});

it("leaves out what is unknown or wrong", () => {
  expect(readQuery(at("?status=gone&limit=many&utm_source=x&__proto__=y"), Query)).toEqual({});
});

it("comes back from an address unchanged", () => {
  const query = { status: "open", held: "true", cursor: "abc" };
  expect(readQuery(at(writeQuery(query)), Query)).toEqual(query);
  expect(writeQuery({ status: undefined, search: "", cursor: null, limit: 50 })).toBe("");
});
