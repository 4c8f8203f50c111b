import { expect, test } from "@jest/globals";
import { member } from "./members.ts";
import { check } from "./selection-world.ts";

const items = (text: string) => text.split(" ").map((each) => ({ text: each }));

test.each([
  ["a b a", undefined, ['The input "packages" names a more than once.']],
  ["a b a b b", undefined, ['The input "packages" names a, b more than once.']],
  ["a b", "c c", ['The input "exclude" names c more than once.']],
  ["a b", "b", ["Both packages and exclude name b, so it is not released."]],
  ["a b c", "c b", ["Both packages and exclude name b, c, so they are not released."]],
  [
    "a a",
    "a",
    [
      'The input "packages" names a more than once.',
      "Both packages and exclude name a, so it is not released.",
    ],
  ],
  ["a b", "c", []],
  ["* a", "b", []],
  ["* *", "b", []],
  ["!a a", undefined, []],
])("of the lists %j and %j is told %j", (packages, exclude, messages) => {
  const inputs = { packages: items(packages), exclude: exclude && items(exclude) };
  const { codes, told } = check({
    selected: [member("a")],
    members: ["a", "b", "c"].map((name) => member(name)),
    inputs: { ...inputs, exclude: inputs.exclude || undefined },
  });
  expect(codes).toEqual([]);
  const repeated = told.filter(({ code }) => code === "crate-repeated");
  expect(repeated.map(({ message }) => message)).toEqual(messages);
});
