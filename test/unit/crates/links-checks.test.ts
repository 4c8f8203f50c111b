import { expect, test } from "@jest/globals";
import { checkLinks } from "../../../packages/crates/src/checks/links-checks.ts";
import type { Member } from "../../../packages/crates/src/discover/workspace.ts";
import { member, on } from "./members.ts";

const z = { links: "z" };

test.each<[string, readonly Member[], readonly (readonly [string, string])[]]>([
  ["two that do not meet", [member("a", z), member("b", z)], []],
  ["other libraries", [member("a", z), member("b", { links: "y", dependencies: [on("a")] })], []],
  [
    "one that needs the other",
    [member("b", { ...z, dependencies: [on("a")] }), member("a", z)],
    [["b", "a and b"]],
  ],
  [
    "one that needs the other by a third, and what needs that one in turn is at no fault of its own",
    [
      member("top", { dependencies: [on("b")] }),
      member("b", { ...z, dependencies: [on("middle", { kind: "build" })] }),
      member("middle", { dependencies: [on("a")] }),
      member("a", z),
    ],
    [["b", "a and b"]],
  ],
  [
    "two that a third needs",
    [member("a", z), member("b", z), member("c", { dependencies: [on("a"), on("b")] })],
    [["c", "a and b"]],
  ],
  [
    "only for tests",
    [member("a", z), member("b", { ...z, dependencies: [on("a", { kind: "dev" })] })],
    [],
  ],
  [
    "a cycle for tests",
    [
      member("a", { dependencies: [on("b", { kind: "dev" })] }),
      member("b", { ...z, dependencies: [on("a")] }),
    ],
    [],
  ],
])("crates that link one library may not be in one build: %s", (_, members, told) => {
  const problems = checkLinks(members);
  expect(problems.map(({ unit }) => unit)).toEqual(told.map(([unit]) => unit));
  for (const [at, [, names]] of told.entries()) {
    expect(problems[at]?.message).toContain(`a build with ${names} in it`);
  }
});

test("a published one counts by its published manifest, which nobody reads here", () => {
  expect(checkLinks([member("b", { ...z, dependencies: [on("a")] })])).toEqual([]);
});
