import { expect, test } from "@jest/globals";
import type { ConfirmedUnit } from "@fairlead/reporting";
import { newAlarms } from "../../../packages/summary/src/confirm/confirmation-problems.ts";
import { withBrokenPins } from "../../../packages/summary/src/confirm/judge-recorded.ts";

function unit(name: string, state: ConfirmedUnit["state"], ...pins: string[]): ConfirmedUnit {
  const integrity = `sha512-${Buffer.alloc(64, 1).toString("base64")}`;
  return { name, version: "1.2.3", state, pins, integrity };
}

const platform = "core-p0@1.2.3";

test("what is live without its pins is told once, and again only for others", () => {
  const told = new Set<string>();
  const first = [unit("core-p0", "waiting"), unit("core", "live", platform)];
  const [alarm, ...more] = newAlarms(withBrokenPins(first), told);
  expect(more).toEqual([]);
  expect(alarm?.code).toBe("live-without-pins");
  expect(alarm?.message).toContain("core@1.2.3");
  expect(alarm?.message).toContain(platform);
  expect(newAlarms(withBrokenPins(first), told)).toEqual([]);
  const second = newAlarms(withBrokenPins([...first, unit("cli", "live", platform)]), told);
  expect(second.map(({ code }) => code)).toEqual(["live-without-pins"]);
  expect(second[0]?.message).toContain("cli@1.2.3");
  expect(second[0]?.message).not.toMatch(/^core@/u);
});

test.each(["live", "late", "differs", "unseen"] as const)("a pin that is %s is none", (state) => {
  const units = [unit("core-p0", state), unit("core", "live", platform)];
  expect(newAlarms(withBrokenPins(units), new Set())).toEqual([]);
});
