import { parse } from "yaml";
import { readText } from "./sources.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** A workflow's file, as it is written. */
export interface WorkflowFacts {
  readonly text: string;
  readonly top: Fields;
  /** In the file's order. */
  readonly jobs: ReadonlyMap<string, Fields>;
}

/** Reads a workflow, counted from the root of the repository. */
export function readWorkflowFacts(file: string): WorkflowFacts {
  const text = readText(file);
  const top = fields(parse(text));
  const jobs = Object.entries(fields(top["jobs"])).map(([id, job]) => [id, fields(job)] as const);
  return { text, top, jobs: new Map(jobs) };
}

/** What a repository declares: the file beside its workflows. */
export function readDeclared(folder: string): Fields {
  return fields(parse(readText(`${folder}/.github/fairlead.yml`)));
}

/** A mapping's fields; none for anything else. */
export function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function job({ jobs }: WorkflowFacts, id: string): Fields {
  const found = jobs.get(id);
  if (found === undefined) throw new Error(`There is no job ${id}.`);
  return found;
}

export function steps(workflow: WorkflowFacts, id: string): readonly Fields[] {
  const list: unknown = job(workflow, id)["steps"];
  return Array.isArray(list) ? list.map(fields) : [];
}

export function needs(workflow: WorkflowFacts, id: string): readonly unknown[] {
  return [job(workflow, id)["needs"] ?? []].flat();
}

/** The one step of a job whose `uses` holds this. */
export function stepOf(workflow: WorkflowFacts, id: string, used: string): Fields {
  const found = steps(workflow, id).filter(({ uses }) => String(uses).includes(used));
  const [step, ...others] = found;
  if (step === undefined || others.length > 0) {
    throw new Error(`${found.length} steps of ${id} use ${used}.`);
  }
  return step;
}

/** What that step is given. */
export function given(workflow: WorkflowFacts, id: string, used: string): Fields {
  return fields(stepOf(workflow, id, used)["with"]);
}

/** The jobs that hold a text somewhere. */
export function jobsWith({ jobs }: WorkflowFacts, text: string): string[] {
  return [...jobs].flatMap(([id, one]) => (JSON.stringify(one).includes(text) ? [id] : []));
}
