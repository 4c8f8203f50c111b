import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  commandOf,
  stepsToRestore,
  stepsToWithdraw,
  type Restorable,
  type Step,
} from "@fairlead/withdrawal";

const crate = (name: string, isWithdrawn = false): Restorable => ({
  ...{ kind: "crate", name, version: "1.2.3", isWithdrawn, layer: 0 },
  ...{ tags: [], back: undefined, lost: [] },
});
const npm = (name: string, layer: number, more: Partial<Restorable> = {}): Restorable => ({
  ...{ kind: "npm", name, version: "1.2.3", isWithdrawn: false, layer },
  ...{ tags: ["latest"], back: "1.2.2", lost: [] },
  ...more,
});

const broken = () => "Broken.";

/** Bases before what needs them, as they were published. */
const family = [
  ...[crate("base"), crate("core"), crate("cli")],
  ...[npm("core-linux", 0), npm("core-mac", 0), npm("core-js", 1), npm("cli-js", 2)],
];

const told = (steps: readonly Step[]) =>
  steps.map((step) => {
    const { program, args } = commandOf(step);
    return [program, ...args].join(" ");
  });

test("a withdrawal begins where most users come in, and ends at what others stand on", () => {
  expect(told(stepsToWithdraw(family, broken))).toEqual([
    "npm dist-tag add cli-js@1.2.2 latest",
    "npm deprecate cli-js@1.2.3 Broken.",
    "npm dist-tag add core-js@1.2.2 latest",
    "npm deprecate core-js@1.2.3 Broken.",
    "npm dist-tag add core-linux@1.2.2 latest",
    "npm dist-tag add core-mac@1.2.2 latest",
    "npm deprecate core-linux@1.2.3 Broken.",
    "npm deprecate core-mac@1.2.3 Broken.",
    "cargo yank cli@1.2.3",
    "cargo yank core@1.2.3",
    "cargo yank base@1.2.3",
  ]);
});

test("a version is offered again from its base up", () => {
  const withdrawn = family.map((unit) => {
    const lost = unit.kind === "npm" ? ["latest"] : [];
    return { ...unit, isWithdrawn: true, tags: [], lost };
  });
  expect(told(stepsToRestore(withdrawn))).toEqual([
    "cargo yank base@1.2.3 --undo",
    "cargo yank core@1.2.3 --undo",
    "cargo yank cli@1.2.3 --undo",
    "npm deprecate core-linux@1.2.3 ",
    "npm deprecate core-mac@1.2.3 ",
    "npm dist-tag add core-linux@1.2.3 latest",
    "npm dist-tag add core-mac@1.2.3 latest",
    "npm deprecate core-js@1.2.3 ",
    "npm dist-tag add core-js@1.2.3 latest",
    "npm deprecate cli-js@1.2.3 ",
    "npm dist-tag add cli-js@1.2.3 latest",
  ]);
});

describe("what is withdrawn already", () => {
  test.each<[string, Restorable, readonly string[]]>([
    ["a yanked crate", crate("base", true), []],
    ["a deprecated package", npm("a", 0, { isWithdrawn: true, tags: [] }), []],
    [
      "a deprecated package that is still the latest",
      npm("a", 0, { isWithdrawn: true }),
      ["npm dist-tag add a@1.2.2 latest"],
    ],
    [
      "a package whose only version it is: a tag cannot be nowhere",
      npm("a", 0, { back: undefined }),
      ["npm deprecate a@1.2.3 Broken."],
    ],
    [
      "a package with several tags",
      npm("a", 0, { tags: ["latest", "next"] }),
      [
        "npm dist-tag add a@1.2.2 latest",
        "npm dist-tag add a@1.2.2 next",
        "npm deprecate a@1.2.3 Broken.",
      ],
    ],
  ])("is not withdrawn twice: %s", (_, unit, steps) => {
    expect(told(stepsToWithdraw([unit], broken))).toEqual(steps);
  });
});

test("new words replace what is shown where that is asked for, and only there", () => {
  const units = [
    npm("a", 0, { isWithdrawn: true, tags: [], warning: "Withdrawn." }),
    npm("b", 0, { isWithdrawn: true, tags: [], warning: "Broken." }),
  ];
  expect(stepsToWithdraw(units, broken)).toEqual([]);
  expect(stepsToWithdraw(units, broken, { replaces: true })).toEqual([
    expect.objectContaining({ name: "a", warning: "Broken.", replaces: "Withdrawn." }),
  ]);
});

/** What a registry makes of a step. */
function done(units: readonly Restorable[], step: Step): readonly Restorable[] {
  return units.map((unit) => {
    if (unit.name !== step.name) return unit;
    switch (step.kind) {
      case "tag": {
        const isHere = step.version === unit.version;
        const tags = isHere
          ? [...unit.tags, step.tag]
          : unit.tags.filter((tag) => tag !== step.tag);
        return { ...unit, tags, lost: unit.lost.filter((tag) => tag !== step.tag) };
      }
      case "deprecate":
        return { ...unit, isWithdrawn: step.warning !== "" };
      default:
        return { ...unit, isWithdrawn: step.kind === "yank" };
    }
  });
}

const anyUnit = fc.record({
  kind: fc.constantFrom("crate" as const, "npm" as const),
  isWithdrawn: fc.boolean(),
  layer: fc.nat(3),
  tags: fc.uniqueArray(fc.constantFrom("latest", "next")),
  back: fc.constantFrom(undefined, "1.2.2"),
  lost: fc.uniqueArray(fc.constantFrom("beta", "old")),
});
const anyUnits = fc.array(anyUnit, { maxLength: 8 }).map((units) =>
  units.map(({ tags, lost, ...unit }, index): Restorable => {
    const isNpm = unit.kind === "npm";
    const named = { ...unit, name: `unit-${index}`, version: "1.2.3" };
    return { ...named, tags: isNpm ? tags : [], lost: isNpm ? lost : [] };
  }),
);

test.each([
  ["withdrawn", (units: readonly Restorable[]) => stepsToWithdraw(units, broken)],
  ["restored", stepsToRestore],
] as const)("after a stop at any step, what is left is the rest: %s", (_, steps) => {
  fc.assert(
    fc.property(anyUnits, fc.nat(40), (units, stop) => {
      const all = steps(units);
      const at = Math.min(stop, all.length);
      const half = all.slice(0, at).reduce(done, units);
      expect(steps(half)).toEqual(all.slice(at));
    }),
  );
});

test("at every moment of a withdrawal, whoever is offered a version is offered all that it needs", () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      // All stand there as they were published.
      const start = units.map((unit) => ({ ...unit, isWithdrawn: false }));
      let now: readonly Restorable[] = start;
      for (const step of stepsToWithdraw(start, broken)) {
        now = done(now, step);
        const crates = now.filter(({ kind }) => kind === "crate");
        const packages = now.filter(({ kind }) => kind === "npm");
        // A crate may need those before it; a package those of lower layers.
        const isOrdered = (below: Restorable, above: Restorable) =>
          !below.isWithdrawn || above.isWithdrawn;
        crates.forEach((above, index) => {
          for (const below of crates.slice(0, index)) expect(isOrdered(below, above)).toBe(true);
        });
        for (const above of packages) {
          const lower = packages.filter(({ layer }) => layer < above.layer);
          for (const below of lower) expect(isOrdered(below, above)).toBe(true);
        }
      }
    }),
  );
});
