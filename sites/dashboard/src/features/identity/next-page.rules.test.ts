// Can a link to the log-in page send somebody elsewhere?
import { expect, it } from "vitest";
import { safeNext } from "./next-page.rules.ts";

it.each(["/", "/stores/sto_1/orders?held=true", "/stores/new#top"])("%s is ours", (path) => expect(safeNext(path)).toBe(path));

it.each([
  null,
  "",
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "https:evil",
  "/\t/evil.example",
  "javascript:alert(1)",
  "evil",
  "/a\\b",
  "\n//evil",
])("%j leads home", (path) => expect(safeNext(path)).toBe("/"));
