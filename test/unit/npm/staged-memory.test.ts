import { expect, test } from "@jest/globals";
import type { StagedPackage } from "@fairlead/publishing";
import { hindrance } from "../../../packages/publishing/src/first-look.ts";
import { settleComparison } from "../../../packages/publishing/src/settle.ts";
import { logIndexOf } from "../../../packages/npm/src/registry/provenance-bundle.ts";
import { limitOf, type NpmUnit } from "../../../packages/npm/src/registry/npm-unit.ts";
import {
  noMemory,
  recallStaged,
  recordPackage,
  withOwnBytes,
} from "../../../packages/npm/src/registry/staged-memory.ts";

const target = { registry: "https://registry.npmjs.org", isNpmjs: true, title: "npm" };
const unit: NpmUnit = {
  ...{ name: "a", version: "1.0.0", file: "/a.tgz", checksum: "sha512-a", size: 7 },
  ...{
    dependencies: [],
    limit: limitOf(false),
    access: undefined,
    tag: "latest",
    guardsTag: true,
    provenance: false,
  },
  ...{ isNew: false, shasum: "aa", pins: ["b@1.0.0"], layer: 1 },
};
const earlier: StagedPackage = {
  ...{ name: "a", version: "1.0.0", outcome: "staged", integrity: "sha512-a", size: 9, pins: [] },
  ...{ stageId: "id-1", tag: "next", shasum: "ee", runId: "1", runAttempt: 1, logIndex: "5" },
};

/** The end that memory gives the unit. */
function recalled(
  { integrity = "sha512-a", disputed = false, hidden = false, seen = false } = {},
  onConflict: Parameters<typeof recallStaged>[3] = "fail",
) {
  const memory = {
    ...noMemory,
    staged: new Map([["a@1.0.0", { ...earlier, integrity }]]),
    disputed: new Set(disputed ? ["id-1"] : []),
    hidden: new Set(hidden ? ["a@1.0.0"] : []),
    seen: new Set(seen ? ["a@1.0.0"] : []),
  };
  return recallStaged([unit], memory, target, onConflict).get("a@1.0.0");
}

const other = { integrity: "sha512-b" };
test.each([
  ["the same bytes", {}, "fail", "staged"],
  ["the same bytes, not shown by the registry", { hidden: true }, "fail", undefined],
  ["the same bytes, which a person was told to reject", { disputed: true }, "fail", undefined],
  ["other bytes", other, "fail", "conflict"],
  [
    "other bytes, which a person was told to reject",
    { ...other, disputed: true },
    "fail",
    undefined,
  ],
  ["other bytes, not shown by the registry", { ...other, hidden: true }, "fail", undefined],
  ["other bytes, which may stay", other, "warn", "staged"],
  ["other bytes of the version that is released", other, { released: "1.0.0" }, "conflict"],
  ["other bytes of another version", other, { released: "2.0.0" }, "staged"],
] as const)("%s: %j under %j is %s", (_, given, onConflict, status) => {
  const end = recalled(given, onConflict);
  expect(end?.status).toBe(status);
  if (status !== undefined) expect(end?.stageId).toBe("id-1");
  if (status === "conflict") expect(end?.fails).toBe(true);
});

test("a unit that no earlier attempt staged is left alone", () => {
  expect(recallStaged([unit], noMemory, target, "fail").size).toBe(0);
});

test("that a stage may have been rejected is told only where nobody has seen it", () => {
  const noteOf = (seen: boolean) => {
    const end = recalled({ seen });
    return end?.status === "staged" ? end.note : undefined;
  };
  expect(noteOf(false)).toContain("rejected");
  expect(noteOf(true)).toContain("attempt 1");
  expect(noteOf(true)).not.toContain("rejected");
});

test("a record keeps what was so when the bytes were staged, and the order of now", () => {
  const memory = { ...noMemory, staged: new Map([["a@1.0.0", earlier]]) };
  const outcome = { ...unit, attempts: 0, status: "staged" as const };
  const here = { commit: "c", runId: "1", runAttempt: 2, logIndex: "6" };
  const kept = recordPackage(unit, { ...outcome, stageId: "id-1" }, memory, here);
  expect(kept).toMatchObject({ tag: "next", shasum: "ee", size: 9, runAttempt: 1, logIndex: "5" });
  expect(kept).toMatchObject({ layer: 1, pins: ["b@1.0.0"] });
  const knew = { ...earlier, layer: 2, pins: ["c@1.0.0"] };
  const better = { ...noMemory, staged: new Map([["a@1.0.0", knew]]) };
  for (const status of ["staged", "already-published"] as const) {
    const again = recordPackage(unit, { ...outcome, status, stageId: "id-1" }, better, here);
    expect(again).toMatchObject({ layer: 2, pins: ["b@1.0.0", "c@1.0.0"] });
  }
  const anew = recordPackage(unit, { ...outcome, attempts: 1, stageId: "id-2" }, memory, here);
  expect(anew).toMatchObject({
    tag: "latest",
    shasum: "aa",
    size: 7,
    runAttempt: 2,
    logIndex: "6",
  });
  const blocked = { ...outcome, status: "not-reached" as const };
  expect(recordPackage(unit, blocked, noMemory, here).runAttempt).toBeUndefined();
});

test.each([
  [{ verificationMaterial: { tlogEntries: [{ logIndex: "12" }] } }, "12"],
  [{ verificationMaterial: { tlogEntries: [{ logIndex: 12 }] } }, "12"],
  [{ verificationMaterial: { tlogEntries: [{ logIndex: "x" }] } }, undefined],
  [{ verificationMaterial: { tlogEntries: [] } }, undefined],
  [undefined, undefined],
])("the log's index of %j is %s", (bundle, index) => {
  expect(logIndexOf(bundle)).toBe(index);
});

const differing = { kind: "other" as const, entries: ["index.js"] };
const ways = [
  ["what this run staged", "sha512-a", ["artifacts of that attempt", "release a new version"]],
  ["what somebody else sent", "sha512-z", ["on-conflict: warn"]],
] as const;
test.each(ways)(
  "of other bytes that are live, %s, only the ways out that hold",
  (_, live, told) => {
    const memory = { ...noMemory, staged: new Map([["a@1.0.0", earlier]]) };
    const compared = withOwnBytes(differing, unit, live, memory);
    const settled = settleComparison(compared, "npm");
    const stopped = hindrance([{ ...unit, attempts: 0, ...settled }], "npm");
    expect(settled.status).toBe("conflict");
    for (const words of told) expect(stopped?.remedy).toContain(words);
    expect(stopped?.remedy.includes("on-conflict")).toBe(live !== earlier.integrity);
    expect(settled.cause?.includes("attempt 1 of run 1")).toBe(live === earlier.integrity);
    // What is the same, or means the same, is no conflict whoever sent it.
    const same = { kind: "equivalent" as const, note: "" };
    expect(withOwnBytes(same, unit, live, memory)).toBe(same);
  },
);

test("what somebody else sent is told before what this run staged", () => {
  const base = { ...unit, attempts: 0, status: "conflict" as const, fails: true };
  const own = { ...base, isSentByRun: true as const, remedy: "own" };
  expect(hindrance([own, { ...base, name: "b" }], "npm")?.cause).toContain("b@1.0.0");
});
