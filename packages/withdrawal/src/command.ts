import type { Step } from "./step.ts";

/** A program and its arguments, for a person or for the program that runs it. */
export interface Command {
  readonly program: "npm" | "cargo";
  readonly args: readonly string[];
}

/**
 * The command of a step. npm's options and cargo's are the same in all versions since npm 11 and cargo 1.66.
 *
 * @param registry npm: the address of another registry than npmjs; cargo: the name that the reader's
 * configuration gives to another registry than crates.io
 */
export function commandOf(step: Step, registry?: string): Command {
  const at = registry === undefined ? [] : ["--registry", registry];
  switch (step.kind) {
    case "tag":
      return {
        program: "npm",
        args: ["dist-tag", "add", `${step.name}@${step.version}`, step.tag, ...at],
      };
    case "deprecate":
      return {
        program: "npm",
        args: ["deprecate", `${step.name}@${step.version}`, step.warning, ...at],
      };
    case "yank":
      return { program: "cargo", args: ["yank", `${step.name}@${step.version}`, ...at] };
    case "unyank":
      return { program: "cargo", args: ["yank", `${step.name}@${step.version}`, "--undo", ...at] };
  }
}
