import { describe, expect, test } from "@jest/globals";
import type { Finding } from "@fairlead/publishing";
import type { ReleasedOnGitHub, ReleasedState, ReleasedUnit } from "@fairlead/reporting";
import fc from "fast-check";
import { judgeUnit, withBroken, type Known } from "../../../packages/summary/src/judge.ts";
import {
  isComplete,
  releaseState,
  type Seen,
} from "../../../packages/summary/src/release-state.ts";
import { judgeStatus } from "../../../packages/summary/src/judge-status.ts";
import { statuses } from "../../../packages/reporting/src/verdict.ts";

const absent: Finding = { kind: "absent" };
const present = (checksum = "c1", yanked = false): Finding => {
  return { kind: "present", checksum, yanked };
};

type Told = NonNullable<Known["told"]>;
const told = (outcome: Told["outcome"], more: Partial<Told> = {}): Told => ({
  ...{ kind: "crate", name: "a", version: "1.0.0", outcome, dryRun: false, finishedAt: 0 },
  ...more,
});

const judge = (finding: Finding, by?: Told, dryRun = false) =>
  judgeUnit({ finding, told: by, dryRun });

describe("a stage that is there no more", () => {
  const known = { told: told("staged"), isGone: true, dryRun: false };

  test("leaves its package missing, unless the registry has it", () => {
    const gone = judgeUnit({ finding: absent, ...known });
    expect(gone).toMatchObject({ state: "missing", remedy: expect.stringContaining("rejected") });
    expect(judgeUnit({ finding: present(), ...known })).toEqual({ state: "shipped" });
    expect(judgeUnit({ finding: { kind: "pending", note: "" }, ...known })).toEqual({
      state: "pending",
    });
  });
});

test("a refusal that is final stays so, where the registry has nothing", () => {
  expect(judge(absent, told("refused", { isFinal: true }))).toMatchObject({ isFinal: true });
  expect(judge(absent, told("refused"))).not.toHaveProperty("isFinal");
});

test.each([
  ["blocked", true],
  ["deleted", true],
  ["staged", undefined],
])("what the registry itself says is %s is final: %s", (status, isFinal) => {
  expect(judgeStatus(status)?.isFinal).toBe(isFinal);
});

describe("a unit that the registry has", () => {
  test.each([undefined, told("published"), told("already-published"), told("pending")])(
    "has shipped, whatever well is told of it: %j",
    (by) => {
      expect(judge(present(), by)).toEqual({ state: "shipped" });
    },
  );

  test.each(["refused", "unclear", "rate-limited", "blocked", "not-reached"] as const)(
    "has shipped although the report says %s, and that is said",
    (outcome) => {
      const note = `The report says ${outcome}, but the registry has it.`;
      expect(judge(present(), told(outcome))).toEqual({ state: "shipped", note });
      const other = judge(present("c1"), told(outcome, { checksum: "c2" }));
      expect(other).toMatchObject({
        state: "shipped",
        note: expect.stringContaining("bytes that differ"),
      });
    },
  );

  test("has other contents if the report says so, or the checksum does", () => {
    const conflict = told("conflict", { cause: "lib.rs differs" });
    expect(judge(present(), conflict)).toEqual({
      ...{ state: "other-contents", cause: "lib.rs differs" },
    });
    expect(judge(present(), { ...conflict, dryRun: true }, true).state).toBe("other-contents");
    expect(judge(present(), { ...conflict, fails: true }).state).toBe("other-contents");
    expect(judge(present(), { ...conflict, fails: false }).state).toBe("shipped");
    expect(judge(present("c1"), told("published", { checksum: "c2" })).state).toBe(
      "other-contents",
    );
    expect(judge(present("c1"), told("published", { checksum: "c1" })).state).toBe("shipped");
  });

  test("may have other bytes that mean the same, or a checksum in another notation", () => {
    expect(judge(present("c1"), told("already-published", { checksum: "c2" })).state).toBe(
      "shipped",
    );
    const sha512 = told("published", { checksum: "sha512-abc" });
    expect(judge(present("sha1-abc"), sha512).state).toBe("shipped");
    expect(judge(present("sha512-abd"), sha512).state).toBe("other-contents");
  });

  test.each(["published", "pending", "staged"] as const)(
    "has other contents if those that a job called %s differ",
    (outcome) => {
      const ours = told(outcome, { checksum: "sha512-a" });
      expect(judge(present("sha512-b"), ours).state).toBe("other-contents");
      expect(judge(present("sha512-a"), ours).state).toBe("shipped");
    },
  );

  test.each([
    ["yanked", present("c1", true)],
    ["deprecated", { ...present("c1"), deprecated: "Broken." }],
  ] as const)("is %s, and nothing that went before changes that", (state, finding) => {
    for (const by of [undefined, told("published"), told("refused"), told("conflict")]) {
      const judged = judge(finding, by);
      expect(judged.state).toBe(state);
      expect(judged).not.toHaveProperty("remedy");
    }
    expect(judge(finding, told("would-publish", { dryRun: true }), true).state).toBe(state);
    const apart = { told: undefined, isApart: true, dryRun: false };
    expect(judgeUnit({ finding, ...apart })).toEqual({
      state: "shipped",
      note: expect.stringContaining(state === "yanked" ? "yanked" : "Broken."),
    });
  });
});

