import { expect, test } from "@jest/globals";
import { judge, type Seen } from "../../../packages/cli/src/approve/judge.ts";

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
  ...{ live: undefined, status: undefined, isMaintainer: undefined },
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
