import { expect, test } from "@jest/globals";
import { findAssets } from "../../../packages/github/src/releases/asset-files.ts";

test.each([
  ["a YAML list", ["-", "dist/*.gz"], "`files` does not take a YAML list"],
  ["a path with a space", ["dist/my", "file.zip"], 'in a JSON array: ["dist/my file.zip"]'],
])("%s in files is told how to be written", async (_, patterns, remedy) => {
  const { problems } = await findAssets(patterns, import.meta.dirname, "/nowhere");
  expect(problems.map(({ code }) => code)).toEqual(["pattern-unmatched", "pattern-unmatched"]);
  expect(problems[0]?.remedy).toContain(remedy);
});
