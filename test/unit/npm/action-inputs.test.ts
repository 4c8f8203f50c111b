import { expect, test } from "@jest/globals";
import { readEnvironment, readInputs } from "@fairlead/actionkit";
import { npmInputs, toNpmInputs } from "../../../actions/npm-inputs.ts";

test("what the plan knows neither version nor dist-tag of is published as each package says", () => {
  const env = { INPUT_PACKAGES: "npm/a", INPUT_VERSION: "none", INPUT_TAG: "none" };
  const { values, problems } = readInputs(npmInputs, env);
  expect(problems).toEqual([]);
  const more = { checkBinaries: true };
  expect(toNpmInputs("packages", values, more, readEnvironment({}))).toMatchObject({
    ...{ version: undefined, tag: "auto" },
  });
});
