import { describe, expect, test } from "@jest/globals";
import { chooseArtifacts } from "../../../packages/github/src/artifacts/choose.ts";

/** An artifact that a run lists; the larger its id, the older it is. */
function listed(id: number, name: string, expired = false) {
  return { id, name, size: 100, digest: `sha256:${id}`, expired, createdAt: 1_000 - id };
}

/** What is chosen of these, as ids. */
function choose(wanted: readonly string[], ...artifacts: ReturnType<typeof listed>[]) {
  const { artifacts: chosen, notes, problems } = chooseArtifacts(wanted, artifacts, "this run");
  return { ids: chosen.map(({ id }) => id), notes, problems };
}

describe("names and patterns choose among the artifacts of a run", () => {
  const all = [listed(1, "crates"), listed(2, "bindings-a"), listed(3, "bindings-b")];

  test.each([
    [["crates"], [1]],
    [["bindings-*"], [2, 3]],
    [
      ["bindings-{a,b}", "crates"],
      [2, 3, 1],
    ],
    [["bindings-*", "!bindings-a"], [3]],
    [["crates", "crates", "c*"], [1]],
    [["**"], [2, 3, 1]],
  ])("%j", (wanted, ids) => {
    expect(choose(wanted, ...all)).toEqual({ ids, notes: [], problems: [] });
  });

  test("what is chosen can be downloaded by its id and checked by its digest", () => {
    expect(chooseArtifacts(["crates"], all, "this run").artifacts).toEqual([
      { id: 1, name: "crates", size: 100, digest: "sha256:1" },
    ]);
  });
});

describe("several artifacts of one name", () => {
  test.each([[[8, 7, 9]], [[7, 8, 9]], [[9, 8, 7]]])(
    "the newest is taken in whatever order they are listed, %j, and it is said",
    (ids) => {
      const crates = ids.map((id) => listed(id, "crates"));
      expect(choose(["crates"], ...crates, listed(1, "other"))).toEqual({
        ids: [7],
        notes: ["This run has 3 artifacts crates: using the newest, with the id 7."],
        problems: [],
      });
    },
  );

  test("ids count where GitHub does not say when they were made", () => {
    const undated = [7, 9, 8].map((id) => ({ ...listed(id, "crates"), createdAt: undefined }));
    expect(chooseArtifacts(["crates"], undated, "this run").artifacts[0]?.id).toBe(9);
  });

  test("those that nobody wants are not spoken of", () => {
    const chosen = choose(["other"], listed(1, "other"), listed(2, "crates"), listed(3, "crates"));
    expect(chosen.notes).toEqual([]);
  });

  test("an older one does not stand in for a newest that has expired", () => {
    expect(choose(["crates"], listed(2, "crates"), listed(1, "crates", true))).toEqual({
      ids: [],
      notes: [],
      problems: [
        {
          code: "artifact-expired",
          message: "The artifact crates of this run has expired.",
          remedy:
            "Run the job that makes it again. This run has no artifact that can be downloaded.",
        },
      ],
    });
  });
});

const upload = "Upload it in a job that this job needs, or set run-id to the run that has it.";

