import { expect, test } from "@jest/globals";
import type { Fetch } from "@fairlead/http";
import { untilInstallable } from "../../../packages/cli/src/approve/until-installable.ts";
import { openRegistry } from "../../../packages/cli/src/npm/registry.ts";
import type { World } from "../../../packages/cli/src/world.ts";
import { VirtualClock } from "../publishing/virtual-clock.ts";

const url = "https://registry.example";
const minutes = 60_000;
const recorded = {
  ...{ name: "a", version: "1.0.0", stageId: "0-1", integrity: `sha512-${"a".repeat(86)}==` },
  ...{ size: 1, pins: [], outcome: "staged" as const },
};

/** Waits for a version that the registry does not serve; with what its list and the status say. */
async function wait(
  packument: object,
  status?: string,
  names: readonly string[] = ["a"],
  late = (name: string): boolean => name === "",
) {
  const clock = new VirtualClock();
  const start = clock.now();
  const said: { line: string; afterMs: number }[] = [];
  const fetch: Fetch = (input) => {
    if (late(input.split("/")[3] ?? "")) return Promise.resolve(new Response("", { status: 503 }));
    if (input === `${url}/a`) return Promise.resolve(Response.json(packument));
    const isStatus = input.endsWith("/status") && status !== undefined;
    return Promise.resolve(Response.json({ status }, { status: isStatus ? 200 : 404 }));
  };
  const world = {
    ...{ env: {}, fetch, userAgent: "test", clock, hide: () => undefined },
    terminal: { say: (line: string) => said.push({ line, afterMs: clock.now() - start }) },
    signal: new AbortController().signal,
  } as unknown as World;
  const packages = names.map((name) => ({ ...recorded, name }));
  const waiting = untilInstallable(packages, openRegistry(url, "t", world), world);
  const thrown: unknown = await clock.run(waiting.catch((error: unknown) => error));
  return { thrown, said, tookMs: clock.now() - start };
}

const absent = { versions: {}, time: {} };
const unpublished = { versions: {}, time: { "1.0.0": "2026-11-01T00:00:00Z" } };

test.each([
  ["that was unpublished is told in minutes", unpublished, undefined, "version-unpublished", 3],
  ["whose state is deleted, likewise", unpublished, "deleted", "version-unpublished", 3],
  ["that is late is waited for", absent, undefined, "package-not-installable", 61],
  ["that npm scans is waited for", unpublished, "validating", "package-not-installable", 61],
] as const)("a version %s", async (_, packument, status, code, most) => {
  const { thrown, tookMs } = await wait(packument, status);
  expect(thrown).toMatchObject({ problems: [{ code }] });
  expect(tookMs).toBeLessThan(most * minutes);
});

test("that a version is waited for is said at once, and then every minute", async () => {
  const { said } = await wait(absent);
  expect(said[0]?.line).toMatch(/waiting until a@1\.0\.0 can be installed/);
  expect(said[0]?.afterMs).toBe(0);
  expect(said.length).toBeGreaterThan(50);
});

test("what cannot be installed for one reason is told together, and each reason once", async () => {
  const names = ["a", "b", "c", "d"];
  const { thrown } = await wait(absent, "validating", names, (name) => name > "b");
  expect(thrown).toMatchObject({
    problems: [
      { message: expect.stringMatching(/^a@1\.0\.0, b@1\.0\.0 cannot .* status is validating\.$/) },
      { message: expect.stringMatching(/^c@1\.0\.0, d@1\.0\.0 cannot .*503/) },
    ],
  });
});
