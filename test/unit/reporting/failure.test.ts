import { expect, test } from "@jest/globals";
import { annotations, failureSentence } from "@fairlead/reporting";
import { info, minute, outcome, outcomes, published, result, start } from "./fixtures.ts";

const cause = "crates.io refused it.";
const told = { cause, remedy: "Add a license." };

test.each([
  ["a refusal", result([published("a"), outcome("b", "refused", told)])],
  ["an unclear end", result([published("a"), outcome("b", "unclear", told)])],
  ["another version", result([outcome("b", "conflict", { ...told, fails: true })])],
  ["what stopped it", result([outcome("b", "refused", told)], { stopped: told })],
  ["what stopped it alone", result(outcomes(2, "not-reached"), { stopped: told })],
])("%s is told once on the page of the run", (_, ended) => {
  const messages = annotations(ended, info).map(({ message }) => message);
  const all = [...messages, failureSentence(ended, info.noun)];
  expect(all.filter((message) => message.includes(cause))).toHaveLength(1);
  expect(all.at(-1)).toMatch(/\. The reason is above and in the job summary\.$/);
});

test("when to run again is said where that is all", () => {
  const limited = outcome("b", "rate-limited", told);
  const ended = result([published("a"), limited], { resumeAt: start + 39 * minute });
  expect(failureSentence(ended, info.noun)).toMatch(/\. Run this job again after .*[^.]\.$/);
});
