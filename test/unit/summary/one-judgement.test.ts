import { describe, expect, test } from "@jest/globals";
import { recordedRelease, type Finding, type StageRecord } from "@fairlead/publishing";
import { confirmationSentence, type ConfirmedState, type ConfirmedUnit } from "@fairlead/reporting";
import { confirmationProblems } from "../../../packages/summary/src/confirm/confirmation-problems.ts";
import { judgeRecorded } from "../../../packages/summary/src/confirm/judge-recorded.ts";
import { judgeUnit } from "../../../packages/summary/src/judge.ts";
import { judge } from "../../../packages/cli/src/approve/judge.ts";
import { newestTold, type ToldReport } from "../../../packages/summary/src/reports.ts";
import { statuses } from "../../../packages/reporting/src/verdict.ts";

const bytes = (letter: string) => `sha512-${letter.repeat(86)}==`;
const [a, b, c] = ["a", "b", "c"].map(bytes) as [string, string, string];

const runUrl = "https://github.com/o/r/actions/runs/1";

/** How an attempt ended: outcome, what it packed, stage. */
type End = readonly [outcome: (typeof statuses)[number], packed: string, stageId?: string];

/** What confirm-staged and release-summary make of the same reports. */
function judged(ends: readonly End[], live: string | undefined, status?: string) {
  const unit = { name: "x", version: "1.0.0" };
  const records = ends.map(([outcome, integrity, stageId], index): StageRecord => {
    const recorded = {
      ...unit,
      outcome,
      integrity,
      size: 1,
      pins: [],
      ...(stageId && { stageId }),
    };
    return {
      ...{ repository: "o/r", sha: "0".repeat(40), runId: "1", attempt: index + 1 },
      ...{ registry: "", finishedAt: index, dryRun: false, packages: [recorded] },
    };
  });
  const reports = ends.map(([outcome, checksum, stageId], index): ToldReport => {
    const told = { kind: "npm" as const, ...unit, outcome, checksum, ...(stageId && { stageId }) };
    return { attempt: index + 1, finishedAt: index, dryRun: false, units: [told] };
  });
  const [recorded] = recordedRelease(records);
  if (recorded === undefined) throw new Error("There is none.");
  const look = status === undefined ? undefined : { stage: undefined, status };
  const seen = {
    live,
    isListed: live !== undefined,
    ...(look && {
      look: { ...unit, stageId: undefined, shasum: undefined, recordedAt: undefined, ...look },
    }),
  };
  const finding: Finding =
    live === undefined ? { kind: "absent" } : { kind: "present", checksum: live, yanked: false };
  const told = newestTold(reports).get("npm x@1.0.0") ?? [...newestTold(reports).values()][0];
  const inSummary = judgeUnit({ finding, told, look, dryRun: false });
  return {
    confirm: judgeRecorded(recorded, seen, false).state,
    summary: inSummary.state,
    isOther: inSummary.isOtherStage === true,
  };
}

describe("a stage with other bytes than the newest attempt packed: both judge alike", () => {
  const own: readonly End[] = [
    ["staged", a, "id1"],
    ["conflict", b, "id1"],
  ];
  const foreign: readonly End[] = [["conflict", b, "id9"]];
  const replaced: readonly End[] = [
    ["staged", a, "id1"],
    ["conflict", a, "id9"],
  ];
  const settled: readonly End[] = [...own, ["staged", b, "id2"]];
  const back: readonly End[] = [...own, ["staged", a, "id1"]];
  const rows: readonly [
    string,
    readonly End[],
    string | undefined,
    string | undefined,
    string,
    string,
    boolean,
  ][] = [
    ["of an earlier attempt", own, undefined, undefined, "disputed", "missing", true],
    [
      "of an earlier attempt, as npm says too",
      own,
      undefined,
      "staged",
      "disputed",
      "missing",
      true,
    ],
    ["approved and scanned", own, undefined, "validating", "validating", "pending", false],
    ["refused by npm", own, undefined, "blocked", "blocked", "missing", false],
    ["approved", own, a, undefined, "live", "shipped", false],
    ["rejected, and the later bytes live", own, b, undefined, "differs", "other-contents", false],
    ["rejected, and others live", own, c, undefined, "differs", "other-contents", false],
    ["of somebody else", foreign, undefined, undefined, "stage-differs", "missing", true],
    ["of somebody else, live", foreign, c, undefined, "differs", "other-contents", false],
    [
      "of somebody else in place of ours",
      replaced,
      undefined,
      undefined,
      "stage-differs",
      "missing",
      true,
    ],
    [
      "of somebody else in place of ours, live",
      replaced,
      c,
      undefined,
      "differs",
      "other-contents",
      false,
    ],
    ["rejected, and staged anew", settled, undefined, undefined, "waiting", "staged", false],
    ["rejected, staged anew and approved", settled, b, undefined, "live", "shipped", false],
    ["kept by a later attempt", back, undefined, undefined, "waiting", "staged", false],
  ];
  test.each(rows)("%s", (_, ends, live, status, confirm, summary, isOther) => {
    expect(judged(ends, live, status)).toEqual({ confirm, summary, isOther });
  });
});

