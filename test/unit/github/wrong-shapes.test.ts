import { expect, test } from "@jest/globals";
import { connect } from "@fairlead/github";
import { ProblemsError } from "@fairlead/publishing";
import { listRunArtifacts } from "../../../packages/github/src/artifacts/list-artifacts.ts";
import { releaseCalls } from "../../../packages/github/src/releases/rest-calls.ts";
import { lookForRelease } from "../../../packages/github/src/releases/look-for-release.ts";
import { compareCommits, findAncestorRun } from "../../../packages/github/src/runs/ancestor-run.ts";
import { lookForReasons } from "../../../packages/github/src/runs/look-for-reasons.ts";
import {
  listFailedJobs,
  listRuns,
  readRunById,
  type RepositoryRest,
} from "../../../packages/github/src/runs/workflow-run.ts";
import { movedTime } from "./moved-time.ts";

const repository = "octo-org/octo-repo";
const sha = "0123456789abcdef0123456789abcdef01234567";
const run = {
  ...{ id: 1, attempt: 1, number: 1, status: "completed", conclusion: "failure", url: "" },
  ...{ headSha: sha, event: "push", path: "a.yml", headRepository: repository },
};

/** GitHub answers everything with this, and status 200. */
async function answering(body: string): Promise<RepositoryRest> {
  const rest = await connect({
    ...{ apiUrl: "https://api.github.com", token: "ghs_Canary", userAgent: "test" },
    fetch: () =>
      Promise.resolve(new Response(body, { headers: { "content-type": "application/json" } })),
    clock: movedTime().clock,
    cancelled: new AbortController().signal,
    log: { info: () => undefined },
  });
  return { rest, repository };
}

const reads: Readonly<Record<string, (world: RepositoryRest) => Promise<unknown>>> = {
  releases: (world) => calls(world).releases(),
  tags: (world) => calls(world).tags("v1"),
  "an annotated tag": (world) => calls(world).commitOf(sha),
  "a release": (world) => calls(world).release(1),
  assets: (world) => calls(world).assets(1),
  "the release of a tag": ({ rest }) => lookForRelease(rest, repository, "v1"),
  "the runs of a workflow": (world) => listRuns(world, "ci.yml", sha),
  "a run": (world) => readRunById(world, 1),
  "the jobs of a run": (world) => listFailedJobs(world, run),
  "the reasons why nothing ran": (world) => lookForReasons(world, "ci.yml", sha),
  "the runs of ancestors": (world) => findAncestorRun(world, "ci.yml", sha, ["a"]),
  "a comparison": (world) => compareCommits(world, sha, sha),
  artifacts: (world) => listRunArtifacts(world, 1),
};

function calls({ rest }: RepositoryRest) {
  return releaseCalls(rest, repository, new AbortController().signal);
}

const shapes = [
  ...["{}", "[null]", "[{}]", '["text"]', "[[]]", '{"total_count":1}', '{"message":"maintenance"}'],
  ...['{"total_count":1,"items":[null]}', '{"total_count":1,"items":[{}]}', "null", "5", '"text"'],
  ...['{"object":null}', '[{"ref":5,"object":{"sha":1}}]', '{"files":[null],"status":"ahead"}'],
];

test.each(Object.keys(reads))("%s of a wrong shape are a problem, never a bug", async (name) => {
  for (const shape of shapes) {
    const read = reads[name]?.(await answering(shape));
    const end = await read?.then(
      () => "taken for an answer",
      (error: unknown) => (error instanceof ProblemsError ? error.problems[0]?.code : error),
    );
    expect([shape, end]).toEqual([
      shape,
      expect.stringMatching(/^github-(no-data|answer-invalid|unreachable)$/),
    ]);
  }
});
