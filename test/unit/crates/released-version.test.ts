import { describe, expect, test } from "@jest/globals";
import { member } from "./members.ts";
import { check } from "./selection-world.ts";

describe("the version that is released", () => {
  const selected = [
    member("old", { version: "0.9.0" }),
    member("same", { version: "1.0.0" }),
    member("there", { version: "0.8.0" }),
  ];
  const index = { old: ["0.1.0"], same: ["0.1.0"], there: ["0.8.0"] };

  test("must be that of each crate whose own is not published", () => {
    const { codes, units, copies } = check({ selected, index, inputs: { version: "1.0.0" } });
    expect(codes).toEqual(["crate-version-differs", "crates-can-be-left-out"]);
    expect({ units, copies }).toEqual({ units: ["old"], copies: ["exclude: old"] });
  });

  test("counts as that with build metadata, too", () => {
    const built = [member("built", { version: "1.0.0+build.2" })];
    const told = check({ selected: built, index: {}, inputs: { version: "1.0.0" } });
    expect(told).toMatchObject({ problems: [], warnings: [] });
  });

  test("is a warning in a rehearsal", () => {
    expect(
      check({ selected, index, inputs: { version: "1.0.0", versionsStop: false } }),
    ).toMatchObject({
      codes: [],
      warnings: ["crate-version-differs"],
    });
  });

  test("is reported once for many crates with the same other one", () => {
    const many = ["a", "b", "c", "d"].map((name) => member(name, { version: "0.9.0" }));
    const inputs = { version: "1.0.0" };
    const all = check({ selected: many, inputs });
    expect(all).toMatchObject({ codes: ["crate-version-differs"], copies: [] });
    expect(all.problems[0]?.remedy).toMatch(/or release 0\.9\.0/);
    const some = [...many, member("same", { version: "1.0.0" })];
    expect(check({ selected: some, inputs }).copies).toEqual(["exclude: a b c d"]);
    expect(check({ selected: many.slice(1), inputs }).codes).toEqual(["crate-version-differs"]);
  });

  test("is told once not to be any crate's, where these have versions of their own", () => {
    const own = [member("a", { version: "0.9.0" }), member("b", { version: "0.3.1" })];
    const told = check({ selected: own, inputs: { version: "1.0.0", newNames: "allow" } });
    expect(told.problems).toHaveLength(1);
    expect(told.problems[0]?.remedy).toContain("give the release no version");
  });

  describe("that no crate has, where all are published already,", () => {
    const a = member("a", { version: "0.2.0" });
    const b = member("b", { version: "0.2.0" });
    const c = member("c", { version: "0.1.0+build.1" });
    const published = { a: ["0.2.0"], b: ["0.2.0"], c: ["0.1.0+build.1"] };

    test.each([
      [
        "is one, and shared",
        [a, b],
        [],
        "crates.io already has 0.2.0 of a, b",
        "set their versions to 0.3.0",
      ],
      ["is one crate's", [a], [], "crates.io already has 0.2.0 of a", "set its version to 0.3.0"],
      ["differs", [a, c], [], "0.2.0 of a, 0.1.0+build.1 of c", "set their versions to 0.3.0"],
      [
        "is that of one not selected",
        [a],
        [member("z", { version: "0.3.0" })],
        "No selected crate",
        "select z",
      ],
    ])("is a warning where theirs %s", (_, selected, others, said, next) => {
      for (const versionsStop of [true, false]) {
        const inputs = { version: "0.3.0", versionsStop };
        const world = { selected, members: [...selected, ...others], index: published, inputs };
        const { problems, warnings, told } = check(world);
        expect({ problems, warnings }).toEqual({ problems: [], warnings: ["no-crate-of-version"] });
        expect(told[0]?.message).toContain(said);
        expect(told[0]?.message).toContain("version 0.3.0, which is being released");
        expect(told[0]?.remedy).toBe(`Unless no crate is meant to be released, ${next}.`);
      }
    });

    test.each([
      ["one of them has it", [a, c], published, "0.1.0"],
      ["one is still to be uploaded with it", [a, c], { a: ["0.2.0"] }, "0.1.0+build.1"],
      ["there is no version of the release", [a], published, undefined],
      ["nothing is selected", [], published, "0.3.0"],
      ["the registry does not answer", [a], undefined, "0.3.0"],
    ])("is told of only then: %s", (_, selected, index, version) => {
      expect(check({ selected, index, inputs: { version } })).toMatchObject({
        ...{ problems: [], warnings: [] },
      });
    });
  });

  test.each(["1.0.0", "1.0.0+build.2"])("counts without its build metadata: %s", (version) => {
    const built = [member("a", { version: "1.0.0+build.1" })];
    const inputs = { version, newNames: "allow" as const };
    expect(check({ selected: built, inputs }).problems).toEqual([]);
  });

  test("is each crate's own if none was given", () => {
    expect(check({ selected, index })).toMatchObject({ codes: [], warnings: [] });
  });

  test("is left out by ways that every release has", () => {
    const { problems } = check({ selected, index, inputs: { version: "1.0.0" } });
    expect(problems[0]?.remedy).toBe(
      "Set its version to 1.0.0, or leave it out. If it has a version of its own, publish it first, in a run without a version or a versioned tag.",
    );
  });

  test("is looked for among the crates that are not selected, before another is to get it", () => {
    const a = member("a", { version: "1.2.3" });
    const b = member("b", { version: "2.0.0" });
    const hidden = member("hidden", { version: "1.2.3", publish: [] });
    const inputs = { version: "1.2.3" };
    const told = check({ selected: [b], members: [a, b, hidden], inputs });
    expect(told.codes).toEqual(["no-crate-of-version"]);
    expect(told.problems[0]?.remedy).toContain("Select a in packages");
    expect(check({ selected: [b], members: [b, hidden], inputs }).codes).toEqual([
      "crate-version-differs",
    ]);
  });

  test.each([
    ["is a problem for the crates that are released", { released: "1.0.0" }, ["same"]],
    ["is one for every crate under fail", "fail" as const, ["same", "there"]],
    ["is none where nothing is held to what is published", "warn" as const, []],
  ])("and is yanked %s", (_, onConflict, units) => {
    const told = check({
      selected,
      index: { old: ["0.9.0"], same: ["1.0.0!"], there: ["0.8.0!"] },
      inputs: { onConflict },
    });
    expect(told.codes).toEqual(units.map(() => "version-yanked"));
    expect(told.units).toEqual(units);
  });
});
