import { describe, expect, test } from "@jest/globals";
import { ofPackage, saidOnce } from "../../../packages/npm/src/packing/source-problems.ts";

const lacking = {
  code: "pattern-unmatched",
  message: "No *.node in out.",
  remedy: "It holds a.js.",
};
const other = { ...lacking, remedy: "It holds b.js." };

test("what several packages find wrong with one source is told once, and all else as it is", () => {
  const named = { code: "npm-name-invalid", unit: "@s/a", message: "npm refuses the name @s/a." };
  const given = [
    ofPackage(lacking, "@s/a"),
    named,
    ofPackage(other, "@s/c"),
    ofPackage(lacking, "@s/b"),
    lacking,
    lacking,
  ];
  expect(saidOnce(given)).toEqual([
    { ...lacking, message: "@s/a, @s/b: No *.node in out." },
    named,
    { ...other, unit: "@s/c", message: "@s/c: No *.node in out." },
    lacking,
    lacking,
  ]);
});

describe("what the packages of one entry find wrong with their artifacts", () => {
  const inArtifact = (name: string, unit: string, line = 3) => ({
    ...ofPackage({ ...lacking, message: `No *.node in ${name}.`, remedy: name }, unit),
    ...{ input: "packages", line },
  });
  const told = { ...lacking, remedy: "of-a", input: "packages", line: 3 };

  test.each([
    ["is one problem", [inArtifact("of-a", "@s/a"), inArtifact("of-b", "@s/b")], ["@s/a, @s/b"]],
    [
      "is one for each of its sources",
      ["@s/a", "@s/b"].flatMap((unit) => [inArtifact("of-a", unit), inArtifact("more", unit)]),
      ["@s/a, @s/b", "@s/a, @s/b"],
    ],
    [
      "is that of each entry",
      [inArtifact("of-a", "@s/a"), inArtifact("of-b", "@s/b", 4)],
      ["@s/a", "@s/b"],
    ],
  ])("%s", (_, given, units) => {
    const said = saidOnce(given);
    expect(said.map(({ message }) => message.split(": ")[0])).toEqual(units);
    expect(said[0]).toMatchObject({ ...told, message: expect.stringMatching(/No .* in of-a/) });
  });
});

test("what is wrong with an entry is told of the first of its platforms", () => {
  const at = (line: number, message: string, more = {}) => ({
    ...{ code: "manifest-missing", input: "packages", line, remedy: "Add `path`." },
    ...{ message, ...more },
  });
  const [first, second, otherLine] = [at(1, "only a"), at(1, "only b"), at(2, "only a")];
  const [otherCode, ofUnit] = [at(1, "x", { code: "other" }), at(1, "y", { unit: "@s/a" })];
  expect(saidOnce([first, second, otherLine, otherCode, ofUnit, ofUnit])).toEqual([
    first,
    ...[otherLine, otherCode, ofUnit, ofUnit],
  ]);
});
