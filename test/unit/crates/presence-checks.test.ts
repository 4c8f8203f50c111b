import { describe, expect, test } from "@jest/globals";
import { countProblems } from "@fairlead/publishing";
import fc from "fast-check";
import type { Member } from "../../../packages/crates/src/discover/workspace.ts";
import { member, on } from "./members.ts";
import { check, elsewhere } from "./selection-world.ts";

describe("what a crate to upload needs and does not bring", () => {
  const core = member("core");
  const user = (requirement: string, more: Partial<Member> = {}) =>
    member("user", { dependencies: [on("core", { requirement })], ...more });
  const need = (requirement: string, published: readonly string[]) =>
    check({
      selected: [user(requirement)],
      members: [user(requirement), core],
      index: { core: published, user: ["0.1.0"] },
    });

  test.each([
    ["^1.0.0", ["1.2.0"]],
    [">=1.0.0, <2", ["0.1.0", "1.9.9"]],
    ["=1.0.0", ["1.0.0+build.7"]],
    ["^1.0.0-rc.1", ["1.0.0-rc.2"]],
    ["^1.0.0", ["1.0.0!", "1.1.0"]],
  ])("is satisfied for %s by %j", (requirement, published) => {
    expect(need(requirement, published).codes).toEqual([]);
  });

  test.each([
    ["^1.0.0", [], "dependency-not-selected"],
    ["^1.0.0", ["2.0.0", "0.9.0"], "dependency-not-selected"],
    ["^1.0.0", ["1.1.0!"], "dependency-yanked"],
    ["^1.0.0", ["1.1.0-rc.1"], "dependency-not-selected"],
  ])("is missing for %s with %j", (requirement, published, code) => {
    expect(need(requirement, published)).toMatchObject({ codes: [code], units: ["user"] });
  });

  test("is one problem for all that need it, and each of them is left out", () => {
    const dependencies = [on("core", { requirement: "^1.0.0" })];
    const users = ["a", "b", "c"].map((name) => member(name, { dependencies }));
    const selected = [...users, member("d")];
    const world = { selected, members: [...selected, core] };
    const found = check(world);
    expect(found).toMatchObject({
      codes: ["dependency-not-selected", "crates-can-be-left-out"],
      copies: ["exclude: a b c"],
    });
    expect(countProblems(found.problems)).toBe("1 problem");
    expect(check({ ...world, misspelled: ["core"] }).codes).toEqual([]);
  });

  test.each([
    ["is not in packages", undefined, "add it to packages"],
    ["is excluded", [{ text: "co*", line: 1 }], "remove it from exclude"],
    [
      "is not in packages, beside others that are excluded",
      [{ text: "d", line: 1 }],
      "add it to packages",
    ],
  ])("is released by the way that fits: it %s", (_, exclude, way) => {
    const users = [user("^1.0.0"), member("d")];
    const found = check({ selected: users, members: [...users, core], inputs: { exclude } });
    expect(found.problems[0]?.remedy).toBe(`Release core too: ${way}.`);
  });

  test("is told once where its own path does not meet the requirement either", () => {
    const users = ["^1.1", "^1.0.0", "^1.0.0"].map((requirement, at) =>
      member(`user-${at}`, { dependencies: [on("core", { requirement })] }),
    );
    expect(check({ selected: users, members: [...users, core] }).codes).toEqual([
      "dependency-version-differs",
      "dependency-not-selected",
    ]);
  });

  // Its own problem says that it may also be left out.
  const withCore = "If you set the version of core to 2.0.0, set that of the dependency, too.";

  // The core has 1.0.0, and 2.0.0 is released.
  test.each([
    ["^1.0.0", true, ["crate-version-differs", "dependency-version-differs"], withCore],
    [
      "^1.5.0",
      true,
      ["dependency-version-differs", "crate-version-differs"],
      "Set the version of the dependency to 1.0.0, or to 2.0.0 together with that of core.",
    ],
    ["^2.0.0", true, ["crate-version-differs"], undefined],
    [
      "^1.5.0",
      false,
      ["dependency-version-differs"],
      "Set the version of the dependency to 1.0.0.",
    ],
  ] as const)(
    "%s of a crate that is told to get the version of the release (stopping: %j) leads there",
    (requirement, versionsStop, codes, told) => {
      const user = member("user", {
        version: "2.0.0",
        dependencies: [on("core", { requirement })],
      });
      const { problems } = check({
        selected: [member("core"), user],
        inputs: { version: "2.0.0", versionsStop },
      });
      expect(
        problems.map(({ code }) => code).filter((code) => code.endsWith("-version-differs")),
      ).toEqual(codes);
      const [differs] = problems.filter(({ code }) => code === "dependency-version-differs");
      expect(differs?.remedy).toBe(told);
    },
  );

  test("is told after the versions, and is no problem, where it is met by crates with versions of their own", () => {
    const selected = [
      member("engine", { version: "0.4.0" }),
      member("user", { version: "0.7.0", dependencies: [on("engine", { requirement: "^0.4.0" })] }),
    ];
    const { codes, problems } = check({ selected, inputs: { version: "1.0.0" } });
    expect(codes).toEqual(["no-crate-of-version", "dependency-version-differs"]);
    expect(countProblems(problems)).toBe("1 problem");
  });

  test("may lie outside the workspace", () => {
    const world = { selected: [user("^1")], index: { user: ["0.1.0"] } };
    expect(check(world).codes).toEqual(["dependency-not-published"]);
  });

  test.each(["normal", "build", "dev"] as const)(
    "may be a member that is not publishable, if the registry has it: %s",
    (kind) => {
      const hidden = member("hidden", { publish: [] });
      const selected = [member("user", { dependencies: [on("hidden", { kind })] })];
      const world = { selected, members: [...selected, hidden] };
      expect(check({ ...world, index: { hidden: ["1.0.3"] } }).codes).toEqual([]);
      const { codes, problems } = check({ ...world, index: {} });
      expect(codes).toEqual(["dependency-not-publishable"]);
      expect(problems[0]?.remedy).toMatch(
        kind === "dev" ? /^Remove the version/ : /^Change publish/,
      );
    },
  );

  test("is not asked for a dev-dependency that cargo leaves out", () => {
    const tests = member("user", { dependencies: [on("core", { requirement: "*", kind: "dev" })] });
    expect(check({ selected: [tests], members: [tests, core] }).codes).toEqual([]);
  });

  test("is a published sibling too, unless that is yanked", () => {
    const selected = [user("^1.0.0"), core];
    expect(check({ selected, index: { core: ["1.0.0"] } }).codes).toEqual([]);
    expect(check({ selected, index: { core: ["1.0.0!", "1.0.1"] } }).codes).toEqual([]);
    expect(check({ selected, index: { core: ["1.0.0!"] } }).codes).toEqual(["dependency-yanked"]);
  });
});

