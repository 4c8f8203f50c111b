import { describe, expect, test } from "@jest/globals";
import { fixedPart, pathProblems } from "../../../packages/github/src/runs/ancestor-paths.ts";
import {
  ancestorRuns,
  judgeAncestor,
  type Comparison,
} from "../../../packages/github/src/runs/ancestor-run.ts";
import { repository, seededRun, sha } from "./seeded-run.ts";

function judge(paths: readonly string[], files: readonly string[], more: Partial<Comparison> = {}) {
  const comparison: Comparison = { status: "ahead", files, complete: true, url: "", ...more };
  const verdict = judgeAncestor(comparison, paths);
  return verdict.kind === "counts" ? "counts" : verdict.why;
}

describe("the run of an ancestor counts", () => {
  test.each([
    [["crates"], ["README.md", "docs/crates.md", "crates-old/a.rs"]],
    [["crates/"], ["npm/crates/a.rs"]],
    [["crates/**/*.rs"], ["crates/a/README.md"]],
    [["src", "Cargo.toml"], []],
    [["!docs"], ["docs/a.md", "docs/b/c.md"]],
  ])("if nothing under %j is among %j", (paths, files) => {
    expect(judge(paths, files)).toBe("counts");
  });

  test("if it is the commit itself", () => {
    expect(judge(["crates"], [], { status: "identical" })).toBe("counts");
  });
});

describe("the run of another commit does not count", () => {
  test.each([
    [["crates"], ["README.md", "crates/a/src/lib.rs"], "differs in crates/a/src/lib.rs"],
    [["crates/"], ["crates/.hidden"], "differs in crates/.hidden"],
    [["Cargo.toml"], ["Cargo.toml"], "differs in Cargo.toml"],
    [["crates/*/src"], ["crates/a/src/b/c.rs"], "differs in crates/a/src/b/c.rs"],
    [["!docs"], ["docs/a.md", "src/a.rs"], "differs in src/a.rs"],
    [["./crates"], ["crates/a.rs"], "differs in crates/a.rs"],
    [["."], ["crates/a.rs"], "differs in crates/a.rs"],
    [["./"], [".cargo/config.toml"], "differs in .cargo/config.toml"],
    [[".", "!./docs/"], ["docs/a.md", "src/a.rs"], "differs in src/a.rs"],
    [["a"], ["a/1", "a/2", "a/3", "a/4", "a/5"], "differs in a/1, a/2, a/3 and 2 more"],
  ])("if something under %j changed: %j", (paths, files, why) => {
    expect(judge(paths, files)).toBe(why);
  });

  test.each(["diverged", "behind"] as const)("if it is not an ancestor: %s", (status) => {
    expect(judge(["crates"], [], { status })).toBe("is not an ancestor");
  });

  test("if more changed than GitHub names", () => {
    expect(judge(["crates"], ["README.md"], { complete: false })).toBe(
      "differs in 300 files or more, and GitHub lists no more than that",
    );
  });
});

test("paths that fit no file of any commit are told, for no ancestor would differ under them", () => {
  const fit = ["crates", "./crates/**", ".", "!docs", "a/..b", "*.toml"];
  const wrong = ["/crates", "!/docs", "../crates", "crates/../npm", "crates\\core"];
  expect(pathProblems([...fit, ...wrong]).map(({ message }) => message)).toEqual(
    wrong.map((path) => expect.stringContaining(`has ${JSON.stringify(path)},`)),
  );
});

test.each([
  ["crates/", "crates"],
  ["./crates/*/src/**", "crates"],
  ["crates/{a,b}/src", "crates"],
  ["**/*.rs", ""],
  [".", ""],
])("of %s the commit must have %j", (path, fixed) => {
  expect(fixedPart(path)).toBe(fixed);
});

test("of each ancestor the newest run that fits is looked at, the newest first", () => {
  const [one, two, stranger] = ["1", "2", "3"].map((digit) => digit.repeat(40)) as [
    string,
    string,
    string,
  ];
  const runs = [
    seededRun({ id: 1, headSha: one }),
    seededRun({ id: 2, headSha: one }),
    seededRun({ id: 3, headSha: two }),
    seededRun({ id: 4, headSha: two, event: "pull_request" }),
    seededRun({ id: 5, headSha: stranger }),
    seededRun({ id: 6, headSha: sha }),
  ];
  const found = ancestorRuns(runs, new Set([one, two]), { repository, workflow: "ci.yml" });
  expect(found.map(({ id }) => id)).toEqual([3, 2]);
});
