import { describe, expect, test } from "@jest/globals";
import { describeProblem, eachOnce, toldTogether } from "@fairlead/publishing";

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

describe("what is true of several units in the same words", () => {
  const licenseless = (unit: string) => ({
    code: "license-missing",
    unit,
    message: `${unit} has no license.`,
    remedy: "Add one to its manifest.",
    file: `${unit}/Cargo.toml`,
  });

  test("is told once, with their number and names, in the place of the first", () => {
    const other = { code: "name-missing", message: "It has no name." };
    expect(toldTogether([licenseless("a"), other, licenseless("b"), licenseless("c")])).toEqual([
      {
        code: "license-missing",
        message: "a, b, c: each of them has no license.",
        remedy: "Add one to its manifest.",
      },
      other,
    ]);
  });

  test("keeps the lines of all of them", () => {
    const told = toldTogether(["a", "b"].map((name) => ({ ...licenseless(name), line: 2 })));
    expect(told).toEqual([
      {
        code: "license-missing",
        message: "a, b: each of them has no license.",
        remedy: "Add one to its manifest.",
        places: ["a/Cargo.toml:2", "b/Cargo.toml:2"],
      },
    ]);
  });

  test("names a unit once in which it is true twice", () => {
    const told = toldTogether([2, 5].map((line) => ({ ...licenseless("a"), line })));
    expect(told).toEqual([
      {
        code: "license-missing",
        message: "a has no license.",
        remedy: "Add one to its manifest.",
        places: ["a/Cargo.toml:2", "a/Cargo.toml:5"],
      },
    ]);
  });

  test("keeps the place that all of them share", () => {
    const place = { file: ".github/fairlead.yml", line: 3, column: 5 };
    const [told] = toldTogether(["a", "b"].map((name) => ({ ...licenseless(name), ...place })));
    expect(told).toMatchObject(place);
  });

  test("may be a sentence after the name", () => {
    const damaged = (unit: string) => ({ code: "x", unit, message: `${unit}: it is damaged.` });
    expect(toldTogether(["a", "b"].map(damaged))).toEqual([
      { code: "x", message: "a, b: it is damaged." },
    ]);
  });

  test("may name the unit before a colon", () => {
    const unread = (unit: string) => {
      return { code: "x", unit, message: `npm could not be asked for ${unit}: no answer.` };
    };
    expect(toldTogether(["a", "b"].map(unread))).toEqual([
      { code: "x", message: "npm could not be asked for a, b: no answer." },
    ]);
  });

  test.each([
    ["of a.", "", { message: "of a. The same goes for b, c." }],
    ["of a.", "Do it.", { message: "of a.", remedy: "Do it. The same goes for b, c." }],
    ["For a, none: a is new.", "", { message: "For a, none: a is new. The same goes for b, c." }],
    ["No.", "Do it.", { message: "a, b, c: No.", remedy: "Do it." }],
  ])("may be worded in any way: %j %j", (message, remedy, told) => {
    const problems = ["a", "b", "c"].map((unit) => ({
      ...{ code: "x", unit, message: message.replaceAll(/\ba\b/g, unit) },
      ...(remedy !== "" && { remedy }),
    }));
    expect(toldTogether(problems)).toEqual([{ code: "x", ...told }]);
  });

  test("keeps a line to copy behind all", () => {
    const problems = ["a", "b"].map((unit) => {
      return { code: "x", unit, message: `For ${unit}, none.`, remedy: "Set it:", copy: "x: 1" };
    });
    expect(toldTogether(problems).map(describeProblem)).toEqual([
      "For a, none. The same goes for b. Set it: x: 1",
    ]);
  });

  test.each([
    ["one unit", [licenseless("a")]],
    ["another fix", [licenseless("a"), { ...licenseless("b"), remedy: "Ask its owner." }]],
    ["another code", [licenseless("a"), { ...licenseless("b"), code: "x" }]],
    ["another input", [licenseless("a"), { ...licenseless("b"), input: "access" }]],
    ["other words", [licenseless("a"), { ...licenseless("b"), message: "b has two licenses." }]],
    ["a longer name", ["a", "ab"].map((unit) => ({ code: "x", unit, message: "ab is wrong." }))],
  ])("stays as it is with %s", (_, problems) => {
    expect(toldTogether(problems)).toEqual(problems);
  });
});
