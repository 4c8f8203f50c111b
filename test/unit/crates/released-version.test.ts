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
    expect(check({ selected: many.slice(1), inputs }).codes).toHaveLength(3);
  });

  test("is told once not to be any crate's, where these have versions of their own", () => {
    const own = [member("a", { version: "0.9.0" }), member("b", { version: "0.3.1" })];
    const told = check({ selected: own, inputs: { version: "1.0.0", newNames: "allow" } });
    expect(told.problems).toHaveLength(1);
    expect(told.problems[0]?.remedy).toContain("leave version out");
  });

  test.each(["1.0.0", "1.0.0+build.2"])("counts without its build metadata: %s", (version) => {
    const built = [member("a", { version: "1.0.0+build.1" })];
    const inputs = { version, newNames: "allow" as const };
    expect(check({ selected: built, inputs }).problems).toEqual([]);
  });

  test("is each crate's own if none was given", () => {
    expect(check({ selected, index })).toMatchObject({ codes: [], warnings: [] });
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
