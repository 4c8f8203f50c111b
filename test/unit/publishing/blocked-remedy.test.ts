import { expect, test } from "@jest/globals";
import type { Outcome } from "@fairlead/publishing";
import { blockedRemedy } from "../../../packages/publishing/src/upload-missing.ts";

const fix = "Fix that one first; this one follows in the next run.";
const later = "It follows that one when this job runs again.";
const release = "Release a new version of that one first.";

test.each<[Pick<Outcome, "status" | "isFinal" | "remedy">, string]>([
  [{ status: "refused", remedy: "Add a license." }, fix],
  [{ status: "refused", isFinal: true, remedy: "Read what npm wrote." }, release],
  [{ status: "unclear" }, fix],
  [{ status: "rate-limited", remedy: "Run this job again." }, later],
  [{ status: "blocked", remedy: later }, later],
  [{ status: "blocked", remedy: release }, release],
  [{ status: "blocked" }, fix],
])("what depends on one that ended as %j is told what helps that one", (by, remedy) => {
  expect(blockedRemedy(by)).toBe(remedy);
});
