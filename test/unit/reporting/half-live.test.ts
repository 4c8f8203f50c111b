import { describe, expect, test } from "@jest/globals";
import type { Beside, Outcome, WaitingBeside } from "@fairlead/publishing";
import { annotations, renderSummary } from "@fairlead/reporting";
import { info, outcome, result } from "./fixtures.ts";

/** As a report of an earlier step has it. */
const waits = (name: string): WaitingBeside => ({
  ...{ name, version: "0.1.2", outcome: "staged", integrity: "sha512-x", size: 1, pins: [] },
  stageId: `id-${name}`,
});
const needing = (name: string, pin: string) => ({ name, version: "0.1.2", pins: [`${pin}@0.1.2`] });
const meta = outcome("meta", "already-published", { pins: ["addon@0.1.2"] });
const none: Beside = { waiting: [], live: [] };

function toldOf(outcomes: readonly Outcome[], beside = none, dryRun = false) {
  const ended = result(outcomes, { dryRun });
  const told = annotations(ended, { ...info, beside }).map(({ message }) => message);
  return { page: renderSummary(ended, { ...info, beside }), told: told.join("\n") };
}

const approve = /Approve addon@0\.1\.2 at once/;
const back = /move the dist-tag back/;

describe("a package is live without what it pins: the step warns, with an annotation and above all else", () => {
  test.each<[string, Outcome[], Beside, RegExp, boolean]>([
    ["it waits in the step", [outcome("addon", "staged"), meta], none, approve, true],
    ["another step staged it", [meta], { ...none, waiting: [waits("addon")] }, approve, true],
    [
      "what is live is another step's",
      [outcome("addon", "staged")],
      { ...none, live: [needing("meta", "addon")] },
      approve,
      true,
    ],
    ["it was refused", [outcome("addon", "refused"), meta], none, back, false],
    [
      "other bytes are staged",
      [outcome("addon", "conflict", { fails: true, stageId: "id" }), meta],
      none,
      back,
      false,
    ],
  ])("%s", (_, outcomes, beside, remedy, isApprovable) => {
    const { page, told } = toldOf(outcomes, beside);
    const [, , first] = page.split("\n\n");
    expect(first).toBe("### 🚨 Broken for users now");
    expect(told).toMatch(
      /meta@0\.1\.2 is live, and broken .* needs addon@0\.1\.2, which is not live/,
    );
    expect(told).toMatch(remedy);
    expect(approve.test(told)).toBe(isApprovable);
  });

  test.each<[string, Outcome[], Beside, boolean]>([
    ["it is live too", [outcome("addon", "already-published"), meta], none, false],
    ["it was accepted, and is served soon", [outcome("addon", "pending"), meta], none, false],
    ["nobody knows whether it arrived", [outcome("addon", "unclear"), meta], none, false],
    ["nothing that is live needs it", [outcome("other", "staged"), meta], none, false],
    [
      "both wait",
      [outcome("addon", "staged"), { ...meta, status: "staged" }],
      { waiting: [waits("addon")], live: [] },
      false,
    ],
    ["nothing was to be changed", [outcome("addon", "staged"), meta], none, true],
  ])("no alarm where %s", (_, outcomes, beside, dryRun) => {
    const { page, told } = toldOf(outcomes, beside, dryRun);
    expect(`${page}${told}`).not.toContain("roken for users");
  });
});
