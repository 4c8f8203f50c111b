import { setTimeout as pause } from "node:timers/promises";
import { locateAll, partOf, type Declaration, type DeclaredPart } from "@fairlead/declaration";
import {
  countProblems,
  describeProblem,
  ProblemsError,
  throwProblems,
  toldTogether,
  type Clock,
  type Problem,
} from "@fairlead/publishing";
import { fitsAnnotations, problemAnnotations, renderProblems } from "@fairlead/reporting";
import { cancellation } from "./cancellation.ts";
import { bugSentence, describeBug } from "./bug.ts";
import { systemClock } from "./clock.ts";
import { codesOutput } from "./codes-output.ts";
import { conclude, type Conclusion } from "./conclude.ts";
import { declarationOf } from "./declaration-input.ts";
import { readEnvironment } from "./environment.ts";
import { createFetch } from "./fetch.ts";
import { isGiven } from "./inputs.ts";
import { stepLog, type Log } from "./log.ts";
import { refersToPlan, withoutPlanLists } from "./plan-lists.ts";
import { nameProxies, proxiesOf } from "./proxies.ts";
import { processSecrets, type Secrets } from "./secrets.ts";
import { systemProblem } from "./system-problem.ts";
import { toolName } from "./tool.ts";

/** All that an action is given of the world. */
export interface ActionContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly clock: Clock;
  /** Aborted when the job is cancelled; the action then comes to its end and returns what it did. */
  readonly cancelled: AbortSignal;
  /** Why the lists of a large plan are blank; only an action that goes on without them is given any. */
  readonly planProblems: readonly Problem[];
  /** What the repository declares, for an action that reads the parts of others. */
  readonly declaration: Declaration;
  /** This action's part, without what the step itself gives. */
  readonly declared: DeclaredPart;
}

export interface ActionWays {
  /** What a run that stopped at problems has surely not done: "Nothing was uploaded." */
  readonly assurance?: string;
  /** It only tells, so it goes on without a declaration or the lists of a large plan, if it must. */
  readonly onlyTells?: boolean;
}

/** How long the action may take to come to its end after a stray error elsewhere in the process. */
const graceMs = 10_000;

/**
 * Runs an action: the one place that catches, and the one that fails. Whatever happens, what the
 * action returned is written first; then the process ends, though sockets may still be open.
 * @param action its name, such as `publish-crates-ordered`.
 * @param noOutputs the outputs of a run that came to no result, for these problems or for a bug.
 */
export async function runAction(
  action: string,
  main: (context: ActionContext) => Promise<Conclusion>,
  noOutputs: (problems: readonly Problem[]) => Readonly<Record<string, string>> = () => ({}),
  { assurance, onlyTells = false }: ActionWays = {},
): Promise<void> {
  const cancelled = cancellation();
  const { env } = process;
  nameProxies(env);
  const stray = watchStrayErrors();
  stepLog.info(`${toolName}, ${action}`);

  const declaration = await declarationOf(env);
  const declared = partOf(declaration, action, (input) => isGiven(input, env));
  const context = {
    env,
    secrets: processSecrets,
    log: stepLog,
    clock: systemClock,
    cancelled: cancelled.signal,
    planProblems: [],
    ...{ declaration, declared },
  };
  const ended = begun(context, onlyTells)
    .then(main)
    .then((conclusion) => {
      const { thrown } = conclusion;
      const isBug = thrown !== undefined && systemProblem(thrown.error) === undefined;
      return isBug ? withBug(thrown.error, action, conclusion) : conclusion;
    })
    .catch((error: unknown) => {
      const known = systemProblem(error) ?? cancelledProblem(error, cancelled.signal);
      const told = known === undefined ? error : new ProblemsError([known], { cause: error });
      const found = told instanceof ProblemsError ? told : { problems: [], warnings: [] };
      const problems = locateAll(found.problems, declared);
      const warnings = locateAll(found.warnings, declared);
      return {
        ...(problems.length > 0
          ? concludeProblems(problems, warnings, action, assurance)
          : withBug(told, action, nothing)),
        outputs: { ...noOutputs(problems), ...codesOutput(problems) },
      };
    })
    .then((conclusion) => ({
      ...conclusion,
      outputs: { ...codesOutput([]), ...conclusion.outputs },
    }));
  const first = await Promise.race([ended, stray]);
  if ("stray" in first) {
    // What was uploaded so far must not be lost from the outputs because of an error beside it.
    cancelled.abort(first.stray);
    const late = await Promise.race([ended, pause(graceMs)]);
    await conclude(withBug(first.stray, action, late ?? nothing), env, processSecrets);
  } else {
    await conclude(first, env, processSecrets);
  }
  await flushed(process.stdout);
  await flushed(process.stderr);
  process.exit();
}