describe("artifacts that are not there", () => {
  test("are one problem where one correction brings them, with the artifact that was meant", () => {
    const artifacts = ["bindings-x86_64-unknown-linux-gnu", "bindings-aarch64-apple-darwin"].map(
      (name, at) => listed(at + 1, name),
    );
    const wanted = ["bindings-linux-x64-gnu", "bindings-darwin-arm64", "docs", "notes"];
    expect(
      choose(wanted, ...artifacts).problems.map(({ message, remedy = "" }) => [
        message,
        remedy.replace(/ This run has .*/, ""),
      ]),
    ).toEqual([
      [
        'No artifact of this run matches "bindings-linux-x64-gnu", "bindings-darwin-arm64".',
        "Did you mean bindings-{target}?",
      ],
      [
        'No artifact of this run matches "docs", "notes".',
        "Upload them in a job that this job needs, or set run-id to the run that has them.",
      ],
    ]);
  });

  const words = ["linux-x64-gnu", "darwin-arm64", "win32-x64-msvc"];
  const targets = ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-pc-windows-msvc"];
  const at = (line: number, name: string, of = words) =>
    of.map((word) => ({ text: `${name}-${word}`, input: "packages", line }));

  test.each([
    ["a slip in the name", at(3, "bidnings"), words, "Did you mean bindings-{platform}?"],
    [
      "a slip in a name by targets",
      at(3, "bidnings", targets),
      targets,
      "Did you mean bindings-{target}?",
    ],
    [
      "another word for the platform",
      at(3, "bindings"),
      targets,
      "Did you mean bindings-{target}?",
    ],
    ["a name that is none", at(3, "cli"), words, "Upload them in a job"],
    [
      "one platform",
      at(3, "bidnings", ["darwin-arm64"]),
      words,
      "Did you mean bindings-darwin-arm64?",
    ],
  ])("%s is one problem of its entry, with the line", (_, wanted, there, hint) => {
    const run = there.map((word, index) => listed(index + 1, `bindings-${word}`));
    const { problems } = chooseArtifacts(wanted, run, "this run");
    expect(problems).toMatchObject([{ code: "artifact-missing", input: "packages", line: 3 }]);
    const { message = "", remedy = "" } = problems[0] ?? {};
    expect(message).toMatch(/^The input "packages", line 3: No artifact of this run matches "/);
    expect(remedy.startsWith(hint)).toBe(true);
  });

  test("each entry has its own, also where one name is asked for by two of them", () => {
    const wanted = [...at(3, "cli"), ...at(5, "cli"), ...at(5, "cli"), ...at(7, "bindings")];
    const run = words.map((word, index) => listed(index + 1, `bindings-${word}`));
    const { problems } = chooseArtifacts(wanted, run, "this run");
    expect(problems.map(({ line }) => line)).toEqual([3, 5]);
  });

  test.each([
    ["for another platform", "bindings-darwin-x64", "bindings-darwin-arm64"],
    ["for another processor, by the target", "cli-x86_64-apple-darwin", "cli-aarch64-apple-darwin"],
    ["that Fairlead made", "fairlead-report", "fairlead-report-plan-1-00000000"],
  ])("one %s is not what was meant", (_, wanted, there) => {
    const { problems } = choose([wanted], listed(1, there));
    expect(problems.map(({ remedy = "" }) => remedy.startsWith(upload))).toEqual([true]);
  });

  test("of another run are looked for there", () => {
    const { problems } = chooseArtifacts(["docs"], [listed(1, "crates")], "run 7");
    expect(problems.map(({ remedy }) => remedy)).toEqual([
      "Check run-id, and the jobs of that run that upload artifacts. Run 7 has crates.",
    ]);
  });

  test("all that is missing or has expired is named at once, with what is there", () => {
    const { ids, problems } = choose(
      ["crate", "bindings-*", "wasm-*"],
      ...[listed(1, "crates"), listed(2, "bindings-a"), listed(3, "bindings-b", true)],
    );
    expect(ids).toEqual([2]);
    expect(problems).toEqual([
      {
        code: "artifact-missing",
        message: 'No artifact of this run matches "crate".',
        remedy: "Did you mean crates? This run has bindings-a, crates.",
      },
      {
        code: "artifact-missing",
        message: 'No artifact of this run matches "wasm-*".',
        remedy: `${upload} This run has bindings-a, crates.`,
      },
      {
        code: "artifact-expired",
        message: "The artifact bindings-b of this run has expired.",
        remedy: "Run the job that makes it again. This run has bindings-a, crates.",
      },
    ]);
  });

  test.each([
    // By the placeholder that gives the name, or by the name where none does.
    ["bindings-linux-x64-gnu", "bindings-x86_64-unknown-linux-gnu", "bindings-{target}"],
    ["bindings-linux-x64-gnu", "bindings-linux-x64", "bindings-{short}"],
    ["bindings-aarch64-apple-darwin", "bindings-darwin-arm64", "bindings-{platform}"],
    ["bindings-macos-arm64", "bindings-darwin-arm64", "bindings-darwin-arm64"],
    ["bindings-windows-amd64", "bindings-win32-x64-msvc", "bindings-win32-x64-msvc"],
    ["core-addon-linux-amd64", "core-addon-linux-x64-gnu", "core-addon-linux-x64-gnu"],
    ["bindings-linux-x64-gnu", "bindings-linux-arm64-gnu", undefined],
  ])("another word for the same platform is offered: %s for %s", (wanted, there, offered) => {
    const [problem] = choose([wanted], listed(1, there), listed(2, "docs")).problems;
    const first = offered === undefined ? upload : `Did you mean ${offered}?`;
    expect(problem?.remedy).toBe(`${first} This run has ${[there, "docs"].join(", ")}.`);
  });

  test("a run without any says so", () => {
    expect(choose(["crates"]).problems).toEqual([
      {
        code: "artifact-missing",
        message: 'No artifact of this run matches "crates".',
        remedy: `${upload} If it has expired, re-run all jobs. This run has no artifact that can be downloaded.`,
      },
    ]);
  });

  test("of very many names the first twenty are listed, the rest is counted", () => {
    const many = Array.from({ length: 23 }, (_, index) => listed(index + 1, `part-${index + 10}`));
    const [problem] = choose(["crates"], ...many).problems;
    expect(problem?.remedy).toMatch(/ This run has part-10, .*, part-29 and 3 more\.$/);
  });
});
