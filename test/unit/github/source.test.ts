import { expect, test } from "@jest/globals";
import { readSource } from "@fairlead/github";

const here = { runId: "1001", repository: "octo-org/octo-repo" };

test.each([
  ["none", undefined],
  ["its own", "1001"],
])("a job that names %s run takes artifacts of this one, and needs no token", (_, runId) => {
  expect(readSource({ runId, token: undefined }, here)).toEqual({
    source: { kind: "this-run" },
    problems: [],
  });
});

test.each([
  ["in a first attempt", { runAttempt: 1 }, undefined],
  ["in a later one", { runAttempt: 3 }, { runId: 1001, attempt: 3 }],
  ["where the repository is unknown", { runAttempt: 3, repository: "" }, undefined],
  ["without a token", { runAttempt: 3, token: undefined }, undefined],
])("earlier attempts of this run are reached over the REST API: %s", (_, more, expected) => {
  const { token = "token" in more ? undefined : "ghs_x", ...own } = more as { token?: string };
  const { source } = readSource({ runId: undefined, token }, { ...here, ...own });
  expect(source).toEqual({
    kind: "this-run",
    ...(expected && { earlier: { ...expected, repository: here.repository, token: "ghs_x" } }),
  });
});

test("another run is one of the same repository, read with the token", () => {
  expect(readSource({ runId: "7", token: "ghs_x" }, here)).toEqual({
    source: {
      ...{ kind: "other-run", runId: 7, repository: "octo-org/octo-repo", token: "ghs_x" },
      sha: undefined,
    },
    problems: [],
  });
});

test.each([
  ["of this job", { sha: undefined }, "a1"],
  ["that is given", { sha: "b2" }, "b2"],
])("another run has to fit the commit %s", (_, given, sha) => {
  const read = readSource({ runId: "7", token: "ghs_x", ...given }, { ...here, sha: "a1" });
  expect(read.source).toMatchObject({ sha });
});

test("another run cannot be read without a token, nor without knowing the repository", () => {
  const { problems } = readSource({ runId: "7", token: undefined }, { ...here, repository: "" });
  expect(problems.map(({ message }) => message)).toEqual([
    "Artifacts of another run, 7, need a token, and github-token is empty.",
    "Run 7 cannot be found: GITHUB_REPOSITORY does not name this repository.",
  ]);
});
