import path from "node:path";
import { asRecord } from "@fairlead/http";
import { withErrorMessage, hasStatus, refusalOf, refusalProblem } from "../rest/permissions.ts";
import type { NoRun, Readable } from "./why-no-run.ts";
import { ownerAndName, unlike, type RepositoryRest } from "./workflow-run.ts";
import { readTriggers } from "./workflow-triggers.ts";

const noWorkflows = "The workflows could not be listed";

type Seen = Pick<NoRun, "state" | "workflows" | "commit" | "file" | "others">;

/**
 * Looks at what can keep a workflow from running for a commit. What needs `contents: read` and cannot
 * be read is told as such; it is no reason to fail otherwise.
 */
export async function lookForReasons(
  { rest, repository }: RepositoryRest,
  workflow: string,
  sha: string,
): Promise<Seen> {
  const where = ownerAndName(repository);
  const { actions, repos } = rest.rest;
  const known: readonly unknown[] = await withErrorMessage(noWorkflows, () =>
    rest.paginate(actions.listRepoWorkflows, { ...where, per_page: 100 }),
  );
  const files = known.map((each) => {
    const { path: file, state } = asRecord(each) ?? {};
    if (typeof file !== "string" || typeof state !== "string") return unlike(noWorkflows);
    return { file: path.posix.basename(file), state };
  });
  const noRuns = `The runs for ${sha} could not be listed`;
  const runs: readonly unknown[] = await withErrorMessage(noRuns, () =>
    rest.paginate(actions.listWorkflowRunsForRepo, { ...where, head_sha: sha, per_page: 100 }),
  );
  const ran = runs.map((run) => {
    const file = asRecord(run)?.["path"];
    return typeof file === "string"
      ? path.posix.basename(file.replace(/@.*$/, ""))
      : unlike(noRuns);
  });
  // 422 says that there is no such commit; 404 that the token sees none.
  const noCommit = `The commit ${sha} could not be read`;
  const commit = await readable(422, noCommit, async () => {
    const { data } = await repos.getCommit({ ...where, ref: sha });
    const message = asRecord(asRecord(data)?.["commit"])?.["message"];
    return typeof message === "string" ? { message } : unlike(noCommit);
  });
  const readFile = async () => {
    const at = { path: `.github/workflows/${workflow}`, ref: sha };
    const { data } = await repos.getContent({ ...where, ...at });
    const content = asRecord(data)?.["content"];
    const text = typeof content === "string" ? Buffer.from(content, "base64").toString() : "";
    return { triggers: await readTriggers(text) };
  };
  return {
    state: files.find(({ file }) => file === workflow)?.state,
    workflows: files.map(({ file }) => file),
    others: [...new Set(ran)].filter((file) => file !== workflow),
    commit,
    // Where the commit cannot be seen, 404 for its file says nothing.
    file:
      commit.kind === "there"
        ? await readable(404, "The workflow's file could not be read", readFile)
        : commit,
  };
}

/** @param missing GitHub's status for what is not there */
async function readable<T>(
  missing: number,
  failure: string,
  read: () => Promise<T>,
): Promise<Readable<T>> {
  try {
    return { kind: "there", ...(await read()) };
  } catch (error) {
    if (hasStatus(error, missing)) return { kind: "missing" };
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    const { message, remedy = "" } = refusalProblem(failure, refusal);
    return { kind: "unreadable", why: `${message} ${remedy}`.trim() };
  }
}