describe("a published crate", () => {
  const bad = { keywords: [""], description: "", dependencies: [on("gone"), on("core")] };
  const core = member("core", { publish: [] });
  const published = member("done", bad);

  test("stops nothing, whatever its manifest says and the registry did to it", () => {
    const selected = [published, member("fresh")];
    for (const version of ["1.0.0", "1.0.0!"]) {
      const world = { selected, members: [...selected, core], index: { done: [version] } };
      expect(check({ ...world, inputs: { version: "2.0.0", versionsStop: false } })).toMatchObject({
        codes: [],
        warnings: ["crate-version-differs"],
      });
    }
  });

  test("is left out by no line, though what it depends on is", () => {
    const selected = [
      member("broken", { description: "" }),
      member("done", { dependencies: [on("broken", { requirement: "^0.9" })] }),
      member("fresh"),
    ];
    const index = { done: ["1.0.0"], broken: ["0.9.0"] };
    expect(check({ selected, index }).copies).toEqual(["exclude: broken"]);
  });

  test("gets no line that leaves it out while nobody knows", () => {
    const selected = [
      member("broken", { description: "" }),
      member("user", { dependencies: [on("broken")] }),
      member("good"),
    ];
    const forbidden = ["secret"];
    expect(check({ selected, index: undefined }).copies).toEqual([]);
    expect(check({ selected }).copies).toEqual(["exclude: broken user"]);
    // This one is right, whatever is published.
    expect(check({ selected, forbidden, index: undefined }).copies).toEqual(["exclude: secret"]);
    expect(check({ selected, forbidden }).copies).toEqual(["exclude: secret broken user"]);
    const needing = [...selected, member("needing", { dependencies: [on("secret")] })];
    expect(check({ selected: needing, forbidden, index: undefined }).copies).toEqual([]);
  });

  test("counts as one to upload while nobody knows", () => {
    expect(
      check({ selected: [member("done", { description: "" })], index: undefined }),
    ).toMatchObject({
      codes: ["crate-metadata-missing"],
      units: ["done"],
    });
  });
});

