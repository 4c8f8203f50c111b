/** What the demo reads of a release workflow: its jobs, and the expressions in them. */
import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { parse } from "yaml";

export type Texts = Readonly<Record<string, string>>;

/** A step, with its expressions as they stand in the file. */
export interface WorkflowStep {
  readonly id: string;
  /** The condition, as it stands in the file. Empty for a step without one. */
  readonly if: string;
  /** Empty for a step that runs a command. */
  readonly uses: string;
  /** The command. Empty for a step that is an action. */
  readonly run: string;
  readonly with: Texts;
  readonly env: Texts;
}

export interface WorkflowJob {
  readonly name: string;
  /** The condition, as it stands in the file. Empty for a job without one. */
  readonly if: string;
  /** The jobs whose results its expressions may use. */
  readonly needs: readonly string[];
  readonly permissions: Texts;
  readonly outputs: Texts;
  /** The expression of `strategy.matrix.include`: a JSON array. Empty for a job without a matrix. */
  readonly matrix: string;
  readonly steps: readonly WorkflowStep[];
}

/** The contexts of expressions that these workflows use. */
export interface Contexts {
  readonly needs: Readonly<Record<string, JobResult>>;
  readonly steps: Readonly<Record<string, { readonly outputs: Texts }>>;
  readonly inputs: Texts;
  readonly matrix: Texts;
  readonly vars: Texts;
  readonly secrets: Texts;
  readonly github: Texts;
}

/** How a job ended, as those that need it see it. */
export interface JobResult {
  readonly result: "success" | "failure" | "skipped";
  readonly outputs: Texts;
}

/** @throws Error if there is no such job */
export async function readJob(file: string, job: string): Promise<WorkflowJob> {
  // This schema leaves every scalar as it is written.
  const document = fields(parse(await readFile(file, "utf8"), { schema: "failsafe" }));
  const found = fields(fields(document["jobs"])[job]);
  const steps = found["steps"];
  if (!Array.isArray(steps)) throw new Error(`${file} has no job ${job} with steps.`);
  return {
    name: texts(found)["name"] ?? job,
    if: texts(found)["if"] ?? "",
    needs: Object.values(texts([found["needs"]].flat())),
    permissions: texts(found["permissions"]),
    outputs: texts(found["outputs"]),
    matrix: texts(fields(fields(found["strategy"])["matrix"]))["include"] ?? "",
    steps: steps.map((step: unknown) => ({
      ...{ id: "", if: "", uses: "", run: "", ...texts(step) },
      with: texts(fields(step)["with"]),
      env: texts(fields(step)["env"]),
    })),
  };
}

/**
 * Fills in `${{ … }}`. What is written between is close enough to JavaScript for these workflows:
 * contexts, `'texts'`, `! && || == !=`, and these functions. What is not there is an empty text, as on GitHub.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const script = expression.replaceAll(
      /'((?:[^']|'')*)'|\.([\w-]+)/g,
      (_, literal: string | undefined, property: string | undefined) =>
        property === undefined
          ? JSON.stringify((literal ?? "").replaceAll("''", "'"))
          : `?.[${JSON.stringify(property)}]`,
    );
    const value: unknown = runInNewContext(script, {
      ...contexts,
      toJSON: (one: unknown) => JSON.stringify(one, undefined, 2),
      // Only a whole matrix is written so, and whoever reads the matrix parses the text.
      fromJSON: (one: unknown) => one,
      startsWith: (text: string, start: string) => text.startsWith(start),
      contains: (text: string, part: string) => text.includes(part),
      always: () => true,
      cancelled: () => false,
    });
    return typeof value === "string" || typeof value === "boolean" ? `${value}` : "";
  });
}

/** Whether a job runs: its condition, which without a function of states means that all it needs succeeded. */
export function runs({ if: condition, needs }: WorkflowJob, contexts: Contexts): boolean {
  const succeeded = needs.every((job) => contexts.needs[job]?.result === "success");
  return isMet(condition, contexts) && (succeeded || /\b(?:always|cancelled)\(\)/.test(condition));
}

/** Whether a condition holds; an empty one does. */
export function isMet(condition: string, contexts: Contexts): boolean {
  const [, inBraces = condition] = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition) ?? [];
  return condition === "" || evaluate(`\${{ !!(${inBraces}) }}`, contexts) === "true";
}

/** The legs of a job's matrix; one without values for a job without a matrix. */
export function legsOf({ matrix }: WorkflowJob, contexts: Contexts): Texts[] {
  if (matrix === "") return [{}];
  const legs: unknown = JSON.parse(evaluate(matrix, contexts));
  return Array.isArray(legs) ? legs.map(texts) : [];
}

/** Fills in all values of a mapping. */
export function evaluateAll(values: Texts, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, evaluate(value, contexts)]),
  );
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** The values of a mapping that are texts. */
function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields(value)).flatMap(([name, one]) =>
      typeof one === "string" ? [[name, one] as const] : [],
    ),
  );
}
