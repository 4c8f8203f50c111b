import { expect, test } from "@jest/globals";
import { publishingOutputs } from "@fairlead/reporting";
import type { OutcomeStatus } from "@fairlead/publishing";
import { outcome, result, start } from "./fixtures.ts";

const statuses: OutcomeStatus[] = [
  "published",
  "already-published",
  "would-publish",
  "pending",
  "staged",
  "conflict",
  "refused",
  "unclear",
  "rate-limited",
  "blocked",
  "not-reached",
];

const everyStatus = result(
  statuses.map((status) => outcome(status, status)),
  { resumeAt: start },
);

test("each unit is in exactly one list, by name and version, in the order of the release", () => {
  expect(
    publishingOutputs(everyStatus, { packed: "/tmp/packed", report: "/tmp/report.json" }),
  ).toEqual({
    complete: "false",
    published: '["published@0.1.2"]',
    "already-published": '["already-published@0.1.2"]',
    "would-publish": '["would-publish@0.1.2"]',
    pending: '["pending@0.1.2","staged@0.1.2"]',
    conflicts: "[]",
    changed: '["conflict@0.1.2"]',
    remaining:
      '["refused@0.1.2","unclear@0.1.2","rate-limited@0.1.2","blocked@0.1.2","not-reached@0.1.2"]',
    "resume-at": "2026-11-21T14:02:10.000Z",
    packed: "/tmp/packed",
    report: "/tmp/report.json",
  });
});

test("nothing is ever an empty string", () => {
  expect(publishingOutputs(result([]), { packed: "", report: "" })).toEqual({
    complete: "true",
    published: "[]",
    "already-published": "[]",
    "would-publish": "[]",
    pending: "[]",
    conflicts: "[]",
    changed: "[]",
    remaining: "[]",
    "resume-at": "none",
    packed: "none",
    report: "none",
  });
});

test.each(statuses)("a release with a unit that is %s is complete or not", (status) => {
  const { complete } = publishingOutputs(result([outcome("a", status)]), { report: "r" });
  expect(complete).toBe(String(["published", "already-published", "conflict"].includes(status)));
});

test("what differs is a conflict where it fails the release, and else has only changed", () => {
  const units = [true, false].map((fails) => outcome(`fails-${fails}`, "conflict", { fails }));
  const outputs = publishingOutputs(result(units), { report: "r" });
  expect(outputs).toMatchObject({
    ...{ complete: "false", conflicts: '["fails-true@0.1.2"]', changed: '["fails-false@0.1.2"]' },
  });
});