test("without the registry nothing is said that only it could tell", () => {
  const selected = [member("user", { dependencies: [on("core")], version: "0.9.0" })];
  const world = { selected, members: [...selected, member("core", { publish: [] })] };
  const inputs = { version: "1.0.0", newNames: "fail" as const, hasToken: false };
  expect(check({ ...world, index: undefined, inputs }).codes).toEqual([]);
});

describe("a name that the registry does not know", () => {
  const selected = [member("a"), member("b"), member("known", { version: "2.0.0" })];
  const index = { known: ["1.0.0"] };
  const withNames = (newNames: "listed" | "allow" | "fail", listed: readonly string[] = []) =>
    check({ selected, index, listed, inputs: { newNames } });

  test("needs to be listed, and the line that does it loses no crate", () => {
    expect(withNames("listed", ["a"])).toMatchObject({
      codes: ["new-name-not-allowed"],
      copies: ["packages: a b known"],
    });
    expect(withNames("listed", ["a", "b"]).codes).toEqual([]);
  });

  test("may be created under allow, and not under fail", () => {
    expect(withNames("allow").codes).toEqual([]);
    expect(withNames("fail", ["a", "b"]).codes).toEqual(["new-name-not-allowed"]);
  });

  test("can be created by a token alone", () => {
    const inputs = { hasToken: false };
    expect(check({ selected, index, inputs }).codes).toEqual(["new-name-needs-token"]);
  });
});

describe("names that crates.io takes for one", () => {
  const alike = ["Aa-x", "aa_x", "AA_X"].map((name) => member(name));
  const others = [member("aax"), member("aa-xy")];

  test("are a problem of each but the first, and can be left out", () => {
    const { problems, copies } = check({ selected: [...others, ...alike] });
    expect(problems.filter(({ code }) => code === "crate-names-alike")).toMatchObject([
      { unit: "aa_x", message: expect.stringContaining("same name as Aa-x") },
      { unit: "AA_X" },
    ]);
    expect(copies).toEqual(["exclude: aa_x AA_X"]);
  });

  test("are one before the registry is asked, too, and none elsewhere", () => {
    expect(check({ selected: alike, index: undefined }).units).toEqual(["aa_x", "AA_X"]);
    expect(check({ selected: alike, target: elsewhere }).codes).toEqual([]);
  });

  test("are told once where one of them is published", () => {
    const world = { selected: alike.slice(0, 2), index: { "Aa-x": ["0.9.0"] } };
    const takenAs = new Map([["aa_x", "Aa-x"]]);
    expect(check({ ...world, takenAs }).codes).toEqual([
      "crate-name-taken",
      "crates-can-be-left-out",
    ]);
  });
});

