import { describe, expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import { repositoryIn } from "../../../packages/cli/src/github/origin.ts";
import { refuseInCi } from "../../../packages/cli/src/refuse-in-ci.ts";
import { readWithdrawal } from "../../../packages/cli/src/withdraw/arguments.ts";

/** The messages of what is refused. */
function refusals(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

describe("what is withdrawn", () => {
  test("is named by its version or its tag, with what to take instead", () => {
    const args = ["v1.2.3", "--take", "v1.2.2", "--because", " It loses data. ", "--dry-run"];
    expect(readWithdrawal(args, "withdraw")).toEqual({
      ...{ release: "v1.2.3", take: "1.2.2", because: "It loses data.", dryRun: true },
      ...{ repository: undefined, host: "github.com", cratesUser: undefined },
    });
    expect(readWithdrawal(["@a/b@1.0.0"], "restore")).toMatchObject({ release: "@a/b@1.0.0" });
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["nothing", [], ["Name the version", "Name the version that users"]],
    ["no good version", ["1.2.3"], ["Name the version that users"]],
    ["two releases", ["1.2.3", "1.2.4", "--take", "1.0.0"], ["One release is taken at a time."]],
    ["an option as a tag", ["1.2.3", "--take", "latest"], ['"latest" is not a version']],
    ["a tag that no tag is", ["$(x)", "--take", "1.0.0"], ['"$(x)" is neither']],
    ["lines", ["1.2.3", "--take", "1.0.0", "--because", "a\nb"], ["has to be one line"]],
    ["no words", ["1.2.3", "--take", "1.0.0", "--because", ""], ["has to be one line"]],
    [
      "a whole story",
      ["1.2.3", "--take", "1.0.0", "--because", "a".repeat(301)],
      ["has 301 characters; at most 300 fit"],
    ],
    [
      "another place",
      ["1.2.3", "--take", "1.0.0", "--repository", "https://x"],
      ["is not OWNER/REPOSITORY"],
    ],
    [
      "another's login",
      ["1.2.3", "--take", "1.0.0", "--crates-user", "a b"],
      ['"a b" is not a login of crates.io'],
    ],
    ["an unknown option", ["1.2.3", "--force"], ["Unknown option '--force'"]],
  ])("is not %s", (_, args, told) => {
    const found = refusals(() => readWithdrawal(args, "withdraw"));
    expect(found).toHaveLength(told.length);
    for (const [at, part] of told.entries()) expect(found[at]).toContain(part);
  });
});

test.each([
  [{}, 0],
  [{ CI: "false" }, 0],
  [{ CI: "true" }, 1],
  [{ GITHUB_ACTIONS: "true" }, 1],
])("a workflow decides nothing: %j", (env, count) => {
  expect(
    refusals(() => {
      refuseInCi({ env });
    }),
  ).toHaveLength(count);
});

test.each([
  ["https://github.com/octo-org/octo.repo.git", "octo-org/octo.repo"],
  ["https://user@github.com/octo-org/octo-repo/", "octo-org/octo-repo"],
  ["git@github.com:octo-org/octo-repo.git", "octo-org/octo-repo"],
  ["ssh://git@github.com:22/octo-org/octo-repo.git", "octo-org/octo-repo"],
  ["git+https://github.com/octo-org/octo-repo", "octo-org/octo-repo"],
  ["https://gitlab.com/octo-org/octo-repo", undefined],
  ["../octo-repo", undefined],
  ["https://github.com/octo-org", undefined],
])("a checkout of %s is one of %s", (address, repository) => {
  expect(repositoryIn(address, "github.com")).toBe(repository);
});
