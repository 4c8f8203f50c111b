import { existsSync } from "node:fs";
import path from "node:path";
import type { ActionFile } from "../../actions/action-files.ts";

/** What an action's code says about one input. */
export interface DeclaredInput {
  readonly default: string;
  readonly required: boolean;
}

/** Where an action.yml and the code disagree about the inputs. */
export function inputDisagreements(
  action: Pick<ActionFile, "name" | "inputs">,
  declared: Readonly<Record<string, DeclaredInput>>,
): string[] {
  const described = new Map(action.inputs.map((field) => [field.name, field]));
  const wrong: string[] = [];
  for (const [name, input] of Object.entries(declared)) {
    const field = described.get(name);
    if (field === undefined) wrong.push(`${name} is read, but action.yml does not have it.`);
    else if (field.default !== input.default) {
      wrong.push(`${name} is "${input.default}" in the code, "${field.default}" in action.yml.`);
    } else if (field.required !== input.required) {
      wrong.push(`${name} is required: ${String(input.required)} in the code only.`);
    }
  }
  for (const name of described.keys()) {
    if (!(name in declared)) wrong.push(`${name} stands in action.yml, but nobody reads it.`);
  }
  return wrong.map((sentence) => `${action.name}: ${sentence}`);
}

/** What is wrong with how an action is run, and with what it says of its fields. */
export function actionFaults(action: ActionFile, root: string): string[] {
  const wrong: string[] = [];
  const { runs } = action;
  if (runs["using"] !== "node24") wrong.push("does not run on node24.");
  const dist = `dist/${action.name}`;
  for (const [key, file, needed] of [
    ["main", `${dist}/index.js`, true],
    [
      "post",
      `${dist}/post/index.js`,
      existsSync(path.join(root, "actions", action.name, "post.ts")),
    ],
  ] as const) {
    const given = runs[key];
    if (!needed && given === undefined) continue;
    if (
      typeof given !== "string" ||
      path.resolve(path.dirname(action.file), given) !== path.join(root, file)
    ) {
      wrong.push(`has ${JSON.stringify(given)} as ${key}; expected its way to ${file}.`);
    } else if (!existsSync(path.join(root, file))) wrong.push(`has no ${file}.`);
  }
  for (const { name, description, declaredAs, isPreset } of [...action.inputs, ...action.outputs]) {
    if (declaredAs.length > 0 && isPreset) {
      wrong.push(`hides the declaration of ${name}: its description says default or "Required.".`);
    }
    if (description.trim() === "") wrong.push(`does not describe ${name}.`);
    // A runner reads one anywhere in the file as its own, and refuses the whole action for it.
    if (description.includes("${{")) wrong.push(`has an expression in what it says of ${name}.`);
  }
  return wrong.map((sentence) => `${action.name} ${sentence}`);
}
