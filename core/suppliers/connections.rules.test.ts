import { describe, expect, test } from "vitest";
import { type Health, healthAfter, type Outcome, readState, writeState } from "./connections.rules.ts";

const minute = 60_000;
const well: Health = { status: "connected", last_ok_at: 1_000, last_error: null, last_error_at: null };
const failed: Outcome = { ok: false, refused: false, reason: "no answer" };

describe("health", () => {
  test("a connection that works is noted once an hour", () => {
    expect(healthAfter(well, { ok: true }, 1_000 + 59 * minute)).toBeNull();
    expect(healthAfter(well, { ok: true }, 1_000 + 60 * minute)).toMatchObject({ last_ok_at: 1_000 + 60 * minute });
  });

  test("one failure is noted, the second in a row makes it failing, a success makes it whole", () => {
    const once = healthAfter(well, failed, 2_000) as Health;
    expect(once).toMatchObject({ status: "connected", last_error: "no answer", last_error_at: 2_000 });
    const twice = healthAfter(once, failed, 3_000) as Health;
    expect(twice.status).toBe("failing");
    expect(healthAfter(twice, failed, 4_000)).toBeNull();
    expect(healthAfter(twice, failed, 3_000 + 6 * minute)).toMatchObject({ last_error_at: 3_000 + 6 * minute });
    expect(healthAfter(twice, { ok: true }, 5_000)).toMatchObject({ status: "connected", last_ok_at: 5_000 });
  });

  test("a failure long after a success is a first one again", () => {
    const healed = healthAfter({ ...well, last_error: "x", last_error_at: 500 }, failed, 2_000);
    expect(healed?.status).toBe("connected");
  });

  test("refused credentials expire it, and only being accepted again heals that", () => {
    const expired = healthAfter(well, { ok: false, refused: true, reason: "invalid token" }, 2_000) as Health;
    expect(expired.status).toBe("expired");
    expect(healthAfter(expired, failed, 3_000)?.status).toBe("expired");
    expect(healthAfter(expired, { ok: true }, 4_000)?.status).toBe("connected");
  });

  test("who was let go stays so, whatever a late call says", () => {
    expect(healthAfter({ ...well, status: "disconnected" }, { ok: true }, 9e9)).toBeNull();
    expect(healthAfter({ ...well, status: "disconnected" }, failed, 9e9)).toBeNull();
  });
});

test("a state is read back as it was written, and nothing else is one", () => {
  const signature = "a".repeat(43);
  const store_id = `sto_${"0".repeat(26)}`;
  const state = writeState({ store_id, expires_at: 1_795_000_000_000 }, signature);
  expect(readState(state)).toEqual({ store_id, expires_at: 1_795_000_000_000, signature });
  for (const broken of ["", "a.b.c", state.slice(1), `${state}x`, state.replace("sto_", "usr_")]) expect(readState(broken)).toBeNull();
});
