import { declarePlatforms } from "@fairlead/contents";
import { runRelease, type Problem, type FinishedRelease } from "@fairlead/publishing";
import { placeholderProblems } from "./entries/expand.ts";
import { readMeant } from "./discover/meant.ts";
import type { NpmInputs, NpmPorts } from "./inputs.ts";
import { releaseSteps } from "./release-steps.ts";

/**
 * Releases npm packages: reads what is wanted, fetches what other jobs built, puts each package
 * together and packs it, looks everything up, checks it, and converges the registry to that.
 *
 * @param given problems of the inputs, told together with those found before the first network call
 * @returns how it ended; cancelled before its uploads, what it knows of the packages
 * @throws ProblemsError for bad input, and for a world in which nothing can be uploaded
 */
export async function releasePackages(
  inputs: NpmInputs,
  given: readonly Problem[],
  ports: NpmPorts,
): Promise<FinishedRelease> {
  const { steps, wrong, options } = meantRelease(inputs, given, ports);
  return runRelease(steps, wrong, options, ports);
}

/** What inputs mean, with all that is wrong with their form. */
export function readRelease(inputs: Omit<NpmInputs, "dryRun">, npmRegistrySetting?: string) {
  const declared = declarePlatforms(inputs.platforms ?? [], "platforms");
  const { meant, problems } = readMeant(
    {
      ...inputs,
      platforms: inputs.platforms && declared.platforms,
      called: { packages: "packages", tag: "tag" },
    },
    npmRegistrySetting,
  );
  return { meant, problems: [...problems, ...declared.problems] };
}

/**
 * The same, with what the placeholders of packages of their own show to be wrong: the plan, which has one
 * list for them and for packages of platforms, fills them in.
 */
export function readEntries(inputs: Omit<NpmInputs, "dryRun">, npmRegistrySetting?: string) {
  const { meant, problems } = readRelease(inputs, npmRegistrySetting);
  const own = meant.lists.filter(({ kind }) => kind === "packages");
  const facts = { platforms: undefined, entriesAlone: true, version: "1.0.0" };
  return [
    ...problems,
    ...own.flatMap(({ entries, input }) => placeholderProblems(entries, { ...facts, input })),
  ];
}

/** The release that inputs mean, with all that is wrong with their form. */
export function meantRelease(inputs: NpmInputs, given: readonly Problem[], ports: NpmPorts) {
  const { meant, problems } = readRelease(inputs, ports.npmRegistrySetting);
  const wrong = [...given, ...problems];
  return {
    wrong,
    steps: releaseSteps(inputs, meant, wrong, ports),
    options: {
      ...inputs,
      laterAttempt: ports.attempt > 1,
      hasToken: inputs.token !== undefined,
      hasIdToken: ports.idToken !== undefined,
      isTrusting: meant.target.isNpmjs,
      tokenVariable: "NODE_AUTH_TOKEN",
      // A private package looks like one that does not exist.
      readsAreOpen: false,
    },
  };
}