describe("a stage that is not what the record says: all three judge alike", () => {
  const recorded = {
    ...{ name: "x", version: "1.0.0", outcome: "staged" as const, integrity: a, size: 1 },
    ...{ pins: [], stageId: "id1", tag: "latest", shasum: "1".repeat(40) },
  };
  const asRecorded = { id: "id1", status: undefined, ...recorded };
  const rows = [
    ["of another package", { name: "y" }, "stage-differs", "stage-of-other-package"],
    ["of another version", { version: "1.0.1" }, "stage-differs", "stage-of-other-package"],
    ["with another tag", { tag: "next" }, "stage-mistagged", "stage-of-other-tag"],
    ["with another shasum", { shasum: "2".repeat(40) }, "stage-differs", "staged-bytes-differ"],
    ["that is the same", {}, "waiting", "ready"],
    ["of which the registry tells no tag", { tag: undefined }, "waiting", "ready"],
  ] as const;

  test.each(rows)("%s", (_, own, confirmed, approved) => {
    const stage = { ...asRecorded, ...own };
    const look = { ...recorded, recordedAt: undefined, stage, status: undefined };
    const unit = { ...recorded, recorded, sent: a, stageConflict: undefined };
    const verdict = judgeRecorded(unit, { live: undefined, isListed: false, look }, false);
    expect(verdict.state).toBe(confirmed);
    const told = {
      ...{ ...recorded, kind: "npm" as const, checksum: a, dryRun: false, finishedAt: 0 },
    };
    const summary = judgeUnit({ finding: { kind: "absent" }, told, look, dryRun: false });
    expect(summary.state).toBe(confirmed === "waiting" ? "staged" : "missing");
    expect(summary.isOtherTag === true).toBe(confirmed === "stage-mistagged");
    expect(summary.cause?.toLowerCase()).toBe(verdict.cause?.toLowerCase());
    const tarball = { name: "x", version: "1.0.0", integrity: a };
    const seen = { recorded, live: undefined, stage, status: undefined, tarball };
    const judged = judge({ ...seen, isMaintainer: undefined, isCovered: true }, "somebody");
    expect(judged.state ?? judged.problem.code).toBe(approved);
    if (judged.problem !== undefined) expect(judged.problem.message).toContain(verdict.cause);
    // Nobody is told of bytes where the tag is what differs.
    const words = confirmationSentence({ units: [{ ...recorded, ...verdict }] });
    expect(words.includes("with other bytes")).toBe(confirmed === "stage-differs");
  });
});

