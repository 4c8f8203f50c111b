import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { beginToLoadClient, uploadReport } from "@fairlead/github";
import {
  fileFault,
  type Problem,
  type ReleaseEvent,
  type FinishedRelease,
} from "@fairlead/publishing";
import {
  annotations,
  buildReport,
  describeEvent,
  failureCodes,
  failureSentence,
  noPublishingOutputs,
  renderSummary,
  publishingOutputs,
  verdict,
} from "@fairlead/reporting";
import { codesOutput } from "./codes-output.ts";
import type { Conclusion } from "./conclude.ts";
import { readEnvironment, type Environment, type TokenVariable } from "./environment.ts";
import { readInputs, type InputsOf, type InputSpec } from "./inputs.ts";
import { runAction, type ActionContext } from "./run.ts";
import { withPack, type PackContext } from "./take-pack.ts";
import { tool } from "./tool.ts";

/** What a publishing action is given: its inputs, what is wrong with them, and the world. */
export interface PublishingContext<S extends InputSpec> extends PackContext {
  readonly inputs: InputsOf<S>;
  /** To be told together with what else is found before the first network call. */
  readonly problems: readonly Problem[];
  readonly environment: Environment;
  /** Writes an event of the publish loop into the log. */
  readonly emit: (event: ReleaseEvent) => void;
}

/**
 * Runs a publishing action: reads its inputs, runs its release, writes report, outputs and summary. The
 * report is also uploaded as an artifact: outputs of matrix jobs overwrite each other.
 *
 * @param others inputs that cannot stand beside `from`: they name what is published, too
 */
export async function runPublishingAction<S extends InputSpec>(
  action: string,
  spec: S,
  tokenVariable: TokenVariable,
  release: (context: PublishingContext<S>) => Promise<FinishedRelease>,
  others: readonly string[],
): Promise<void> {
  await runAction(
    action,
    async (started) => {
      const own = ["sha", "version"] as const;
      const context = await withPack(started, { action, spec, own, others });
      const { values, problems } = readInputs(spec, context.env, context.declared);
      const environment = readEnvironment(context.env, tokenVariable);
      // The report is uploaded by it at the latest.
      if (environment.artifacts.available) beginToLoadClient();
      const ended = await release({
        ...context,
        inputs: values,
        problems: [...problems, ...environment.problems],
        environment,
        emit: (event) => {
          const line = describeEvent(event);
          if (line !== undefined) context.log.info(line);
        },
      });
      return conclude(action, ended, environment, context);
    },
    () => noPublishingOutputs,
    // A release that has begun to upload ends with outcomes, not with problems.
    { assurance: "Nothing was uploaded." },
  );
}

function conclude(
  action: string,
  { result, packed, warnings, registry, called, beside, runsOn }: FinishedRelease,
  environment: Environment,
  { secrets, log, cancelled }: ActionContext,
): Conclusion {
  const info = {
    ...{ tool, action, registry, warnings, link: registry.link },
    ...(beside !== undefined && { beside }),
    ...(runsOn !== undefined && { runsOn }),
    noun: called,
    repository: environment.repository,
    sha: environment.sha,
    runUrl: environment.runUrl,
    attempt: environment.runAttempt,
  };
  // Fixed over all attempts and jobs of a run, so it needs to be told apart by itself.
  const name = `fairlead-report-${action}-${environment.runAttempt}-${randomBytes(4).toString("hex")}`;
  const report = path.join(environment.temp, `${name}.json`);
  const text = secrets.redact(`${JSON.stringify(buildReport(result, info), null, 2)}\n`);
  const inJob = environment.artifacts.available;
  const { ok, sentence } = verdict(result, called);
  if (ok) log.info(sentence);
  return {
    outputs: {
      ...publishingOutputs(result, { report, ...(packed !== undefined && { packed }) }),
      ...codesOutput(failureCodes(result)),
    },
    summary: renderSummary(result, info),
    annotations: annotations(result, info),
    ...(!ok && { failure: failureSentence(result, called) }),
    ...(result.bug !== undefined && { thrown: result.bug }),
    // Outputs of matrix jobs overwrite each other; artifacts do not.
    afterwards: async () => {
      try {
        writeFileSync(report, text);
      } catch (error) {
        log.warning(`The report could not be written: ${fileFault(error)}.`);
        return;
      }
      await uploadReport(name, report, { inJob, cancelled, log });
    },
  };
}
