import { describe, expect, test } from "@jest/globals";
import { unitId, type Finding } from "@fairlead/publishing";
import {
  checkPresence,
  type PresenceFacts,
} from "../../../packages/crates/src/survey/presence-checks.ts";
import type { Member } from "../../../packages/crates/src/workspace/workspace.ts";
import { member, on } from "./members.ts";

/** What the index has: versions by crate, `!` after one that is yanked. */
type Index = Readonly<Record<string, readonly string[]>>;

interface World extends Partial<Pick<PresenceFacts, "devCycles">> {
  readonly selected: readonly Member[];
  readonly members?: readonly Member[];
  readonly index?: Index;
  readonly listed?: readonly string[];
  readonly inputs?: Partial<PresenceFacts["inputs"]>;
}

function check({ selected, members, index = {}, listed = [], inputs = {}, devCycles = [] }: World) {
  const versionsOf = (name: string) =>
    (index[name] ?? []).map((text) => ({
      name,
      vers: text.replace("!", ""),
      cksum: "",
      yanked: text.endsWith("!"),
      deps: [],
    }));
  const findings = new Map(
    selected.map((each): [string, Finding] => {
      const found = versionsOf(each.name).find(({ vers }) => vers === each.version);
      if (found === undefined) return [unitId(each), { kind: "absent" }];
      return [unitId(each), { kind: "present", checksum: "", yanked: found.yanked }];
    }),
  );
  const { problems, warnings } = checkPresence({
    selection: { selected, listed: new Set(listed), passedOver: [], forbidden: [], problems: [] },
    members: members ?? selected,
    devCycles,
    inputs: { version: undefined, newNames: "allow", dryRun: false, hasToken: true, ...inputs },
    target: {
      isCratesIo: true,
      index: "sparse+https://index.crates.io/",
      registryName: "crates-io",
    },
    versionsOf,
    findings,
  });
  return {
    problems: problems.map(({ message }) => message),
    remedies: problems.map(({ remedy }) => remedy),
    warnings: warnings.map(({ message }) => message),
  };
}

describe("the version that is released", () => {
  const selected = [
    member("old", { version: "0.9.0" }),
    member("same", { version: "1.0.0" }),
    member("there", { version: "0.8.0" }),
  ];
  const index = { old: ["0.1.0"], same: ["0.1.0"], there: ["0.8.0"] };

  test("must be that of each crate whose own is not published", () => {
    expect(check({ selected, index, inputs: { version: "1.0.0" } })).toMatchObject({
      problems: ["old has version 0.9.0, and 1.0.0 is being released."],
      warnings: [],
    });
  });

  test("counts as that with build metadata, too", () => {
    const built = [member("built", { version: "1.0.0+build.2" })];
    const told = check({ selected: built, index: {}, inputs: { version: "1.0.0" } });
    expect(told).toMatchObject({ problems: [], warnings: [] });
  });

  test("is a warning in a dry run", () => {
    expect(check({ selected, index, inputs: { version: "1.0.0", dryRun: true } })).toMatchObject({
      problems: [],
      warnings: ["old has version 0.9.0, and 1.0.0 is being released."],
    });
  });

  test("is told once for many crates with the same other one", () => {
    const many = ["a", "b", "c", "d"].map((name) => member(name, { version: "0.9.0" }));
    const inputs = { version: "1.0.0", newNames: "allow" as const };
    const told = "4 crates have version 0.9.0, and 1.0.0 is being released: a, b, c, d.";
    expect(check({ selected: many, inputs })).toMatchObject({
      problems: [told],
      remedies: ["Set their version to 1.0.0, or release 0.9.0."],
    });
    const some = [...many, member("same", { version: "1.0.0" })];
    expect(check({ selected: some, inputs })).toMatchObject({
      problems: [told],
      remedies: ["Set their version to 1.0.0, or leave them out: exclude: a b c d."],
    });
    expect(check({ selected: many.slice(1), inputs }).problems).toHaveLength(3);
  });

  test("is each crate's own if none was given", () => {
    expect(check({ selected, index })).toMatchObject({ problems: [], warnings: [] });
  });
});

test("a version that is there and yanked is a problem, an older one is not", () => {
  const index = { a: ["1.0.0!"], b: ["0.9.0!"] };
  expect(check({ selected: [member("a"), member("b")], index }).problems).toEqual([
    "a@1.0.0 is in crates.io, and yanked.",
  ]);
});