describe("a package that was not sent", () => {
  const told = (outcome: string) => {
    const recorded = { name: "x", version: "1.0.0", outcome, integrity: a, size: 1, pins: [] };
    const unit = { ...recorded, recorded, sent: undefined, stageConflict: undefined };
    const verdict = judgeRecorded(unit, { live: undefined, isListed: false }, false);
    expect(verdict.state).toBe("not-sent");
    return confirmationProblems([{ ...recorded, ...verdict }], runUrl)[0];
  };
  const unsent = statuses.filter(
    (status) => !["published", "pending", "staged", "would-publish"].includes(status),
  );

  test.each(unsent)("that ended with %s is explained without our word for it", (outcome) => {
    const problem = told(outcome);
    expect(problem?.code).toBe("record-incomplete");
    expect(problem?.message).not.toMatch(/ended with/);
  });

  test.each(unsent)(
    "that ended with %s is not simply run again where that ends the same way",
    (outcome) => {
      const isSame = ["refused", "conflict", "blocked", "already-published"].includes(outcome);
      expect(/^Re-run/.test(told(outcome)?.remedy ?? "")).toBe(!isSame);
    },
  );

  test("has a problem of its own for each remedy", () => {
    const unit = (name: string, remedy: string): ConfirmedUnit => ({
      ...{ name, version: "1.0.0", pins: [], integrity: a, state: "not-sent", cause: "c", remedy },
    });
    const problems = confirmationProblems([unit("x", "1"), unit("y", "2"), unit("z", "1")], runUrl);
    expect(problems.map(({ remedy }) => remedy)).toEqual(["1", "2"]);
    expect(problems[0]?.message).toContain("x@1.0.0, z@1.0.0");
  });
});

test.each<ConfirmedState>([
  "gone",
  "blocked",
  "deleted",
  "stage-differs",
  "stage-mistagged",
  "disputed",
  "not-sent",
  "differs",
])("where something is %s, all that waits beside it is told not to be approved", (state) => {
  const of = (name: string, own: ConfirmedState, ...pins: string[]): ConfirmedUnit => ({
    ...{ name, version: "1.0.0", pins, integrity: a, state: own, stageId: name },
  });
  const units = [of("p", state), of("q", "waiting"), of("m", "waiting", "p@1.0.0", "q@1.0.0")];
  const waiting = confirmationProblems(units, runUrl).filter(
    ({ code }) => code === "stage-not-approved",
  );
  expect(waiting.map(({ message }) => message.split(":")[0])).toEqual(["q@1.0.0, m@1.0.0"]);
  expect(waiting.map(({ remedy }) => remedy?.startsWith("Do not approve"))).toEqual([true]);
});

describe("the headline counts truly", () => {
  const units = (...states: readonly ConfirmedState[]): ConfirmedUnit[] =>
    states.map((state, index) => ({
      ...{ name: `x${index}`, version: "1.0.0", pins: [], integrity: a, state },
    }));
  test.each<[string, readonly ConfirmedState[]]>([
    ["1 npm package is live", ["live"]],
    ["All 2 npm packages are live, exactly as recorded", ["live", "live"]],
    [
      "1 of 2 npm packages live (1 without what it needs), 1 waiting for approval",
      ["broken", "waiting"],
    ],
    ["2 of 2 npm packages live (1 with other bytes)", ["live", "differs"]],
    [
      "2 of 3 npm packages live (1 without what it needs, 1 with other bytes), 1 refused by npm",
      ["blocked", "differs", "broken"],
    ],
    ["0 of 1 npm package live, 1 waiting for approval", ["waiting"]],
  ])("%s", (sentence, states) => {
    expect(confirmationSentence({ units: units(...states) })).toBe(sentence);
  });
});

test.each<[isUnseen: boolean, words: string]>([
  [true, "x@1.0.0: waiting for approval, or being validated by npm."],
  [false, "x@1.0.0: waiting for approval."],
])("what waits is said to be scanned only where nobody was shown: %s", (isUnseen, words) => {
  const unit = { name: "x", version: "1.0.0", pins: [], integrity: a, state: "waiting" as const };
  const problems = confirmationProblems([{ ...unit, ...(isUnseen && { isUnseen }) }], runUrl);
  expect(problems.map(({ message }) => message)).toEqual([words]);
});

test("what is in dispute comes with the commands for both ways out, whole", () => {
  const unit = { name: "x", version: "1.0.0", pins: [], integrity: a, stageId: "id1" };
  const [problem] = confirmationProblems([{ ...unit, state: "disputed" }], runUrl);
  expect(problem?.remedy).toContain(`npx @fairlead/cli approve ${runUrl})`);
  expect(problem?.remedy).toContain(`npx @fairlead/cli approve --reject ${runUrl})`);
});