describe("a unit that the registry does not have", () => {
  test.each([
    ["published", "lost"],
    ["already-published", "lost"],
    ["staged", "staged"],
    ["pending", "pending"],
    ["refused", "missing"],
    ["not-reached", "missing"],
    ["conflict", "missing"],
  ] as const)("and of which the report says %s is %s", (outcome, state) => {
    expect(judge(absent, told(outcome)).state).toBe(state);
  });

  test("is missing without a report, or with that of a dry run alone", () => {
    const cause = "No job of this run uploaded it";
    expect(judge(absent)).toEqual({ state: "missing", cause });
    const packed = told("would-publish", { dryRun: true });
    expect(judge(absent, packed)).toEqual({ state: "missing", cause });
  });

  test("keeps the cause and the remedy of its report", () => {
    const why = { cause: "no description", remedy: "add one" };
    expect(judge(absent, told("refused", why))).toEqual({ state: "missing", ...why });
    expect(judge(absent, told("not-reached")).cause).toBe("The job ended before its turn");
  });

  test("would be published in a dry run, unless that found what is wrong", () => {
    expect(judge(absent, undefined, true).state).toBe("would-publish");
    const fine = told("would-publish", { dryRun: true });
    expect(judge(absent, fine, true).state).toBe("would-publish");
    expect(judge(absent, told("refused", { dryRun: true }), true).state).toBe("missing");
  });
});

test("nothing is said of a unit whose registry did not answer", () => {
  expect(judge({ kind: "unreadable", cause: "503" }, told("published"))).toEqual({
    state: "unseen",
  });
});

const published: ReleasedOnGitHub = { kind: "published", url: "", assets: [] };
const draft: ReleasedOnGitHub = { kind: "draft", url: "", assets: [] };
const none: ReleasedOnGitHub = { kind: "none" };
const broken: ReleasedOnGitHub = {
  ...published,
  assets: [{ name: "a", size: 0, isWhole: false }],
};

const withdrawn: ReleasedOnGitHub = { ...published, isPrerelease: true, isWithdrawn: true };

interface Case {
  readonly units?: readonly ReleasedState[];
  readonly jobs?: readonly string[];
  readonly release?: ReleasedOnGitHub;
  readonly dryRun?: boolean;
  readonly isWantedKnown?: boolean;
}

const seen = ({
  units = ["shipped"],
  jobs = ["success"],
  release,
  dryRun = false,
  isWantedKnown = true,
}: Case): Seen => ({
  units: units.map((state) => ({ state })),
  jobs: jobs.map((result) => ({ name: "job", result })),
  ...{ release, dryRun, isWantedKnown },
});

