import { afterEach, expect, jest, test } from "@jest/globals";
import type { CratesIo, LoggedRequest } from "@fairlead/sandbox";
import { closeScenes, contents, ends, openScene, reportOf, uploaded } from "./scene.ts";
import type { SmallCrate } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

/** So that it is known which crate meets a limit. */
const oneAtATime = { "delay-seconds": "0" };

/** Crates that need nothing. */
function loose(...names: string[]): SmallCrate[] {
  return names.map((name) => ({ name }));
}

async function seedOld(registry: CratesIo, ...names: string[]): Promise<void> {
  for (const name of names) await registry.seedCrate({ name, version: "0.9.0" });
}

/** Ms between two requests, on the clock that the action and the registry share. */
function between(a: LoggedRequest | undefined, b: LoggedRequest | undefined): number {
  if (a === undefined || b === undefined) throw new Error("There is no such request.");
  return b.at - a.at;
}

test("the sixth new crate waits for the registry's date and two seconds, and is sent once more", async () => {
  const names = ["lim-a", "lim-b", "lim-c", "lim-d", "lim-e", "lim-f"];
  const { registry, publish } = await openScene(loose(...names));
  const run = await publish();
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ published: names.map((name) => `${name}@1.0.0`) });

  const uploads = registry.requests.uploads();
  // Six go out at once, and any of them may be the one that the bucket has nothing left for.
  const statuses = uploads.map(({ status }) => status);
  expect(statuses.slice(0, 6).toSorted()).toEqual([200, 200, 200, 200, 200, 429]);
  expect(statuses.slice(6)).toEqual([200]);
  const limited = uploads.find(({ status }) => status === 429);
  // The bucket counts its 10 minutes from the first upload; the registry's dates have no fractions.
  const waited = between(limited, uploads[6]);
  const announced = 600_000 - between(uploads[0], limited);
  expect(waited).toBeGreaterThan(announced);
  expect(waited).toBeGreaterThan(600_000 - 60_000);
  const { waits } = await reportOf(run);
  expect(waits).toHaveLength(1);
  expect(waits[0]?.reason).toContain("too many new crates in a short period of time");
  expect(run.log).toMatch(/too many new crates .*: waiting until \d\d:\d\d:\d\d UTC/);
});

test("a wait is as long as the registry says and two seconds for the difference of clocks", async () => {
  const { registry, publish } = await openScene(loose("exact-a", "exact-b"));
  const match = { method: "PUT", crate: "exact-b" };
  registry.faults.add({ match, fault: { kind: "rate-limit", afterMs: 90_000 } });
  const run = await publish();
  expect(run.exitCode).toBe(0);
  const [limited, sentAgain] = registry.requests.uploads().slice(1);
  // Both dates lose their fractions, so 90 s may be announced as 89; the clocks differ by some ms.
  expect(between(limited, sentAgain)).toBeGreaterThan(90_900);
  const [wait] = (await reportOf(run)).waits;
  const ms = Date.parse(wait?.until ?? "") - Date.parse(wait?.from ?? "");
  expect(ms).toBeLessThanOrEqual(94_000);
});

test("new versions have a bucket of their own, one a minute", async () => {
  const names = ["upd-a", "upd-b", "upd-c"];
  const { registry, publish } = await openScene(loose(...names), {
    limits: { update: { burst: 1, refillMs: 60_000 } },
  });
  await seedOld(registry, ...names);
  const run = await publish();
  expect(run.exitCode).toBe(0);
  const uploads = registry.requests.uploads();
  // All three go out at once; after the limit fewer do.
  const statuses = uploads.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  expect(statuses.slice(0, 3).toSorted()).toEqual([200, 429, 429]);
  expect(statuses.length).toBeLessThanOrEqual(6);
  expect(run.log).toContain("too many updates to existing crates");
  expect(Object.values(contents(registry))).toEqual(names.map(() => ["0.9.0", "1.0.0"]));
});

test("while new crates wait, new versions of others go first", async () => {
  const fresh = ["mix-a", "mix-b", "mix-c"];
  const known = ["mix-x", "mix-y"];
  const { registry, publish } = await openScene(loose(...fresh, ...known), {
    limits: { newCrate: { burst: 1, refillMs: 600_000 } },
  });
  await seedOld(registry, ...known);
  const run = await publish({ inputs: oneAtATime });
  expect(run.exitCode).toBe(0);
  expect(
    registry.requests.uploads().map(({ crate, status }) => `${crate ?? ""} ${status}`),
  ).toEqual([
    "mix-a 200",
    "mix-b 429",
    "mix-x 200",
    "mix-y 200",
    "mix-b 200",
    "mix-c 429",
    "mix-c 200",
  ]);
});

