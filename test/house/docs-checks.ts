import { LineCounter, parseDocument } from "yaml";
import type { ActionFile } from "../../actions/action-files.ts";

/** The name under which the texts use the repository. */
export const repositoryName = "fairlead-actions/fairlead";

/** A fenced block of a text, with the line (from 1) on which its contents begin. */
export interface Block {
  readonly line: number;
  readonly text: string;
}

/** The fenced `yaml` blocks of a text, also those in a list. */
export function yamlBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^( *)```ya?ml\s*$/.exec(lines[index] ?? "");
    if (opening === null) continue;
    const indent = opening[1] ?? "";
    const end = lines.findIndex((line, at) => at > index && line.trimEnd() === `${indent}\`\`\``);
    const stop = end < 0 ? lines.length : end;
    const text = lines
      .slice(index + 1, stop)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join("\n");
    blocks.push({ line: index + 2, text });
    index = stop;
  }
  return blocks;
}

/**
 * What is wrong with a block: inputs and outputs that an action does not have, actions that the
 * repository does not have, references to steps and jobs that the block does not have. The block is
 * a workflow, jobs, one job, or a list of steps.
 */
export function blockFaults(block: Block, actions: readonly ActionFile[]): string[] {
  const counter = new LineCounter();
  const document = parseDocument(block.text, { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = counter.linePos(error.pos[0]).line + block.line - 1;
    return [`line ${line}: ${error.message.split("\n")[0] ?? ""}`];
  }
  const jobs = jobsOf(document.toJS());
  const wrong = [...jobs.values()].flatMap((job) => jobFaults(job, jobs, actions));
  return wrong.map((sentence) => `line ${block.line}: ${sentence}`);
}

type Fields = Readonly<Record<string, unknown>>;

/** The jobs of a block by name; a list of steps represents one job without a name. */
function jobsOf(contents: unknown): ReadonlyMap<string, Fields> {
  if (Array.isArray(contents)) return new Map([["", { steps: contents }]]);
  const top = fieldsOf(contents);
  if (Array.isArray(top["steps"])) return new Map([["", top]]);
  const jobs = "jobs" in top ? fieldsOf(top["jobs"]) : top;
  return new Map(
    Object.entries(jobs)
      .map(([name, job]) => [name, fieldsOf(job)] as const)
      .filter(([, job]) => Array.isArray(job["steps"])),
  );
}

function jobFaults(
  job: Fields,
  jobs: ReadonlyMap<string, Fields>,
  actions: readonly ActionFile[],
): string[] {
  const steps = Array.isArray(job["steps"]) ? job["steps"].map(fieldsOf) : [];
  const wrong = steps.flatMap((step) => stepFaults(step, actions));
  const text = JSON.stringify(job);
  for (const [, id = "", output = ""] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    const step = steps.find((step) => step["id"] === id);
    const action = actionOf(step?.["uses"], actions);
    if (step === undefined) wrong.push(`no step has the id ${id}.`);
    else if (action !== undefined && !action.outputs.some(({ name }) => name === output)) {
      wrong.push(`${action.name} has no output ${output}.`);
    }
  }
  for (const [, name = "", output = ""] of text.matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    const needed = jobs.get(name);
    if (needed === undefined) wrong.push(`there is no job ${name}.`);
    else if (![job["needs"]].flat().includes(name))
      wrong.push(`a job reads ${name}, not needing it.`);
    else if (!(output in fieldsOf(needed["outputs"]))) {
      wrong.push(`the job ${name} has no output ${output}.`);
    }
  }
  return wrong;
}

function stepFaults(step: Fields, actions: readonly ActionFile[]): string[] {
  const uses = step["uses"];
  if (typeof uses !== "string" || !isOurs(uses)) return [];
  const action = actionOf(uses, actions);
  if (action === undefined) return [`${uses} is no action of this repository.`];
  const given = Object.keys(fieldsOf(step["with"]));
  const { name, inputs } = action;
  return [
    ...(uses.endsWith("@v1") ? [] : [`${uses} is not at v1.`]),
    ...given
      .filter((key) => !inputs.some((input) => input.name === key))
      .map((key) => `${name} has no input ${key}.`),
    ...inputs
      // A pack brings what others have to name.
      .filter((input) => input.required && !given.includes(input.name) && !given.includes("from"))
      .map((input) => `${name} needs the input ${input.name}.`),
  ];
}

function isOurs(uses: string): boolean {
  return uses.split("@")[0] === repositoryName || /\/actions\/[^/@]+(@|$)/.test(uses);
}

/** The action that a step uses, if it is one of the repository: `plan` is the one at its root. */
function actionOf(uses: unknown, actions: readonly ActionFile[]): ActionFile | undefined {
  if (typeof uses !== "string") return undefined;
  const [address = ""] = uses.split("@");
  const name =
    address === repositoryName
      ? "plan"
      : address.startsWith(`${repositoryName}/actions/`)
        ? address.slice(`${repositoryName}/actions/`.length)
        : undefined;
  return actions.find(
    (action) => action.name === name && (name !== "plan" || address === repositoryName),
  );
}

/** What the steps of a block give to an input: each with the name of the action. */
export function givenInputs(
  block: Block,
  input: string,
  actions: readonly ActionFile[],
): { readonly action: string; readonly text: string }[] {
  const jobs = [...jobsOf(parseDocument(block.text).toJS()).values()];
  const steps = jobs.flatMap((job) =>
    Array.isArray(job["steps"]) ? job["steps"].map(fieldsOf) : [],
  );
  return steps.flatMap((step) => {
    const text = fieldsOf(step["with"])[input];
    const action = actionOf(step["uses"], actions);
    return action === undefined || typeof text !== "string" ? [] : [{ action: action.name, text }];
  });
}

/** The scripts that a text tells to run by `npm run`, `npm test` and `npm start`. */
export function npmScripts(markdown: string): string[] {
  const named = [...markdown.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  const short = [...markdown.matchAll(/\bnpm (test|start)\b/g)].map(([, name = ""]) => name);
  return [...new Set([...named, ...short])];
}

/** A place that a text links to, as written: an empty file represents the text itself. */
export interface Link {
  readonly file: string;
  /** The heading, or empty. */
  readonly anchor: string;
}

/** The places of the repository that a text links to; addresses elsewhere are left out. */
export function links(markdown: string): Link[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = "", anchor = ""] = target.split("#");
      return { file, anchor };
    });
}

/** What links to the headings of a text are called: as GitHub makes them, for headings that stand once. */
export function anchors(markdown: string): ReadonlySet<string> {
  const prose = markdown.replaceAll(/^ *```[\s\S]*?^ *```/gm, "");
  const headings = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}_\- ]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

/** Whether a block is a workflow, not a part of one. */
export function isWorkflow(block: Block): boolean {
  const top = fieldsOf(parseDocument(block.text).toJS());
  return "on" in top && "jobs" in top;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
