import { createHash } from "node:crypto";
import { codesOutput } from "@fairlead/actionkit";
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
  | "unpublished-crates"
  | "unpublished-npm"
  | "new-names"
  | "platforms"
  | "estimate-minutes"
  | "declaration"
  | "problems"
  | "problem-codes";

/**
 * So many bytes of JSON all outputs of a plan have together. Through `toJSON(needs)` they are one input
 * of the summary, and the runner passes inputs to a process as variables, of which Linux takes 128 KiB
 * each (`MAX_ARG_STRLEN`). A job's outputs hold 1 MB, which is more
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs).
 */
export const maxBytes = 100_000;
const maxProblemsBytes = 40_000;

export interface PlanOutputs {
  readonly outputs: Readonly<Record<PlanOutput, string>>;
  /** Lists that are too large for the outputs, by the name of the file in the artifact. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The outputs of a plan; none is ever an empty string. Where they are too large together, the largest
 * lists stand in files of an artifact, and their outputs refer to these with the checksum: any job of
 * the run could put another artifact in that place.
 *
 * @param artifact the name of the artifact; undefined: none can be made, and all lists stay as they are
 */
export function planOutputs(plan: ReleasePlan, artifact: string | undefined): PlanOutputs {
  const files = new Map<string, string>();
  const crates = listed(plan.crates);
  const npm = listed(plan.npm);
  const isMissing = ({ published }: { readonly published: boolean }) => !published;
  const lists = new Map([
    ["crates", JSON.stringify(crates)],
    ["npm", JSON.stringify(npm)],
    ["unpublished-crates", JSON.stringify(crates.filter(isMissing))],
    ["unpublished-npm", JSON.stringify(npm.filter(isMissing))],
    [
      "new-names",
      JSON.stringify([...newNames("crate", plan.crates), ...newNames("npm", plan.npm)]),
    ],
  ]);
  const largestFirst = [...lists].sort(([, a], [, b]) => b.length - a.length);
  let outputs = outputsWith(plan, lists);
  for (const [name, text] of largestFirst) {
    if (artifact === undefined || bytesOf(outputs) <= maxBytes) break;
    files.set(`${name}.json`, text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    lists.set(name, JSON.stringify([`artifact:${artifact}/${name}.json#sha256:${sha256}`]));
    outputs = outputsWith(plan, lists);
  }
  return { outputs, files };
}

function outputsWith(
  plan: ReleasePlan,
  lists: ReadonlyMap<string, string>,
): Record<PlanOutput, string> {
  const list = (name: string) => lists.get(name) ?? "[]";
  return {
    sha: plan.sha ?? "none",
    version: plan.version ?? "none",
    tag: plan.tag ?? "none",
    prerelease: String(plan.prerelease),
    "dist-tag": plan.distTag ?? "none",
    crates: list("crates"),
    npm: list("npm"),
    unpublished: `{"crates":${list("unpublished-crates")},"npm":${list("unpublished-npm")}}`,
    "unpublished-crates": list("unpublished-crates"),
    "unpublished-npm": list("unpublished-npm"),
    "new-names": list("new-names"),
    platforms: JSON.stringify(plan.platforms),
    "estimate-minutes": String(Math.ceil(estimateMs(plan) / 60_000)),
    declaration: "none",
    problems: problemsOutput(plan.problems),
    ...codesOutput(plan.problems),
  };
}

/** As they stand in `toJSON(needs)`. */
function bytesOf(outputs: Readonly<Record<string, string>>): number {
  return Buffer.byteLength(JSON.stringify(outputs));
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
  return (section?.units ?? []).map(
    ({ name, version, path, tag, published, listed, isProgram }) => ({
      ...{ name, version, path, tag, published, listed },
      ...(isProgram && { program: true }),
    }),
  );
}

/** Names that no registry has yet: a person's credential has to create them. */
function newNames(kind: "crate" | "npm", section: PlanSection | undefined) {
  const fresh = (section?.units ?? []).filter(({ isNew, published }) => isNew && !published);
  return fresh.map(({ name, version }) => ({ kind, name, version }));
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