test("a line that leaves crates out keeps what exclude says, but for names that are no crates", () => {
  const selected = [member("broken", { description: "" }), member("good")];
  const members = [...selected, member("kept-out")];
  const copiesOf = (...texts: string[]) =>
    check({ selected, members, inputs: { exclude: texts.map((text) => ({ text })) } }).copies;
  expect(copiesOf("kept-*", "kpet-out", "zz-*")).toEqual(["exclude: kept-* broken"]);
  expect(copiesOf("kpet-out")).toEqual(["exclude: broken"]);
});

test("a cycle through a dev-dependency passes if the name that closes it is known", () => {
  const selected = [member("a"), member("b")];
  const devCycles = [{ path: ["a", "b", "a"], from: "b", to: "a" }];
  expect(check({ selected, devCycles, index: { a: ["0.1.0"] } }).codes).toEqual([]);
  expect(check({ selected, devCycles, index: { b: ["1.0.0"] } }).codes).toEqual([]);
  expect(check({ selected, devCycles }).codes).toEqual([
    "dev-cycle-of-new-names",
    "crates-can-be-left-out",
  ]);
});

test("150 crates that cannot be published are all in the line that leaves them out", () => {
  const names = Array.from({ length: 150 }, (_, index) => `a-crate-with-a-long-name-${index}`);
  const selected = [...names.map((name) => member(name, { description: "" })), member("good")];
  expect(check({ selected }).copies).toEqual([`exclude: ${names.join(" ")}`]);
});

describe("over random worlds", () => {
  const names = ["a", "b", "c", "d", "e"];
  const arbitrary = fc
    .tuple(
      ...names.map((name, at) =>
        fc
          .record({
            isBad: fc.boolean(),
            published: fc.constantFrom<readonly string[]>([], ["0.9.0"], ["1.0.0"], ["1.0.0!"]),
            needs: fc.subarray(names.slice(0, at)),
            isListed: fc.boolean(),
            version: fc.constantFrom("1.0.0", "0.9.9"),
          })
          .map((found) => ({ name, ...found })),
      ),
    )
    .map((crates) => ({
      selected: crates.map(({ name, isBad, needs, version }) =>
        member(name, {
          version,
          description: isBad ? "" : "d",
          dependencies: needs.map((need) => on(need, { requirement: ">=0.9.0" })),
        }),
      ),
      index: Object.fromEntries(crates.map(({ name, published }) => [name, published])),
      listed: crates.filter(({ isListed }) => isListed).map(({ name }) => name),
      inputs: { newNames: "listed" as const, version: "1.0.0" },
    }));
  const inLine = (copies: readonly string[], input: string) =>
    copies.flatMap((line) => (line.startsWith(`${input}: `) ? line.split(" ").slice(1) : []));

  test("the line that lists the new names loses no crate, whatever else is wrong with it", () => {
    fc.assert(
      fc.property(arbitrary, (world) => {
        const { codes, copies } = check(world);
        const isAsked = codes.includes("new-name-not-allowed");
        const all = world.selected.map(({ name }) => name);
        expect(inLine(copies, "packages")).toEqual(isAsked ? all : []);
      }),
    );
  });

  test("a published crate is never the unit of a problem", () => {
    fc.assert(
      fc.property(arbitrary, (world) => {
        const published = world.selected.filter(({ name, version }) =>
          world.index[name]?.some((vers) => vers.replace("!", "") === version),
        );
        const { units, copies } = check(world);
        const told = new Set([...units, ...inLine(copies, "exclude")]);
        expect(published.filter(({ name }) => told.has(name))).toEqual([]);
      }),
    );
  });

  test("what is left after the exclude line has no problem of its own", () => {
    fc.assert(
      fc.property(arbitrary, (world) => {
        const excluded = new Set(inLine(check(world).copies, "exclude"));
        fc.pre(excluded.size > 0);
        const selected = world.selected.filter(({ name }) => !excluded.has(name));
        const left = check({ ...world, selected, members: world.selected });
        expect(left.codes.filter((code) => code !== "new-name-not-allowed")).toEqual([]);
      }),
    );
  });
});