describe("the release as a whole is", () => {
  const rows: readonly (readonly [string, Case])[] = [
    ["complete", {}],
    ["complete", { release: published }],
    ["complete", { units: [], release: published }],
    ["complete", { jobs: ["success", "skipped"] }],
    ["complete-despite-jobs", { jobs: ["failure"] }],
    ["waiting", { units: ["shipped", "staged"] }],
    ["waiting", { units: ["pending"] }],
    ["waiting", { units: ["shipped", "staged"], jobs: ["failure"] }],
    ["waiting", { units: ["staged"], release: none, jobs: ["failure"] }],
    ["waiting", { release: draft }],
    ["partial", { release: draft, jobs: ["failure"] }],
    ["partial", { release: none }],
    ["partial", { release: broken }],
    ["partial", { units: ["shipped", "lost"] }],
    ["partial", { units: ["missing"], release: published }],
    ["partial", { units: ["shipped", "missing"], jobs: ["failure"] }],
    ["failed", { units: ["missing", "staged"], jobs: ["failure"] }],
    ["failed", { units: ["other-contents"] }],
    ["failed", { units: [], jobs: ["failure"] }],
    ["cancelled", { units: ["shipped", "missing"], jobs: ["cancelled"] }],
    ["cancelled", { units: [], jobs: ["cancelled"] }],
    ["complete-despite-jobs", { jobs: ["cancelled"] }],
    ["unconfirmed", { units: ["shipped", "unseen"] }],
    ["unconfirmed", { release: { kind: "unseen", cause: "" } }],
    ["partial", { units: ["shipped", "unseen", "missing"] }],
    ["dry-run", { units: ["would-publish"], dryRun: true, release: none }],
    ["dry-run", { units: ["shipped"], dryRun: true }],
    ["dry-run-failed", { units: ["would-publish", "missing"], dryRun: true }],
    ["dry-run-failed", { units: ["would-publish"], jobs: ["failure"], dryRun: true }],
    ["unconfirmed", { units: ["unseen"], dryRun: true }],
    ["unconfirmed", { isWantedKnown: false }],
    ["unconfirmed", { units: [], release: none, isWantedKnown: false }],
    ["unconfirmed", { jobs: ["failure"], isWantedKnown: false }],
    ["unconfirmed", { units: ["would-publish"], dryRun: true, isWantedKnown: false }],
    ["partial", { units: ["shipped", "missing"], isWantedKnown: false }],
    ["nothing-known", { units: [], jobs: [] }],
    ["withdrawn", { units: ["yanked", "yanked"] }],
    ["withdrawn", { units: ["shipped", "deprecated"], release: published }],
    ["withdrawn", { units: ["yanked", "missing"], jobs: ["failure"] }],
    ["withdrawn", { units: ["deprecated", "staged"], release: draft }],
    ["withdrawn", { units: ["shipped"], release: withdrawn }],
    ["partial", { units: ["shipped", "yanked", "other-contents"] }],
    ["broken", { units: ["broken", "yanked"] }],
    ["dry-run-failed", { units: ["yanked", "would-publish"], dryRun: true }],
    ["dry-run", { units: ["deprecated", "would-publish"], dryRun: true }],
  ];

  test.each(rows)("%s: %j", (state, case_) => {
    expect(releaseState(seen(case_))).toBe(state);
  });
});

describe("what is live", () => {
  const unit = (name: string, state: ReleasedState, ...pins: string[]): ReleasedUnit => ({
    ...{ kind: "npm", name, version: "1.0.0", state, isMain: false },
    pins: pins.map((pin) => `${pin}@1.0.0`),
  });

  test.each([
    ["staged", "broken"],
    ["pending", "broken"],
    ["missing", "broken"],
    ["lost", "broken"],
    ["shipped", "shipped"],
    ["other-contents", "shipped"],
    ["unseen", "shipped"],
  ] as const)("and pins what is %s is %s", (pinned, state) => {
    const [platform, meta, after] = withBroken([
      unit("platform", pinned),
      unit("meta", "shipped", "platform", "elsewhere"),
      unit("after", "staged", "meta"),
    ]);
    expect([platform?.state, meta?.state, after?.state]).toEqual([pinned, state, "staged"]);
    const units = [platform, meta].flatMap((each) => each ?? []);
    if (state === "broken") expect(releaseState({ ...seen({}), units })).toBe("broken");
  });
});

test("whatever is seen, a real release is complete by its state if and only if it is", () => {
  const states: ReleasedState[] = [
    ...([
      "shipped",
      "yanked",
      "deprecated",
      "other-contents",
      "broken",
      "lost",
      "missing",
    ] as const),
    ...(["staged", "pending", "would-publish", "unseen"] as const),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...states), { maxLength: 3 }),
      fc.array(fc.constantFrom("success", "failure", "cancelled", "skipped"), { maxLength: 3 }),
      fc.constantFrom(undefined, published, draft, none, broken, withdrawn),
      fc.boolean(),
      (units, jobs, release, isWantedKnown) => {
        const all = seen({ units, jobs, isWantedKnown, ...(release && { release }) });
        const says = ["complete", "complete-despite-jobs"].includes(releaseState(all));
        expect(says).toBe(isComplete(all));
      },
    ),
  );
});

test("each status of a report has its place, whether the registry has the unit or not", () => {
  for (const status of statuses) {
    expect(judge(present(), told(status)).state).toMatch(/^(shipped|other-contents)$/);
    expect(judge(absent, told(status)).state).toMatch(/^(missing|lost|staged|pending)$/);
  }
});
