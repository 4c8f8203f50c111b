import { describe, expect, test } from "@jest/globals";
import {
  renderConfirmation,
  renderReleasePage,
  renderSummary,
  toApprove,
  type ConfirmedState,
  type ConfirmedUnit,
  type ReleasedUnit,
} from "@fairlead/reporting";
import { info, outcome, result } from "./fixtures.ts";
import { npmPackage, pageOf } from "./release-pages.ts";

/** Two platform packages, what pins them, and what needs that. */
const pinsOf: Readonly<Record<string, readonly string[]>> = {
  ...{ p0: [], p1: [], core: ["p0@1.2.3", "p1@1.2.3"], cli: ["core@1.2.3"] },
};
const names = Object.keys(pinsOf);
const command = /stage approve|@fairlead\/cli approve|stage list|Afterwards/u;

describe.each(names)("with %s at fault, the rest is not offered for approval", (faulty) => {
  test.each<ConfirmedState>([
    ...(["differs", "stage-differs", "disputed", "gone", "blocked", "deleted"] as const),
  ])("by confirm-staged where it is %s", (state) => {
    const units = names.map((name): ConfirmedUnit => {
      const id = { name, version: "1.2.3", pins: pinsOf[name] ?? [], stageId: `id-${name}` };
      return { ...id, integrity: "sha512-a", state: name === faulty ? state : "waiting" };
    });
    expect(toApprove(units)).toEqual([]);
    const page = renderConfirmation({
      ...{ units, repository: "o/r", runUrl: "https://github.com/o/r/actions/runs/1" },
      ...{ sha: "a".repeat(40), registry: undefined, problems: [], warnings: [], askedAt: 0 },
    });
    expect(page).not.toMatch(command);
    expect(page).toContain("### ⛔ 3 npm packages not to approve yet");
    expect(page).toContain(`${faulty}&#64;1.2.3</code>, which`);
  });

  test.each<[string, Partial<ReleasedUnit>]>([
    ["live with other bytes", { state: "other-contents", told: "staged" }],
    ["staged with other bytes", { state: "missing", told: "conflict", isOtherStage: true }],
    ["gone", { state: "missing", told: "staged" }],
  ])("by release-summary where it is %s", (_, more) => {
    const units = names.map((name) =>
      npmPackage(name, {
        ...{ state: "staged", told: "staged", stageId: `id-${name}`, pins: pinsOf[name] ?? [] },
        ...(name === faulty && more),
      }),
    );
    const page = renderReleasePage(pageOf({ state: "partial", units, jobs: [] }));
    expect(page).not.toMatch(command);
    expect(page).toContain("### ⛔ 3 npm packages not to approve yet");
  });

  test.each([
    ["live", {}],
    ["staged", { stageId: "id-9" }],
  ])("by the publishing step where another is %s", (_, more) => {
    const outcomes = names.map((name) => ({
      ...outcome(name, name === faulty ? "conflict" : "staged", { stageId: `id-${name}` }),
      ...{ version: "1.2.3", pins: pinsOf[name] ?? [] },
      ...(name === faulty && { stageId: undefined, fails: true, cause: "It differs.", ...more }),
    }));
    const page = renderSummary(result(outcomes as Parameters<typeof result>[0]), info);
    expect(page).not.toMatch(command);
    expect(page).toMatch(/### ⛔ 3 \w+ not to approve yet/u);
  });
});

test("what is live without a package that waits is repaired, though another is gone", () => {
  const state = (name: string): ConfirmedState =>
    name === "core" ? "broken" : name === "p0" ? "gone" : "waiting";
  const units = names.map((name): ConfirmedUnit => {
    const id = { name, version: "1.2.3", pins: pinsOf[name] ?? [], stageId: `id-${name}` };
    return { ...id, integrity: "sha512-a", state: state(name) };
  });
  expect(toApprove(units).map((layer) => layer.map(({ name }) => name))).toEqual([["p1"]]);
});

test.each<[ReleasedUnit["state"], string]>([
  ["other-contents", "live with other bytes"],
  ["yanked", "yanked"],
])("the headline of a release in part counts what is %s", (state, words) => {
  const units = names.map((name) =>
    npmPackage(name, { state: name === "p1" || name === "cli" ? state : "shipped" }),
  );
  const page = renderReleasePage(pageOf({ state: "partial", units }));
  expect(page).toContain(`2 of 4 npm packages published, 2 ${words}\n`);
});

test.each<[string, Partial<ReleasedUnit>, isOffered: boolean]>([
  ["gone", { state: "missing", told: "staged" }, true],
  ["live with other bytes", { state: "other-contents" }, false],
])(
  "what mends a broken release is to be approved where another is %s: %j",
  (_, more, isOffered) => {
    const units = names.map((name) =>
      npmPackage(name, {
        ...{ state: "staged", told: "staged", stageId: `id-${name}`, pins: pinsOf[name] ?? [] },
        ...(name === "core" && { state: "broken", cause: "it needs p1@1.2.3, which is not live" }),
        ...(name === "p0" && more),
      }),
    );
    const page = renderReleasePage(pageOf({ state: "broken", units, jobs: [] }));
    expect(page.includes("Approve what is missing at once")).toBe(isOffered);
    expect(page.includes("npm stage approve id-p1")).toBe(isOffered);
    expect(page).toContain("move the dist-tag back");
  },
);

test.each<[string, Partial<ConfirmedUnit>, caveats: number]>([
  ["that the registry showed", {}, 0],
  ["that an earlier attempt staged, and nobody was shown", { isUnseen: true }, 1],
  ["that this attempt staged, and nobody was shown", { isUnseen: true, isJustStaged: true }, 0],
])("of stages %s: a caveat stands once, or not at all", (_, more, caveats) => {
  const units = names.map((name): ConfirmedUnit => {
    const id = { name, version: "1.2.3", pins: pinsOf[name] ?? [], stageId: `id-${name}` };
    return { ...id, integrity: "sha512-a", state: "waiting", ...more };
  });
  const confirmed = renderConfirmation({
    ...{ units, repository: "o/r", runUrl: "https://github.com/o/r/actions/runs/1" },
    ...{ sha: "a".repeat(40), registry: undefined, problems: [], warnings: [], askedAt: 0 },
  });
  const { isUnseen, isJustStaged } = more;
  const staged = names.map((name) =>
    npmPackage(name, {
      ...{ state: "staged", told: "staged", stageId: `id-${name}`, pins: pinsOf[name] ?? [] },
      ...(isUnseen && { isUnseen }),
      ...(isJustStaged && { isJustStaged }),
    }),
  );
  const released = renderReleasePage(pageOf({ state: "waiting", units: staged, jobs: [] }));
  for (const page of [confirmed, released]) {
    expect(page.match(/after a rejection/gu) ?? []).toHaveLength(caveats);
  }
});

test.each([0, 1, 2, 4])(
  "with %d of 4 that npm still scans, the page says so of these alone",
  (count) => {
    const units = names.map((name, index): ConfirmedUnit => {
      const id = { name, version: "1.2.3", pins: pinsOf[name] ?? [], stageId: `id-${name}` };
      return { ...id, integrity: "sha512-a", state: index < count ? "validating" : "waiting" };
    });
    const page = renderConfirmation({
      ...{ units, repository: "o/r", runUrl: "https://github.com/o/r/actions/runs/1" },
      ...{ sha: "a".repeat(40), registry: undefined, problems: [], warnings: [], askedAt: 0 },
    });
    expect(page.includes("### ✋ 4 npm packages wait for approval")).toBe(count < 4);
    expect(page.includes("### ⏳ 4 npm packages to approve when")).toBe(count === 4);
    const told = /npm is still validating (.*?)(?:, and accepts no approval|\.)/u.exec(page)?.[1];
    const those = count === 4 ? "these packages" : `${count} of these`;
    expect(told).toBe(count === 0 ? undefined : those);
    expect(page.includes("Nothing can be approved yet")).toBe(count === 4);
  },
);

test.each([
  [
    "staged: it is approved after the scan",
    "id-a",
    /nobody can approve it\b.* lists what to approve/,
  ],
  ["published: it is served after the scan", undefined, /before it serves them/],
])(
  "of a package that npm scans, the page of the release tells what comes next: %s",
  (_, stageId, told) => {
    const unit = npmPackage("a", { state: "pending", ...(stageId !== undefined && { stageId }) });
    const page = renderReleasePage(pageOf({ state: "waiting", units: [unit], jobs: [] }));
    const [line, another] = page.split("\n\n").filter((block) => block.startsWith("⏳ "));
    expect(line).toMatch(told);
    expect(another).toBeUndefined();
  },
);
