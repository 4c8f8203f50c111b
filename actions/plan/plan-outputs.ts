import type { PlanSection, ReleasePlan } from "@fairlead/plan";
import { describeProblem, type Problem } from "@fairlead/publishing";

export type PlanOutput =
  | "sha"
  | "version"
  | "tag"
  | "prerelease"
  | "dist-tag"
  | "crates"
  | "npm"
  | "unpublished"
  | "platforms"
  | "estimate-minutes"
  | "problems";

/**
 * A list of so many bytes is handed on as an output. The runner passes inputs to a process as
 * variables, of which Linux takes 128 KiB each (`MAX_ARG_STRLEN`), and a job's outputs hold 1 MB
 * together, counted in UTF-16
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs).
 */
export const maxListBytes = 100_000;
const maxProblemsBytes = 60_000;

export interface PlanOutputs {
  readonly outputs: Readonly<Record<PlanOutput, string>>;
  /** Lists that are too large for an output, by the name of the file in the artifact. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The outputs of a plan; none is ever an empty string. A list that is too large stands in a file of an
 * artifact, and its output refers to that.
 *
 * @param artifact the name of the artifact; undefined: none can be made, and all lists stay as they are
 */
export function planOutputs(plan: ReleasePlan, artifact: string | undefined): PlanOutputs {
  const files = new Map<string, string>();
  const put = (name: string, items: readonly object[]): string => {
    const text = JSON.stringify(items);
    if (artifact === undefined || Buffer.byteLength(text) <= maxListBytes) return text;
    files.set(`${name}.json`, text);
    return JSON.stringify([`artifact:${artifact}/${name}.json`]);
  };
  const crates = listed(plan.crates);
  const npm = listed(plan.npm);
  const isMissing = ({ published }: { readonly published: boolean }) => !published;
  const unpublished = {
    crates: put("unpublished-crates", crates.filter(isMissing)),
    npm: put("unpublished-npm", npm.filter(isMissing)),
  };
  return {
    outputs: {
      sha: plan.sha ?? "none",
      version: plan.version ?? "none",
      tag: plan.tag ?? "none",
      prerelease: String(plan.prerelease),
      "dist-tag": plan.distTag ?? "none",
      crates: put("crates", crates),
      npm: put("npm", npm),
      unpublished: `{"crates":${unpublished.crates},"npm":${unpublished.npm}}`,
      platforms: JSON.stringify(plan.platforms),
      "estimate-minutes": String(Math.ceil(estimateMs(plan) / 60_000)),
      problems: problemsOutput(plan.problems),
    },
    files,
  };
}

/** The outputs of a plan that came to no result. */
export function noPlanOutputs(problems: readonly Problem[]): Record<PlanOutput, string> {
  const nothing = { sha: undefined, version: undefined, tag: undefined, distTag: undefined };
  const none = { crates: undefined, npm: undefined, platforms: [], warnings: [], notes: [] };
  const plan = { ...nothing, ...none, prerelease: false, problems };
  return planOutputs(plan, undefined).outputs;
}

/** Both registries are uploaded to side by side, so the longer one counts. */
function estimateMs({ crates, npm }: ReleasePlan): number {
  return Math.max(crates?.estimate.ms ?? 0, npm?.estimate.ms ?? 0);
}

function listed(section: PlanSection | undefined) {
  return (section?.units ?? []).map(({ name, version, path, tag, published, listed }) => ({
    ...{ name, version, path, tag, published, listed },
  }));
}

/** What no longer fits is counted in a last sentence. */
function problemsOutput(problems: readonly Problem[]): string {
  const sentences = problems.map(describeProblem);
  let kept = sentences.length;
  let bytes = Buffer.byteLength(JSON.stringify(sentences));
  while (bytes > maxProblemsBytes && kept > 0) {
    kept -= 1;
    bytes -= Buffer.byteLength(JSON.stringify(sentences[kept])) + 1;
  }
  const left = sentences.length - kept;
  const more = left > 0 ? [`${left} more problems are in the log of the plan.`] : [];
  return JSON.stringify([...sentences.slice(0, kept), ...more]);
}
