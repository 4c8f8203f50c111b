import { describe, expect, test } from "@jest/globals";
import { indexPath } from "../../../packages/sandbox/src/crates-io/index-files.ts";
import { indexLine } from "../../../packages/sandbox/src/crates-io/index-line.ts";
import { checkCharacter } from "../../../packages/sandbox/src/crates-io/trusted-publishing.ts";
import { normalizeRequirement } from "../../../packages/sandbox/src/crates-io/version-requirement.ts";

describe("a version requirement is written as Rust prints it", () => {
  test.each([
    ["1", "^1"],
    ["1.2", "^1.2"],
    [" 1.2.3 ", "^1.2.3"],
    [">= 1.0.0 ,<2", ">=1.0.0, <2"],
    ["1.X", "1.*"],
    ["1.2.*", "1.2.*"],
    ["1.*.*", "1.*"],
    [">=1.*", ">=1"],
    ["=1.0.0-rc.1+build", "=1.0.0-rc.1"],
    ["~0.3", "~0.3"],
    ["*", "*"],
  ])("%s is %s", (text, expected) => {
    expect(normalizeRequirement(text)).toBe(expected);
  });

  test.each(["", "1,", "a", "1.*.0", "01.0", "1.0.0.0", "=*", "1 2"])("%j is none", (text) => {
    expect(normalizeRequirement(text)).toBeUndefined();
  });
});

test.each([
  ["a", "1/a"],
  ["ab", "2/ab"],
  ["aBc", "3/a/abc"],
  ["Foo-Bar", "fo/o-/foo-bar"],
])("the index keeps %s at %s", (name, path) => {
  expect(indexPath(name)).toBe(path);
});

test("a feature with newer syntax and all that turn it on stand apart in the index", () => {
  const line: unknown = JSON.parse(
    indexLine("x", {
      ...{ version: "1.0.0", checksum: "00", yanked: false },
      indexed: {
        deps: [],
        features: { all: ["deep"], deep: ["new"], new: ["dep:y"], old: ["z/std"] },
      },
    }),
  );
  expect(line).toMatchObject({
    features: { old: ["z/std"] },
    features2: { all: ["deep"], deep: ["new"], new: ["dep:y"] },
    v: 2,
  });
});

test("the last character of a trusted publishing token checks the others", () => {
  // The example of crates.io's own source.
  expect(checkCharacter("gGK6jurSwKyl9V3Az19z7YEFQI9aoOO")).toBe("d");
  expect(checkCharacter("0".repeat(31))).toBe("w");
});
