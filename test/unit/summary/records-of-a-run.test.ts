import { describe, expect, test } from "@jest/globals";
import { ProblemsError, type WantedRun } from "@fairlead/publishing";
import { readRelease } from "../../../packages/cli/src/approve/records.ts";
import { readRecorded } from "../../../packages/summary/src/confirm/read-recorded.ts";

const [sha, otherSha] = ["a".repeat(40), "b".repeat(40)];
const registry = "https://registry.npmjs.org";
const unit = (name: string, more: object = {}) => ({
  ...{ id: `${name}@1.2.3`, name, version: "1.2.3", outcome: "staged", stageId: `id-${name}` },
  ...{ checksum: `sha512-${"A".repeat(86)}==`, size: 1, pins: [], commit: sha },
  ...more,
});
const report = (more: object = {}) =>
  JSON.stringify({
    ...{ schemaVersion: 1, action: "publish-npm-packages", repository: "o/r", sha },
    run: { url: "https://github.com/o/r/actions/runs/42/attempts/1", attempt: 1 },
    registry: { title: "npm", url: registry },
    ...{ finishedAt: "2026-11-29T00:00:00Z", dryRun: false, units: [unit("a"), unit("b")] },
    ...more,
  });

const wanted: WantedRun = {
  ...{ repository: "o/r", runId: "42", runSha: sha, commit: undefined },
  ...{ registry, version: undefined },
};

/** What a reader makes of it: names that it goes on with, or codes and messages. */
function ends(read: () => readonly string[]): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ code, message }) => [code, message]);
  }
}

const target = { registry, isNpmjs: true, title: "npm" };
const namesOf = (packages: readonly { readonly name: string }[]) =>
  packages.map(({ name }) => name).toSorted();
/** `confirm-staged`, and `fairlead approve`. */
const readers = {
  confirm: (texts: readonly string[], own: Partial<WantedRun>) => {
    const { repository, runId, ...rest } = { ...wanted, ...own };
    const here = { ...rest, repository: repository ?? "", runId: runId ?? "", npm: [] };
    return ends(() => namesOf(readRecorded(named(texts), target, here).packages));
  },
  approve: (texts: readonly string[], own: Partial<WantedRun>) =>
    ends(() => namesOf(readRelease(named(texts), { ...wanted, ...own }).packages)),
};
const named = (texts: readonly string[]) =>
  texts.map((text, index) => ({ name: `report-${index + 1}`, text }));

const url = (run: number) => `https://github.com/o/r/actions/runs/${run}/attempts/1`;
const elsewhere = { registry: { title: "", url: "https://npm.example.com" } };
const dry = { dryRun: true, ...elsewhere };
const of = "record-of-other-release";
const refused: readonly (readonly [
  title: string,
  reports: readonly object[],
  wanted: Partial<WantedRun>,
  code: string,
  told: string,
])[] = [
  ["another repository", [{ repository: "e/r" }], {}, of, "repository e/r, not o/r"],
  ["another run", [{ run: { url: url(7), attempt: 1 } }], {}, of, "run 7, not by run 42"],
  ["a run of another commit", [{ sha: otherSha }], {}, of, `of commit ${otherSha}`],
  [
    ...["another commit", [{ units: [unit("a", { commit: otherSha })] }]],
    ...[{ commit: sha }, of, `commit ${otherSha}, not ${sha}`],
  ] as never,
  [
    ...["two commits", [{ units: [unit("a"), unit("b", { commit: otherSha })] }]],
    ...[{}, of, "2 commits"],
  ] as never,
  [
    ...["runs of two commits, if nobody knows which", [{}, { sha: otherSha }]],
    ...[{ runSha: undefined }, of, `of commit ${otherSha}`],
  ] as never,
  ["another registry", [elsewhere], {}, of, "registry https://npm.example.com, not"],
  ["another version", [{}], { version: "1.2.4" }, of, "a@1.2.3, b@1.2.3, but 1.2.4 is expected"],
  ["no record", [{ schemaVersion: 9 }], {}, "record-invalid", "schemaVersion is 9"],
  ["one of two that is none", [{}, { units: 7 }], {}, "record-invalid", "report-2"],
];

describe("records of a run, for whoever confirms and for whoever approves", () => {
  test.each(refused)("are refused once, in the same words: %s", (_, reports, own, code, told) => {
    const texts = reports.map(report);
    const confirmed = readers.confirm(texts, own);
    expect(confirmed).toEqual([[code, expect.stringContaining(told)]]);
    expect(readers.approve(texts, own)).toEqual(confirmed);
  });

  test("that are of something else for one reason are named together", () => {
    const texts = [1, 2, 3].map(() => report({ repository: "e/r" }));
    const [first] = readers.confirm(texts, {}) as string[][];
    expect(first?.[1]).toContain("The records report-1, report-2, report-3 do not fit: it is");
  });

  const taken: readonly (readonly [string, readonly object[], Partial<WantedRun>, string[]])[] = [
    ["one that fits", [{}], {}, ["a", "b"]],
    ["the beginning of the commit", [{}], { commit: sha.slice(0, 7) }, ["a", "b"]],
    ["another letter case of the repository", [{ repository: "O/R" }], {}, ["a", "b"]],
    ["a slash after the registry", [{ registry: { url: `${registry}/` } }], {}, ["a", "b"]],
    ["a dry run beside", [{}, dry], {}, ["a", "b"]],
    ["another registry beside", [elsewhere, {}], {}, ["a", "b"]],
    ["nothing known of the run", [{}], { runSha: undefined, registry: undefined }, ["a", "b"]],
    [
      ...["another registry beside, where nothing is staged"],
      [{ ...elsewhere, units: [unit("a", { outcome: "published", stageId: undefined })] }, {}],
      ...[{ registry: undefined }, ["a", "b"]],
    ] as never,
  ];
  test.each(taken)("are taken alike: %s", (_, reports, own, names) => {
    const texts = reports.map(report);
    expect(readers.approve(texts, own)).toEqual(names);
    // It always knows its registry.
    expect(readers.confirm(texts, { registry, ...own })).toEqual(names);
  });
});
