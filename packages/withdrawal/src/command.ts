import type { Step } from "./step.ts";

/** A program and its arguments, for a person or for the program that runs it. */
export interface Command {
  readonly program: "npm" | "cargo";
  readonly args: readonly string[];
}

/**
 * The command of a step at npmjs or crates.io. npm's options and cargo's are the same in all versions since
 * npm 11 and cargo 1.66.
 */
export function commandOf(step: Step): Command {
  const id = `${step.name}@${step.version}`;
  switch (step.kind) {
    case "tag":
      return { program: "npm", args: ["dist-tag", "add", id, step.tag] };
    case "deprecate":
      return { program: "npm", args: ["deprecate", id, step.warning] };
    case "yank":
      return { program: "cargo", args: ["yank", id] };
    case "unyank":
      return { program: "cargo", args: ["yank", id, "--undo"] };
  }
}
