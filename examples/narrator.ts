import type { ActionRun } from "@fairlead/sandbox";

/** The summaries of all steps so far, with their titles. */
export const steps: { title: string; summary: string }[] = [];

export function say(line: string): void {
  console.log(line);
}

/** Begins a new part of the story. */
export function act(title: string): void {
  say(`\n${bold(`■ ${title}`)}`);
}

/** Prints a line of an action's log; of cargo's own progress and of plans' lists nothing. */
export function show(line: string): void {
  const group = /^##\[group\](.*)/.exec(line)?.[1];
  if (group !== undefined) say(`  ${bold(group)}`);
  else if (/^ {3,}(Packag|Verifying|Compiling|Unpacking|Updating|Finished|Download)/.test(line)) {
    return;
  } else if (/^\d+\. |^##\[endgroup\]/.test(line) || isFromArtifactClient(line)) return;
  else say(`    ${line}`);
}

/** GitHub's own client of artifacts tells each of its steps. */
function isFromArtifactClient(line: string): boolean {
  return /^(Artifact |Root directory|Uploading artifact|Beginning upload|Uploaded bytes|Finished uploading|SHA256|Finalizing|Found \d|Redirecting|Starting download|Downloading raw|The report is not uploaded)/.test(
    line,
  );
}

/** Keeps a step's summary, and ends the demo if the step did not end as it should. */
export function conclude(title: string, run: ActionRun, expected: number | null = 0): void {
  steps.push({ title, summary: run.summary });
  if (run.exitCode === expected) return;
  fail(`The step "${title}" ended with ${String(run.exitCode)}; expected ${String(expected)}.`);
}

export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function bold(text: string): string {
  return process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text;
}
