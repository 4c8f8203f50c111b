import { expect, test } from "@jest/globals";
import { eachOnce } from "@fairlead/publishing";

test("a problem that is found several times is told once, where it was found first", () => {
  const codes = ["name-missing", "version-missing", "name-missing"];
  const told = eachOnce(codes.map((code) => ({ code, message: "It is missing." })));
  expect(told.map(({ code }) => code)).toEqual(["name-missing", "version-missing"]);
});

test("the same words about another place are another problem", () => {
  const problem = { code: "name-missing", message: "It is missing." };
  const all = [
    problem,
    { ...problem, unit: "a" },
    { ...problem, file: "a/package.json" },
    { ...problem, file: "a/package.json", line: 2 },
    { ...problem, input: "packages" },
  ];
  expect(eachOnce([...all, ...all])).toEqual(all);
});
