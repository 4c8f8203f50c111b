import { describe, expect, test } from "@jest/globals";
import { parseList, type ListItem } from "@fairlead/selection";
import {
  excludeLine,
  mayPublish,
  selectMembers,
} from "../../../packages/crates/src/discover/select.ts";
import { member } from "./members.ts";

const members = [
  member("core"),
  member("core-macros"),
  member("cli", { publish: ["mine"] }),
  member("bench", { publish: [] }),
];

function items(text: string): readonly ListItem[] {
  const parsed = parseList(text);
  if (parsed.kind === "wrong") throw new Error(parsed.wrong);
  return parsed.items;
}

function select(packages?: string, exclude?: string, registryName = "crates-io") {
  const selection = selectMembers(members, {
    packages: packages === undefined ? undefined : items(packages),
    exclude: exclude === undefined ? undefined : items(exclude),
    registryName,
  });
  return { ...selection, names: selection.selected.map(({ name }) => name) };
}

describe("a selection", () => {
  test("is by default every member that may be published, and tells the others", () => {
    expect(select()).toMatchObject({
      names: ["core", "core-macros"],
      skipped: [{ name: "cli" }, { name: "bench" }],
      problems: [],
    });
    expect(select().listed).toEqual(new Set());
  });

  test.each(["mien", "Mine", "min"])("for %s asks for the registry that manifests name", (name) => {
    for (const packages of [undefined, "cli", "*"]) {
      const { problems } = select(packages, undefined, name);
      expect(problems).toContainEqual(
        expect.objectContaining({ code: "registry-unknown", remedy: "Did you mean mine?" }),
      );
    }
    expect(select("core", undefined, name).problems).toEqual([]);
  });

  test.each(["mine", "elsewhere", "crates-io"])("takes %s for what it says", (name) => {
    expect(select(undefined, undefined, name).problems).toEqual([]);
  });

  test.each([
    ["core@1.0.0", "Did you mean core?"],
    ["croe@1.0.0", "Did you mean core?"],
    ["!bench@1.0.0", "Did you mean bench?"],
  ])("offers the crate for %s", (item, remedy) => {
    expect(select(`* ${item}`).problems).toMatchObject([
      { code: "crate-not-in-workspace", remedy },
    ]);
  });

  test("takes a list as a set, in the workspace's order", () => {
    expect(select("core-macros core core").names).toEqual(["core", "core-macros"]);
  });

  test("lists names that are written out, not those that a pattern finds", () => {
    expect(select("core core-*").listed).toEqual(new Set(["core"]));
  });

  test("lists what the plan's objects list", () => {
    const plan = '[{"name":"core","listed":true},{"name":"core-macros","listed":false}]';
    expect(select(plan).listed).toEqual(new Set(["core"]));
  });

  test("is empty for a plan that has nothing left to do", () => {
    expect(select("[]").names).toEqual([]);
  });

  test("passes over what a pattern finds and may not be published", () => {
    expect(select("*")).toMatchObject({ names: ["core", "core-macros"], problems: [] });
  });

  test("refuses a crate that is named and may not be published", () => {
    const { forbidden, problems } = select("core bench cli");
    expect(forbidden).toEqual(["cli", "bench"]);
    expect(problems.map(({ message, file }) => [message, file])).toEqual([
      [
        'The input "packages" names cli, whose manifest says publish = ["mine"], which does not allow crates-io.',
        "cli/Cargo.toml",
      ],
      [
        'The input "packages" names bench, whose manifest says publish = false.',
        "bench/Cargo.toml",
      ],
    ]);
  });

  test("takes what is excluded out before it asks whether it may be published", () => {
    expect(select("core bench", "bench")).toMatchObject({ names: ["core"], problems: [] });
  });

  test("says that a manifest without a version may not be published either", () => {
    const draft = member("draft", { version: "0.0.0", publish: [] });
    const { problems } = selectMembers([draft], {
      packages: [{ text: "draft" }],
      exclude: undefined,
      registryName: "crates-io",
    });
    expect(problems[0]?.message).toMatch(/says publish = false, or has no version\.$/);
  });

  test("offers the nearest name for one that is unknown, also after a !", () => {
    expect(select("cor").problems[0]?.remedy).toBe("Did you mean core?");
    expect(select("!cor").problems[0]?.remedy).toBe("Did you mean core?");
    expect(select("cor cli-* no-such-name").misspelled).toEqual(new Set(["core"]));
  });
});

test.each([
  [undefined, true, true],
  [[], false, false],
  [["crates-io"], true, false],
  [["mine"], false, true],
])("publish = %j allows crates.io: %p, another registry: %p", (publish, cratesIo, mine) => {
  const found = member("x", publish === undefined ? {} : { publish });
  expect(mayPublish(found, "crates-io")).toBe(cratesIo);
  expect(mayPublish(found, "mine")).toBe(mine);
});

test("a ready exclude keeps what was excluded before, each once", () => {
  expect(excludeLine(["a", "b"], items("x-* a"))).toBe("exclude: x-* a b");
  expect(excludeLine(["a"], undefined)).toBe("exclude: a");
});