describe("what is needed and not released along", () => {
  const core = member("core");
  const user = (requirement: string, more: Partial<Member> = {}) =>
    member("user", { dependencies: [on("core", { requirement })], ...more });
  const need = (requirement: string, core_: readonly string[]) =>
    check({
      selected: [user(requirement)],
      members: [user(requirement), core],
      index: { core: core_, user: ["0.1.0"] },
    });

  test.each([
    ["^1.0.0", ["1.2.0"]],
    [">=1.0.0, <2", ["0.1.0", "1.9.9"]],
    ["=1.0.0", ["1.0.0+build.7"]],
    ["^1.0.0-rc.1", ["1.0.0-rc.2"]],
  ])("is satisfied for %s by %j", (requirement, there) => {
    expect(need(requirement, there).problems).toEqual([]);
  });

  test.each([
    ["^1.0.0", []],
    ["^1.0.0", ["2.0.0", "0.9.0"]],
    ["^1.0.0", ["1.1.0!"]],
    ["^1.0.0", ["1.1.0-rc.1"]],
    ["~1.2", ["1.3.0"]],
  ])("is missing for %s with %j", (requirement, there) => {
    expect(need(requirement, there)).toMatchObject({
      problems: [`user needs core ${requirement}, which is not selected and is not in crates.io.`],
      remedies: ["Add core to packages."],
    });
  });

  test("is told of a path outside the workspace too", () => {
    const { problems, remedies } = check({
      selected: [user("^1")],
      index: { user: ["0.1.0"] },
    });
    expect(problems).toEqual([
      "user needs core ^1, which lies outside the workspace and is not in crates.io.",
    ]);
    expect(remedies).toEqual(["Publish core first."]);
  });

  test("is not asked for a dev-dependency that cargo leaves out", () => {
    const tests = member("user", { dependencies: [on("core", { requirement: "*", kind: "dev" })] });
    expect(check({ selected: [tests], members: [tests, core] }).problems).toEqual([]);
  });
});

describe("a name that the registry does not know", () => {
  const selected = [member("a"), member("b"), member("known", { version: "2.0.0" })];
  const index = { known: ["1.0.0"] };
  const withNames = (newNames: "listed" | "allow" | "fail", listed: readonly string[] = []) =>
    check({ selected, index, listed, inputs: { newNames } });

  test("needs to be listed, and the line that does it loses no crate", () => {
    expect(withNames("listed", ["a"])).toMatchObject({
      problems: ["crates.io does not know b, and a name is for ever."],
      remedies: [
        "To create it, write all names out: packages: a b known (or set new-names: allow).",
      ],
    });
    expect(withNames("listed", ["a", "b"]).problems).toEqual([]);
  });

  test("may be created under allow, and not under fail", () => {
    expect(withNames("allow").problems).toEqual([]);
    expect(withNames("fail", ["a", "b"]).problems).toEqual([
      "crates.io does not know a, b, and new-names is fail.",
    ]);
  });

  test("can be created by a token alone, except that a dry run creates nothing", () => {
    expect(check({ selected, index, inputs: { hasToken: false } }).problems).toEqual([
      "crates.io does not know a, b, and trusted publishing cannot create a crate.",
    ]);
    expect(check({ selected, index, inputs: { hasToken: false, dryRun: true } }).problems).toEqual(
      [],
    );
  });

  test("is told in part where there are many", () => {
    const many = ["a", "b", "c", "d", "e", "f", "g"].map((name) => member(name));
    expect(check({ selected: many, inputs: { newNames: "fail" } }).problems).toEqual([
      "crates.io does not know a, b, c, d, e and 2 more, and new-names is fail.",
    ]);
  });
});

test("a cycle through a dev-dependency passes if the name that closes it is known", () => {
  const selected = [member("a"), member("b")];
  const devCycles = [{ path: ["a", "b", "a"], from: "b", to: "a" }];
  expect(check({ selected, devCycles, index: { a: ["0.1.0"] } }).problems).toEqual([]);
  expect(check({ selected, devCycles }).problems).toEqual([
    "a → b → a is a cycle through the dev-dependency of b on a, and crates.io does not know a yet.",
  ]);
});

test("everything is told at once", () => {
  const selected = [
    member("a", { version: "0.9.0" }),
    member("b", { dependencies: [on("core")] }),
    member("c"),
  ];
  const { problems } = check({
    selected,
    members: [...selected, member("core")],
    index: { a: ["0.1.0"], c: ["1.0.0!"] },
    inputs: { version: "1.0.0", newNames: "fail" },
  });
  expect(problems).toHaveLength(4);
});
