import {
  eachOnce,
  firstFew,
  type Checked,
  type PlanSteps,
  type Problem,
} from "@fairlead/publishing";
import { misnamedPlatforms } from "./checks/misnamed-platforms.ts";
import { narrowEngines } from "./checks/narrow-engines.ts";
import { omittedPlatforms } from "./checks/omitted-platforms.ts";
import { outdatedPins } from "./checks/outdated-pins.ts";
import { pinProblems } from "./checks/pins.ts";
import { decideTerms, type DecidedTerms } from "./checks/publish-terms.ts";
import { replacedVersions } from "./checks/replaced-versions.ts";
import { takenCommands } from "./checks/taken-commands.ts";
import type { NpmCandidates } from "./discover/candidates.ts";
import { discoverPackages } from "./discover/discover-packages.ts";
import type { Meant } from "./discover/meant.ts";
import type { NpmPlanPorts } from "./inputs.ts";
import { lookUpCandidates, type NpmPresence } from "./registry/look-up-packages.ts";
import { npmReader } from "./registry/npm-look-up.ts";
import type { ReadPorts } from "./registry/npm-reads.ts";
import { npmTraits } from "./registry/npm-registry.ts";
import { limitOf } from "./registry/npm-unit.ts";
import { otherRepository, type JobFacts } from "./registry/provenance.ts";

export interface StepsPorts extends Pick<
  NpmPlanPorts,
  "workspace" | "temp" | "clock" | "cancelled" | "repository"
> {
  readonly reads: ReadPorts;
  /** The job that publishes, asked for after the look-up; undefined for a plan, which runs in another one. */
  readonly job: () => JobFacts | undefined;
}

export interface NpmSteps extends PlanSteps<NpmCandidates, NpmPresence> {
  /** What each package is published as. */
  readonly decide: (candidates: NpmCandidates, presence: NpmPresence | undefined) => DecidedTerms;
}

/**
 * The steps that plan and release have in common: what is meant, what is there, and the one list of
 * rules of names, access, tags, provenance and exact dependencies.
 *
 * @param given problems of the inputs
 */
export function npmSteps(meant: Meant, given: readonly Problem[], ports: StepsPorts): NpmSteps {
  const { target } = meant;
  const { reads, repository } = ports;
  const reader = npmReader(target, reads);
  const isTargetKnown = !given.some(({ input }) => input === "registry-url");
  const asksAccess = target.isNpmjs && meant.provenance !== false;
  const decide: NpmSteps["decide"] = ({ packages, workspacePackages }, presence) =>
    decideTerms(packages, presence, meant, {
      target: isTargetKnown ? target : undefined,
      scopeRegistries: workspacePackages.scopeRegistries,
      ...{ repository, job: ports.job() },
    });
  return {
    registry: reader,
    traits: npmTraits(target, { delayMs: undefined, confirmWithinMs: 0 }),
    limitOf,
    discover: () => discoverPackages(meant, given, ports),
    lookUp: (candidates) => lookUpCandidates(candidates, reader, target, reads, ports, asksAccess),
    decide,
    check: (candidates, presence) => {
      const { problems, warnings, without } = decide(candidates, presence);
      const pins = pinProblems(presence?.missing ?? [], target);
      return {
        problems: eachOnce([...problems, ...pins, ...misnamedPlatforms(candidates, presence)]),
        warnings: [
          ...warnings,
          ...wrongRepositories(without, repository),
          ...narrowEngines(candidates),
          ...omittedPlatforms(candidates),
          ...takenCommands(candidates),
          ...outdatedPins(candidates),
          ...replacedVersions(candidates, presence),
        ],
      };
    },
  };
}

/** That packages go without provenance for this can be fixed, in each of their manifests. */
function wrongRepositories(without: DecidedTerms["without"], repository = ""): Problem[] {
  const names = without.get(otherRepository) ?? [];
  if (names.length === 0) return [];
  const many = names.length > 1;
  return [
    {
      code: "repository-url-mismatch",
      message: `${firstFew(names, 5)} ${many ? "go" : "goes"} without provenance: repository.url is not ${repository}.`,
      remedy: `For provenance, set repository.url in ${many ? "each" : "its"} package.json to \`git+${repository}.git\`.`,
    },
  ];
}

/** What one check finds, and then the others. */
export function together(...checked: readonly Checked[]): Checked {
  return {
    problems: checked.flatMap(({ problems }) => problems),
    warnings: checked.flatMap(({ warnings }) => warnings),
  };
}
