import { appendFileSync } from "node:fs";
import { fileFault } from "@fairlead/publishing";
import type { Annotation } from "@fairlead/reporting";
import type { Secrets } from "./secrets.ts";
import { annotate, setFailed, setOutput } from "./workflow-commands.ts";

/** How an action ends. */
export interface Conclusion {
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown for the job summary; the empty string adds nothing. */
  readonly summary: string;
  /** GitHub keeps ten of each level for a step, `failure` among the errors. */
  readonly annotations: readonly Annotation[];
  /** Set: the step fails, with this sentence. */
  readonly failure?: string;
  /** What was thrown while the action went on to its end: told as a bug, unless the system is at fault. */
  readonly thrown?: { readonly error: unknown };
  /** What may take a while and may go wrong: done when outputs and summary are written. Never throws. */
  readonly afterwards?: () => Promise<void>;
}

/**
 * Writes how the action ended: outputs, summary, annotations, and only then the failure, so that a
 * failed step leaves as much behind as a good one. Never throws.
 */
export async function conclude(
  conclusion: Conclusion,
  env: Readonly<Record<string, string | undefined>>,
  secrets: Secrets,
): Promise<void> {
  const lost = writeOutputs(conclusion.outputs);
  if (conclusion.summary !== "") {
    writeSummary(secrets.redact(conclusion.summary), env["GITHUB_STEP_SUMMARY"] ?? "");
  }
  await conclusion.afterwards?.();
  for (const { level, message, ...place } of conclusion.annotations)
    annotate(level, message, place);
  const failure = [conclusion.failure, lost].filter((sentence) => sentence !== undefined);
  if (failure.length > 0) setFailed(failure.join(" "));
}

/** Later steps decide by the outputs, so outputs that could not be written fail the step. */
function writeOutputs(outputs: Readonly<Record<string, string>>): string | undefined {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    return undefined;
  } catch (error) {
    return `The outputs could not be written: ${fileFault(error)}.`;
  }
}

/** The page is for people: that it is missing must not turn a release red. */
function writeSummary(summary: string, file: string): void {
  if (file === "") return;
  try {
    appendFileSync(file, `${summary}\n`);
  } catch (error) {
    annotate("warning", `The summary could not be written: ${fileFault(error)}.`);
  }
}
