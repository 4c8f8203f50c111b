import { describe, expect, test } from "@jest/globals";
import {
  approvalLayers,
  layersOf,
  readStageRecord,
  recordFault,
  stagedPackages,
  type Outcome,
} from "@fairlead/publishing";
import { buildReport } from "@fairlead/reporting";
import fc from "fast-check";

const sha = "0123456789abcdef0123456789abcdef01234567";
const integrity = `sha512-${"A".repeat(86)}==`;
const stageId = "06f2ad31-4f6b-4c3a-9f0e-0d1b3c5d7e9f";

const outcome: Outcome = {
  ...{ name: "@demo/core", version: "1.2.3", status: "staged", checksum: integrity },
  ...{ size: 1_234, attempts: 1, stageId, tag: "latest", shasum: "a".repeat(40), layer: 1 },
  ...{ pins: ["@demo/core-linux-x64-gnu@1.2.3"], commit: sha, runId: "42", runAttempt: 1 },
  logIndex: "123456789",
};

interface Told {
  readonly attempt?: number;
  readonly finishedAt?: number;
  readonly dryRun?: boolean;
}

/** A report as an action writes it, as JSON. */
function report(outcomes: readonly Outcome[], told: Told = {}): Record<string, unknown> {
  const { attempt = 1, finishedAt = Date.UTC(2026, 10, 29), dryRun = false } = told;
  const estimate = { uploads: 1, ms: 0, reason: "" };
  const built = buildReport(
    {
      ...{ outcomes, waits: [], estimate, cancelled: false, dryRun },
      ...{ startedAt: finishedAt - 1_000, finishedAt },
    },
    {
      ...{ tool: { name: "fairlead", version: "1.2.3" }, action: "publish-meta" },
      registry: { title: "npm", url: "https://registry.npmjs.org" },
      ...{ repository: "octo-org/octo-repo", sha, attempt, warnings: [] },
      runUrl: `https://github.com/octo-org/octo-repo/actions/runs/42/attempts/${attempt}`,
      ...{ link: () => undefined, noun: { one: "package", many: "packages" } },
    },
  );
  return JSON.parse(JSON.stringify(built)) as Record<string, unknown>;
}

function recordOf(outcomes: readonly Outcome[], told: Told = {}) {
  const { record, fault } = readStageRecord(JSON.stringify(report(outcomes, told)));
  if (record === undefined) throw new Error(fault);
  return record;
}

describe("a record", () => {
  test("holds what the action's report says of a staged package", () => {
    const { status, checksum, attempts, ...rest } = outcome;
    expect([status, checksum, attempts]).toBeDefined();
    const recordedAt = Date.UTC(2026, 10, 29);
    expect(recordOf([outcome])).toEqual({
      ...{ repository: "octo-org/octo-repo", sha, runId: "42", attempt: 1, dryRun: false },
      ...{ registry: "https://registry.npmjs.org", finishedAt: recordedAt },
      packages: [{ ...rest, integrity, outcome: "staged", recordedAt }],
    });
  });

  test("of before the newer fields is read, without them", () => {
    const { name, version, status, checksum, size, attempts } = outcome;
    const old = { name, version, status, checksum, size, attempts, stageId };
    expect(recordOf([old]).packages).toEqual([
      {
        ...{ name, version, outcome: "staged", integrity, size, stageId, pins: [] },
        recordedAt: Date.UTC(2026, 10, 29),
      },
    ]);
  });

  test("leaves out crates, and what was never packed", () => {
    const crates = {
      ...report([{ ...outcome, checksum: "00" }]),
      action: "publish-crates-ordered",
    };
    expect(readStageRecord(JSON.stringify(crates)).record?.packages).toEqual([]);
    const unknown = { ...outcome, status: "not-reached" as const, checksum: "" };
    expect(recordOf([unknown]).packages).toEqual([]);
  });

  const shell = "x; rm -rf .";
  const tampered: readonly (readonly [string, (whole: Record<string, unknown>) => unknown])[] = [
    ["no JSON", () => "{"],
    ["a list", () => []],
    ["another schema", (whole) => ({ ...whole, schemaVersion: 2 })],
    ["no action", (whole) => ({ ...whole, action: 1 })],
    ["a repository that is none", (whole) => ({ ...whole, repository: "octo-org" })],
    ["a sha that is none", (whole) => ({ ...whole, sha: "main" })],
    ["a run without a number", (whole) => ({ ...whole, run: { url: "https://x/", attempt: 1 } })],
    ["attempt 0", (whole) => ({ ...whole, run: { url: "https://x/actions/runs/1", attempt: 0 } })],
    ["no time", (whole) => ({ ...whole, finishedAt: "soon" })],
    ["no registry", (whole) => ({ ...whole, registry: {} })],
    ["units that are no list", (whole) => ({ ...whole, units: {} })],
    ...[
      { name: "../core" },
      { name: shell },
      { version: "1" },
      { version: `1.2.3-${shell}` },
      { outcome: 7 },
      { checksum: "sha512-abc" },
      { checksum: `sha1-${"a".repeat(40)}` },
      { size: -1 },
      { size: 1.5 },
      { shasum: "A".repeat(40) },
      { stageId: shell },
      { stageId: "--otp=1" },
      { stageId: "a b" },
      { tag: shell },
      { layer: -1 },
      { layer: "1" },
      { pins: "all" },
      { pins: [shell] },
      { pins: ["@demo/core"] },
      { commit: "HEAD" },
      { runId: "4 2" },
      { runAttempt: 0.5 },
      { logIndex: "-1" },
    ].map(
      (field) =>
        [
          `a unit with ${JSON.stringify(field)}`,
          (whole: Record<string, unknown>) => {
            const [unit] = whole["units"] as Record<string, unknown>[];
            return { ...whole, units: [{ ...unit, ...field }] };
          },
        ] as const,
    ),
  ];
  test.each(tampered)("with %s is not trusted, as a whole", (_, tamper) => {
    const changed = tamper(report([{ ...outcome, name: "good" }, outcome]));
    const text = typeof changed === "string" ? changed : JSON.stringify(changed);
    const { record, fault } = readStageRecord(text);
    expect(record).toBeUndefined();
    expect(fault).toMatch(/\w/);
  });

  test("of any JSON is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, text) => {
        for (const each of [json, text, `{"schemaVersion":1,"units":[${json}]}`]) {
          expect(Object.keys(readStageRecord(each))).toHaveLength(1);
        }
      }),
    );
  });

  test.each([
    [/^it is for the repository \S+, not octo-org\/other$/, { repository: "octo-org/other" }],
    [/^it was written by run \S+, not by run 43$/, { runId: "43" }],
    [/^it is for the commit \w+, not f{40}$/, { commit: "f".repeat(40) }],
    [
      /^it is for the registry \S+, not https:\/\/npm.example$/,
      { registry: "https://npm.example" },
    ],
  ])("of another release is told apart: %s", (fault, expected) => {
    const record = recordOf([outcome]);
    const own = { ...record, commit: sha };
    expect(recordFault(record, own)).toBeUndefined();
    expect(recordFault(record, { ...own, ...expected })).toMatch(fault);
    expect(recordFault(record, {})).toBeUndefined();
  });
});

