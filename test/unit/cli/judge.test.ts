import { expect, test } from "@jest/globals";
import { judge, rerunMayNot, type Seen } from "../../../packages/cli/src/approve/judge.ts";
import { unmetPins } from "../../../packages/cli/src/approve/unmet-pins.ts";

const integrity = `sha512-${Buffer.alloc(64, 1).toString("base64")}`;
const other = `sha512-${Buffer.alloc(64, 2).toString("base64")}`;
const [name, version, stageId, tag] = ["@demo/core", "1.2.3", "id-1", "latest"];
const recorded = {
  ...{ name, version, stageId, tag, integrity },
  ...{ outcome: "staged", size: 1, pins: [] },
};
const stage = { id: stageId, name, version, tag, shasum: undefined, status: undefined };
const tarball = { name, version, integrity };
/** A stage that waits, with the bytes of the record. */
const good: Seen = {
  ...{ recorded, stage, tarball },
  ...{ live: undefined, status: undefined, isMaintainer: undefined, isCovered: true },
};
const none: Seen = { ...good, stage: undefined, tarball: undefined };

const states: readonly (readonly [title: string, seen: Seen, end: string])[] = [
  ["a stage as recorded", good, "ready"],
  [
    "one that npm still scans",
    { ...good, stage: { ...stage, status: "validating" } },
    "validating",
  ],
  ["one whose version npm still scans", { ...good, status: "validating" }, "validating"],
  ["a registry that names no tag", { ...good, stage: { ...stage, tag: undefined } }, "ready"],
  ["what is live with the same bytes", { ...none, live: integrity }, "live"],
  ["what is live, whatever is staged besides", { ...good, live: integrity }, "live"],
  ["what npm has accepted", { ...none, status: "validating" }, "approved"],
  ["what npm calls published and does not serve", { ...none, status: "published" }, "approved"],
  ["what is live with other bytes", { ...none, live: other }, "published-bytes-differ"],
  ["the same with a good stage", { ...good, live: other }, "published-bytes-differ"],
  ["a stage that is gone", none, "stage-gone"],
  ["one that is gone for a maintainer", { ...none, isMaintainer: true }, "stage-gone"],
  ["one that the token may not cover", { ...none, isCovered: false }, "stage-hidden"],
  [
    "the same for a maintainer, whose token may be for other packages",
    { ...none, isMaintainer: true, isCovered: false },
    "stage-hidden",
  ],
  ["one that a stranger asks for", { ...none, isMaintainer: false }, "not-a-maintainer"],
  ["what was unpublished", { ...none, status: "deleted" }, "version-unpublished"],
  ["what npm refused", { ...none, status: "blocked" }, "stage-blocked"],
  [
    "a stage that npm refused",
    { ...good, stage: { ...stage, status: "blocked" } },
    "stage-blocked",
  ],
  [
    "a stage of another name",
    { ...good, stage: { ...stage, name: "x" } },
    "stage-of-other-package",
  ],
  [
    "a stage of another version",
    { ...good, stage: { ...stage, version: "1.2.4" } },
    "stage-of-other-package",
  ],
  ["a stage with another tag", { ...good, stage: { ...stage, tag: "next" } }, "stage-of-other-tag"],
  ["a file that cannot be read", { ...good, tarball: { cause: "500" } }, "stage-unreadable"],
  ["no file", { ...good, tarball: undefined }, "stage-unreadable"],
  [
    "a file with other bytes",
    { ...good, tarball: { ...tarball, integrity: other } },
    "staged-bytes-differ",
  ],
  [
    "a file of another name",
    { ...good, tarball: { ...tarball, name: "x" } },
    "staged-bytes-differ",
  ],
];

test.each(states)("%s", (_, seen, end) => {
  const judged = judge(seen, "somebody");
  expect(judged.state ?? judged.problem.code).toBe(end);
});

test.each(states)(
  "%s: a remedy says when a re-run does not stage it again, or nothing of it",
  (_, seen) => {
    const { remedy = "" } = judge(seen, "somebody").problem ?? {};
    expect(/re-run/u.test(remedy)).toBe(/start a new run/u.test(remedy));
    expect(remedy.replace(rerunMayNot, "")).not.toContain("re-run");
  },
);

test.each(states)("%s: of a stage in dispute a re-run takes nothing for granted", (_, seen) => {
  const { remedy = "" } = judge({ ...seen, isDisputed: true }, "somebody").problem ?? {};
  expect(remedy).not.toContain(rerunMayNot);
  expect(remedy).not.toContain("start a new run");
});

const id = `${name}@${version}`;
const needing = { ...good, live: undefined, pins: [id], packed: undefined, changes: undefined };
const user = {
  ...{ ...needing, tagged: undefined },
  recorded: { ...recorded, name: "@demo/cli" },
} as const;

test.each([
  ["staged under an id that nobody has", [recorded], [], "npm's list has the id", rerunMayNot],
  ["the same, needed by others", [recorded], [user], "npm's list has the id", rerunMayNot],
  ["needed, and in no record", [], [user], "no record of the run", "If its job failed, re-run"],
] as const)(
  "what is missing is told of by what was asked: %s",
  (_, lost, looked, cause, remedy) => {
    const found = unmetPins(looked as never, lost as never, new Map([[id, undefined]]));
    expect(found).toMatchObject([
      { message: expect.stringContaining(cause), remedy: expect.stringContaining(remedy) },
    ]);
    // Only of what was staged without an id is the list asked for.
    expect(found[0]?.message.includes("npm's list")).toBe(lost.length > 0);
  },
);
