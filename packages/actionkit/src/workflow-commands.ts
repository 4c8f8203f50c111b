import { EOL } from "node:os";
import type { Annotation } from "@fairlead/reporting";
// Its main file also loads an HTTP client, which is half of what a start costs and serves ID tokens only.
import { issueCommand } from "../../../node_modules/@actions/core/lib/command.js";
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from "../../../node_modules/@actions/core/lib/file-command.js";

/**
 * How a step speaks to the runner: lines on standard output, and the files of `GITHUB_OUTPUT` and
 * `GITHUB_STATE` (docs.github.com, "Workflow commands for GitHub Actions"), written by `@actions/core`. A
 * test holds every byte against its public functions.
 */

/** A line of the log, as it is: `log.ts` takes commands out of it. */
export function writeLine(text: string): void {
  process.stdout.write(text + EOL);
}

/** An annotation of the run, also shown in the log. */
export function annotate(
  level: Annotation["level"],
  message: string,
  { title, file, line }: Partial<Pick<Annotation, "title" | "file" | "line">> = {},
): void {
  const properties = {
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: line.toString() }),
  };
  issueCommand(level, properties, message);
}

/** The runner shows `***` for it from here on. */
export function maskSecret(secret: string): void {
  issueCommand("add-mask", {}, secret);
}

/** Opens a part of the log that can be folded. Groups do not nest. */
export function startGroup(title: string): void {
  issueCommand("group", {}, title);
}

export function endGroup(): void {
  issueCommand("endgroup", {}, "");
}

/** Fails the step with this error. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  annotate("error", message);
}

/** @throws Error if the runner's file is missing or cannot be written */
export function setOutput(name: string, value: string): void {
  if (isSet("GITHUB_OUTPUT")) {
    issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
    return;
  }
  // Runners from before 2022 have no file for it.
  writeLine("");
  issueCommand("set-output", { name }, value);
}

/** For the action's post step. @throws Error if the runner's file is missing or cannot be written */
export function saveState(name: string, value: string): void {
  if (isSet("GITHUB_STATE")) issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  else issueCommand("save-state", { name }, value);
}

/** What the main step saved; the empty string if it saved nothing. */
export function savedState(name: string): string {
  return process.env[`STATE_${name}`] ?? "";
}

function isSet(variable: string): boolean {
  return (process.env[variable] ?? "") !== "";
}
