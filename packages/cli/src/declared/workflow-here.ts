import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { asRecord } from "@fairlead/http";
import { trustedWorkflow, type TrustedWorkflow } from "@fairlead/npm";
import { ProblemsError } from "@fairlead/publishing";
import { parse } from "yaml";

/** Actions that publish, in whatever repository their copy lies. */
const publishing = /\/actions\/publish-[a-z-]+@/;

export interface WorkflowFile {
  /** Its name in `.github/workflows`. */
  readonly file: string;
  /** The environments of the jobs that publish; empty for a job without one. */
  readonly environments: ReadonlySet<string>;
}

/** The jobs of a workflow that publish, and their environments; undefined: none does. */
export function readWorkflow(file: string, text: string): WorkflowFile | undefined {
  const jobs = Object.values(asRecord(asRecord(parsed(text))?.["jobs"]) ?? {});
  const environments = new Set<string>();
  for (const job of jobs) {
    const { steps, environment } = asRecord(job) ?? {};
    const uses = (Array.isArray(steps) ? (steps as unknown[]) : []).map(
      (step) => asRecord(step)?.["uses"],
    );
    if (!uses.some((each) => typeof each === "string" && publishing.test(each))) continue;
    const name = asRecord(environment)?.["name"] ?? environment;
    environments.add(typeof name === "string" ? name : "");
  }
  return environments.size === 0 ? undefined : { file, environments };
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The workflow that is to be trusted: what is given, else the one of the checkout that publishes, with the
 * environment of its jobs.
 *
 * @throws ProblemsError `workflow-unknown`
 */
export async function workflowHere(
  checkout: string,
  repository: string,
  given: { readonly workflow: string | undefined; readonly environment: string | undefined },
): Promise<TrustedWorkflow> {
  const folder = path.join(checkout, ".github", "workflows");
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name));
  const files = await Promise.all(
    names.sort().map(async (name) => {
      return readWorkflow(name, await readFile(path.join(folder, name), "utf8").catch(() => ""));
    }),
  );
  const found = files.flatMap((each) => each ?? []);
  const [only, ...others] = found;
  const file = given.workflow ?? (others.length === 0 ? only?.file : undefined);
  if (file === undefined) {
    const message =
      only === undefined
        ? "No workflow of this checkout uses an action that publishes."
        : `Several workflows publish: ${found.map((each) => each.file).join(", ")}.`;
    throw unknown(message, "Name the one that is started: --workflow release.yml.");
  }
  if (!names.includes(file)) {
    throw unknown(`.github/workflows has no ${file}.`, "Check the name: it is the name of a file.");
  }
  const environments = [...(found.find((each) => each.file === file)?.environments ?? [""])];
  if (given.environment === undefined && environments.length > 1) {
    const all = environments.map((each) => each || "none").join(", ");
    throw unknown(
      `The jobs of ${file} that publish have several environments: ${all}.`,
      "Give them the same one, or name it: --environment release.",
    );
  }
  const environment = given.environment ?? environments[0] ?? "";
  const workflow = trustedWorkflow(
    repository,
    file,
    environment === "" || environment === "none" ? undefined : environment,
  );
  if (workflow !== undefined) return workflow;
  throw unknown(
    `The environment ${JSON.stringify(environment)} of ${file} is not a plain name.`,
    "Name it: --environment release, or --environment none.",
  );
}

function unknown(message: string, remedy: string): ProblemsError {
  return new ProblemsError([{ code: "workflow-unknown", message, remedy }]);
}
