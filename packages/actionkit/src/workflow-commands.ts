import { randomUUID } from "node:crypto";
import { accessSync, appendFileSync } from "node:fs";
import { EOL } from "node:os";
import type { Annotation } from "@fairlead/reporting";

/**
 * How a step speaks to the runner: lines on standard output, and the files of `GITHUB_OUTPUT` and
 * `GITHUB_STATE` (docs.github.com, "Workflow commands for GitHub Actions"). A test holds every byte
 * against `@actions/core`, which loads a whole HTTP client for this.
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
  issue(level, message, { title, file, line: line?.toString() });
}

/** The runner shows `***` for it from here on. */
export function maskSecret(secret: string): void {
  issue("add-mask", secret);
}

/** Opens a part of the log that can be folded. Groups do not nest. */
export function startGroup(title: string): void {
  issue("group", title);
}

export function endGroup(): void {
  issue("endgroup", "");
}

/** Fails the step with this error. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  annotate("error", message);
}

/** @throws Error if the runner's file is missing or cannot be written */
export function setOutput(name: string, value: string): void {
  if (appendValue("GITHUB_OUTPUT", name, value)) return;
  // Runners from before 2022 have no file for it.
  writeLine("");
  issue("set-output", value, { name });
}

/** For the action's post step. @throws Error if the runner's file is missing or cannot be written */
export function saveState(name: string, value: string): void {
  if (!appendValue("GITHUB_STATE", name, value)) issue("save-state", value, { name });
}

/** What the main step saved; the empty string if it saved nothing. */
export function savedState(name: string): string {
  return process.env[`STATE_${name}`] ?? "";
}

function issue(
  command: string,
  message: string,
  properties: Readonly<Record<string, string | undefined>> = {},
): void {
  const given = Object.entries(properties).flatMap(([name, value = ""]) =>
    value === "" ? [] : [`${name}=${escapeProperty(value)}`],
  );
  const head = given.length === 0 ? command : `${command} ${given.join(",")}`;
  writeLine(`::${head}::${escapeData(message)}`);
}

/** Is there a file for it? The delimiter is random, so that no value can end its own. */
function appendValue(variable: string, name: string, value: string): boolean {
  const file = process.env[variable] ?? "";
  if (file === "") return false;
  const delimiter = `ghadelimiter_${randomUUID()}`;
  const text = `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`;
  // The runner makes the file: where it is gone, a new one would be read by nobody.
  accessSync(file);
  appendFileSync(file, text);
  return true;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
