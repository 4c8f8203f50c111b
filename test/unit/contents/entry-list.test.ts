import { expect, test } from "@jest/globals";
import { isEmptyList } from "@fairlead/contents";

test.each([
  ["", true],
  [" \n ", true],
  ["[]", true],
  ["\n\n    [\n  ]\n", true],
  ["# none", true],
  ["  # none\n[]\n# yet\n", true],
  ["[a]", false],
  ["npm/core # the only one", false],
  ["- path: npm/core", false],
  ["[[]]", false],
])("a list without entries is none, however it is written: %j", (text, expected) => {
  expect(isEmptyList(text)).toBe(expected);
});