describe("records together", () => {
  const other = { ...outcome, stageId: "b-2", checksum: `sha512-${"B".repeat(86)}==` };
  const conflict = { ...other, status: "conflict" as const, stageId };

  test("give the newest stage of each, whatever the order, and what a person was told of", () => {
    const first = recordOf([outcome]);
    const told = recordOf([conflict], { attempt: 2 });
    const anew = recordOf([other], { attempt: 3 });
    for (const records of [
      [first, told],
      [told, first],
    ]) {
      const { staged, disputed } = stagedPackages(records);
      expect([...staged.values()].map((each) => each.stageId)).toEqual([stageId]);
      expect([...disputed]).toEqual([stageId]);
    }
    const { staged } = stagedPackages([anew, told, first]);
    expect([...staged.values()].map((each) => each.stageId)).toEqual(["b-2"]);
  });

  test("of a dry run, or of what was published, give nothing", () => {
    const dry = recordOf([outcome], { dryRun: true });
    const direct = recordOf([{ ...outcome, status: "published" }]);
    expect(stagedPackages([dry, direct]).staged.size).toBe(0);
  });
});

describe("layers", () => {
  const unit = (name: string, ...pins: string[]) => ({
    ...{ name, version: "1.0.0" },
    pins: pins.map((pin) => `${pin}@1.0.0`),
  });

  test("put everything that a package needs before it, and are as few as that allows", () => {
    const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 });
    fc.assert(
      fc.property(
        edges,
        fc.subarray(Array.from({ length: 12 }, (_, index) => index)),
        (all, left) => {
          // From the larger to the smaller: free of cycles.
          const needs = (index: number) =>
            all.flatMap(([a, b]) => (Math.max(a, b) === index && a !== b ? [Math.min(a, b)] : []));
          const units = Array.from({ length: 12 }, (_, index) =>
            unit(`p${index}`, ...needs(index).map((need) => `p${need}`)),
          );
          const layers = layersOf(units);
          for (const { name, pins } of units) {
            const below = pins.map((pin) => layers.get(pin) ?? Infinity);
            expect(layers.get(`${name}@1.0.0`)).toBe(
              below.length === 0 ? 0 : Math.max(...below) + 1,
            );
          }
          const some = units.filter((_, index) => left.includes(index));
          const groups = approvalLayers(some, units).map((group) =>
            group.map(({ name }) => layers.get(`${name}@1.0.0`)),
          );
          expect(groups.flat()).toHaveLength(some.length);
          expect(groups.every((group) => new Set(group).size === 1)).toBe(true);
          const order = groups.map(([layer = -1]) => layer);
          expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
        },
      ),
    );
  });

  test("of a cycle end, and of another job's package count as written down", () => {
    expect(approvalLayers([unit("a", "b"), unit("b", "a")]).flat()).toHaveLength(2);
    const meta = { ...unit("meta", "elsewhere"), layer: 1 };
    const groups = approvalLayers([meta, unit("platform")]);
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([["platform"], ["meta"]]);
  });
});