/**
 * The context with the lists of a large plan put in place.
 *
 * @throws ProblemsError if they or the declaration cannot be read, or a proxy is no address
 */
async function begun(context: ActionContext, onlyTells: boolean): Promise<ActionContext> {
  const { env, clock, cancelled, log, declaration } = context;
  // Otherwise each server would seem to be out of reach.
  if (!onlyTells) proxiesOf(env);
  // Beside a declaration of which nothing could be read, whatever it would say were missing.
  if (declaration.values.size === 0 && !onlyTells) throwProblems(declaration.problems);
  if (!refersToPlan(env)) return context;
  // Few plans are so large, and what downloads artifacts is heavy.
  const { withPlanLists } = await import("./take-plan-lists.ts");
  const { artifacts, temp, apiUrl, userAgent } = readEnvironment(env);
  const ports = { inJob: artifacts.available, apiUrl, userAgent, fetch: createFetch(env) };
  try {
    return { ...context, env: await withPlanLists(env, temp, { ...ports, clock, cancelled, log }) };
  } catch (error) {
    if (!onlyTells || !(error instanceof ProblemsError)) throw error;
    return { ...context, env: withoutPlanLists(env), planProblems: error.problems };
  }
}

/** What broke off because the job was cancelled: requests and waits end with the reason of the signal. */
function cancelledProblem(error: unknown, { aborted, reason }: AbortSignal): Problem | undefined {
  if (!aborted || error !== reason) return undefined;
  const message = "The job was cancelled before it finished.";
  return { code: "cancelled", message, remedy: "Run the job again." };
}

const nothing: Conclusion = { outputs: {}, summary: "", annotations: [] };

/** Problems are told one by one, each beside its file, and so is what was found beside them. */
function concludeProblems(
  found: readonly Problem[],
  beside: readonly Problem[],
  action: string,
  assurance?: string,
): Conclusion {
  const problems = toldTogether(found);
  const count = countProblems(problems);
  const warnings = toldTogether(beside);
  const annotations = [...problemAnnotations(problems), ...problemAnnotations(warnings, "warning")];
  if (!fitsAnnotations(problems)) {
    // GitHub shows so many annotations of a step, and of each so much; the log has it all.
    for (const problem of problems) stepLog.info(describeProblem(problem));
  }
  return {
    outputs: {},
    summary: renderProblems(problems, {
      ...{ action, warnings },
      ...(assurance !== undefined && { assurance }),
    }),
    annotations,
    failure: `${action} stopped at ${count}, named above and in the job summary.`,
  };
}

/** Adds a bug to a conclusion, in the log and as its failure. */
function withBug(error: unknown, action: string, conclusion: Conclusion): Conclusion {
  stepLog.info(processSecrets.redact(describeBug(error, action)));
  const sentence = processSecrets.redact(bugSentence(error, action));
  return {
    ...conclusion,
    failure: [conclusion.failure, sentence].filter(Boolean).join(" "),
  };
}

/** Resolves with the first error that nobody awaits. */
function watchStrayErrors(): Promise<{ stray: unknown }> {
  return new Promise((resolve) => {
    for (const event of ["unhandledRejection", "uncaughtException"] as const) {
      process.on(event, (error: unknown) => {
        resolve({ stray: error });
      });
    }
  });
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write("", () => {
      resolve();
    });
  });
}