test("before a wait that is longer than max-wait-minutes it stops in order, and the next run finishes", async () => {
  const names = ["max-a", "max-b", "max-c", "max-d"];
  const { registry, publish } = await openScene(loose(...names), {
    limits: { newCrate: { burst: 2, refillMs: 600_000 } },
  });
  const run = await publish({ inputs: { ...oneAtATime, "max-wait-minutes": "15" } });
  expect(run.exitCode).toBe(1);
  expect(ends(run)).toEqual({
    published: ["max-a@1.0.0", "max-b@1.0.0", "max-c@1.0.0"],
    remaining: ["max-d@1.0.0"],
  });
  const resumeAt = Date.parse(run.outputs["resume-at"] ?? "");
  expect(resumeAt).toBeGreaterThan(registry.clock.now());
  expect(resumeAt).toBeLessThan(registry.clock.now() + 602_000);
  expect(run.summary).toMatch(/Run this job again.* after (?:\d+ \w+ \d{4}, )?\d\d:\d\d/);
  expect((await reportOf(run)).units.at(-1)).toMatchObject({ outcome: "rate-limited" });

  registry.clock.advanceTo(resumeAt);
  registry.requests.clear();
  const next = await publish({ attempt: 2, inputs: { "max-wait-minutes": "0" } });
  expect(next).toMatchObject({ exitCode: 0, outputs: { complete: "true", "resume-at": "none" } });
  expect(ends(next).published).toEqual(["max-d@1.0.0"]);
  expect(uploaded(registry)).toEqual(["max-d"]);
});

test("the limit of versions a day keeps a crate and what depends on it, and nothing else", async () => {
  const crates: SmallCrate[] = [
    { name: "day-a" },
    { name: "day-b", needs: ["day-a"] },
    { name: "day-c" },
  ];
  const { registry, publish } = await openScene(crates);
  const match = { method: "PUT", crate: "day-a" };
  registry.faults.add({ match, fault: { kind: "rate-limit-without-date" } });
  const run = await publish();
  expect(run.exitCode).toBe(1);
  expect(ends(run)).toEqual({
    published: ["day-c@1.0.0"],
    remaining: ["day-a@1.0.0", "day-b@1.0.0"],
  });
  expect(run.summary).toContain("in the last 24 hours");
  const resumeAt = Date.parse(run.outputs["resume-at"] ?? "");
  expect(resumeAt - registry.clock.now()).toBeGreaterThan(23 * 3_600_000);

  const next = await publish({ attempt: 2 });
  expect(next.exitCode).toBe(0);
  expect(ends(next).published).toEqual(["day-a@1.0.0", "day-b@1.0.0"]);
});

test("delay-seconds lies between two uploads, and not behind the last", async () => {
  const { registry, publish } = await openScene(loose("gap-a", "gap-b", "gap-c"));
  const run = await publish({ inputs: { "delay-seconds": "10" } });
  expect(run.exitCode).toBe(0);
  const uploads = registry.requests.uploads();
  expect(uploads).toHaveLength(3);
  expect(between(uploads[0], uploads[1])).toBeGreaterThanOrEqual(10_000);
  expect(between(uploads[1], uploads[2])).toBeGreaterThanOrEqual(10_000);
  const readBack = registry.requests.entries.at(-1);
  expect(readBack).toMatchObject({ method: "GET", status: 200 });
  expect(between(uploads[2], readBack)).toBeLessThan(10_000);
  expect(run.log.match(/10 s between uploads: waiting/g)).toHaveLength(2);
});

test("what is there already is passed over without a pause", async () => {
  const { registry, publish } = await openScene(loose("skip-a", "skip-b", "skip-c"));
  await publish({ inputs: { packages: "skip-a skip-b" } });
  const run = await publish({ inputs: { "delay-seconds": "3600" } });
  expect(run.exitCode).toBe(0);
  expect(run.log).not.toContain("waiting");
  expect((await reportOf(run)).waits).toEqual([]);
  expect(uploaded(registry)).toEqual(["skip-a", "skip-b", "skip-c"]);
});
