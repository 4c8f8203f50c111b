import { expect, test } from "@jest/globals";
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
