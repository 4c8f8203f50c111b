import {
  readInputs,
  variableOf,
  type ActionContext,
  type InputsOf,
  type InputSpec,
} from "@fairlead/actionkit";
import { locate, partOf, type DeclaredPart } from "@fairlead/declaration";
import type { Problem } from "@fairlead/publishing";

/** The inputs of another action, as a step of it would read them here. */
export interface PartInputs<S extends InputSpec> {
  readonly values: InputsOf<S>;
  readonly problems: readonly Problem[];
  /** Tells a problem of theirs by its place in the declaration. */
  readonly inFile: (problem: Problem) => Problem;
}

/**
 * Reads the inputs of an action from the declaration.
 *
 * @param given what a step of it would be given besides; undefined where it would be blank
 */
export function readPart<S extends InputSpec>(
  action: string,
  spec: S,
  given: Readonly<Record<string, string | undefined>>,
  { declaration, env }: Pick<ActionContext, "declaration" | "env">,
): PartInputs<S> {
  const variables = Object.entries(given).map(([name, value]): [string, string | undefined] => [
    variableOf(name),
    value,
  ]);
  const step: ActionContext["env"] = {
    GITHUB_REF: env["GITHUB_REF"],
    ...Object.fromEntries<string | undefined>(variables),
  };
  const isGiven = (input: string) => given[input] !== undefined;
  // What is wrong with the file itself is told once.
  const declared: DeclaredPart = { ...partOf(declaration, action, isGiven), problems: [] };
  return {
    ...readInputs(spec, step, declared),
    inFile: (problem) => locate(problem, declared, true),
  };
}

/**
 * Inputs that say what is packed, and how: they mean nothing to who publishes it. `files` of a release says
 * besides that the release of another commit has some.
 */
const ofPacking = new Set([
  ...["packages", "exclude", "manifest-path", "features", "toolchain", "verify"],
  ...["platforms", "check-packed", "check-binaries", "oldest-system"],
]);

const publishing = [
  ...["publish-crates-ordered", "publish-npm-platform", "publish-npm-packages"],
  ...["publish-meta", "create-release"],
];

/** What is declared for the actions that publish a pack, by action and input. */
export function inputsForPublishing({ declaration }: Pick<ActionContext, "declaration">) {
  return Object.fromEntries(
    publishing.map((action) => {
      const values = [...partOf(declaration, action).values].filter(
        ([input]) => !ofPacking.has(input),
      );
      return [action, Object.fromEntries(values.map(([input, { text }]) => [input, text]))];
    }),
  );
}
