import { describe, expect, test } from "@jest/globals";
import { refersToPlan, withoutPlanLists } from "../../../packages/actionkit/src/plan-lists.ts";

const sum = "a".repeat(64);
const name = `artifact:fairlead-plan-1-0123abcd/crates.json#sha256:${sum}`;

describe("a reference to a list of the plan", () => {
  test("is an array of just that text, in an input", () => {
    expect(refersToPlan({ INPUT_PACKAGES: `["${name}"]` })).toBe(true);
    expect(refersToPlan({ INPUT_PACKAGES: ` [ "${name}" ]\n` })).toBe(true);
  });

  test.each([
    ["PACKAGES", `["${name}"]`],
    ["INPUT_PACKAGES", name],
    ["INPUT_PACKAGES", `["${name}", "another"]`],
    ["INPUT_PACKAGES", '["artifact:fairlead-plan-1-0123abcd/crates.json"]'],
    ["INPUT_PACKAGES", `["artifact:other-artifact/crates.json#sha256:${sum}"]`],
    ["INPUT_PACKAGES", `["artifact:fairlead-plan-1-0123abcd/../crates.json#sha256:${sum}"]`],
    ["INPUT_PACKAGES", undefined],
  ])("is not %s=%s", (variable, text) => {
    expect(refersToPlan({ [variable]: text })).toBe(false);
  });
});

test("inputs without their lists are blank, and others stay", () => {
  const env = { INPUT_CRATES: `["${name}"]`, INPUT_NPM: "a", PATH: "/bin" };
  expect(withoutPlanLists(env)).toEqual({ INPUT_CRATES: "", INPUT_NPM: "a", PATH: "/bin" });
});
