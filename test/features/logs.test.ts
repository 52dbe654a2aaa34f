// Can every line of the log be traced to a call, a store and whoever asked, without telling a secret?
import { afterEach, expect, test, vi } from "vitest";
import { openLog } from "../../providers/log.ts";
import { TestPlatform } from "../harness/platform.ts";

afterEach(() => void vi.restoreAllMocks());

type Line = Record<string, unknown>;

function listen(level: "info" | "error"): Line[] {
  const lines: Line[] = [];
  vi.spyOn(console, level).mockImplementation((text: string) => void lines.push(JSON.parse(text)));
  return lines;
}

test("a call is one line: which, by whom, in which store, how it ended, under the id its answer carries", async () => {
  const platform = new TestPlatform();
  platform.env = {
    ...platform.env,
    ENVIRONMENT: "production",
    WORLD: "real",
    SIGNING_SECRET: "a secret of production, long enough for it",
  };
  const { path, token, store, user } = await platform.merchant();
  const lines = listen("info");
  const answer = await platform.call("GET", `${path}/products/prd_nothing`, { token });
  const [line] = lines.filter((one) => one.message === "call");
  expect(line).toMatchObject({ level: "info", route: "products.get", status: 404, actor: `member:${user.id}`, store: store.id });
  expect(line?.request_id).toBe(answer.headers.get("x-request-id"));
});

test("what looks like a secret is masked, and no value starts a line of its own", () => {
  const said: string[] = [];
  vi.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
  openLog({ request_id: "req_1" }).error("refused", { api_key: "tw_live_1", reason: 'a\n{"level":"info"}' });
  expect(said).toHaveLength(1);
  expect(said[0]).not.toContain("tw_live_1");
  expect(said[0]?.split("\n")).toHaveLength(1);
});
