import { isEmptyList } from "@fairlead/contents";
import { isPublished, runPlan, type Plan, type Problem } from "@fairlead/publishing";
import { unplanned } from "./checks/elsewhere.ts";
import { packageNotes } from "./checks/package-notes.ts";
import { onlyPlaceholders } from "./checks/placeholders.ts";
import { unbuiltMetas } from "./packing/not-built.ts";
import { otherPlatforms, unmeantPlatforms } from "./checks/unmeant-platforms.ts";
import type { NpmCandidates } from "./discover/candidates.ts";
import { readMeant, type Meant } from "./discover/meant.ts";
import type { NpmPlanInputs, NpmPlanPorts } from "./inputs.ts";
import { npmSteps, together } from "./npm-steps.ts";
import type { NpmPresence } from "./registry/look-up-packages.ts";
import { NpmCredentials } from "./registry/npm-credentials.ts";

export interface NpmPlan extends Plan<NpmCandidates> {
  /** What was skipped, and what is not known yet, in sentences. */
  readonly notes: readonly string[];
}

/**
 * What a release of npm packages would do, and everything that would stop it. Reads the checkout and
 * the registry, and writes nothing.
 *
 * It finds what a dry run of the release does, but for what shows only there: what artifacts bring and
 * what is packed, what is published with different contents, which platform of its call a folder belongs to,
 * and the commit. What packages of other jobs a job waits for, a plan looks for in the plan as well.
 *
 * @param given problems of the inputs: with any of them, or one in the form of the lists, the registry
 * is not asked
 * @returns without the problems that were given
 */
export async function planNpm(
  inputs: NpmPlanInputs,
  given: readonly Problem[],
  ports: NpmPlanPorts,
): Promise<NpmPlan> {
  const { npmPackages, metas, platforms, distTag, registryUrl, ...rest } = inputs;
  const { fetch, userAgent, token } = ports;
  const { meant, problems } = readMeant(
    {
      ...{ ...rest, registryUrl, tag: distTag },
      platforms: platforms.length > 0 ? platforms : undefined,
      lists: [
        { input: "npm-packages", kind: "plan" as const, text: npmPackages },
        { input: "metas", kind: "meta" as const, text: metas },
      ].filter(({ text }) => !isEmptyList(text)),
      called: { packages: "npm-packages", tag: "dist-tag" },
    },
    ports.npmRegistrySetting,
  );
  const own = [...problems, ...lackingPlatforms(meant, inputs, given)];
  const wrong = [...given, ...own];
  const steps = npmSteps(meant, wrong, {
    ...ports,
    reads: { fetch, userAgent, readToken: () => token },
    job: () => undefined,
  });
  const trust = trustOf(meant, ports);
  let unbuilt: readonly Problem[] = [];
  const plan = await runPlan(
    {
      ...steps,
      discover: async () => {
        const found = await steps.discover();
        unbuilt = await unbuiltMetas(found.candidates?.packages ?? [], ports);
        return found;
      },
      lookUp: async (candidates) => {
        const presence = await steps.lookUp(candidates);
        await trust?.ask(namesToCome(candidates, presence), ports.cancelled);
        return presence;
      },
      check: (candidates, presence) =>
        together(
          steps.check(candidates, presence),
          unplanned(candidates, presence, "npm-packages"),
          onlyPlaceholders(candidates, presence),
          {
            problems: [],
            warnings: [
              ...unmeantPlatforms(candidates),
              ...otherPlatforms(candidates),
              ...notesOf(candidates, presence),
              ...unbuilt.filter(({ unit }) => isComing(unit, candidates, presence)),
              ...(presence === undefined
                ? []
                : (trust?.untrusting(namesToCome(candidates, presence)) ?? [])),
            ],
          },
        ),
    },
    wrong,
  );
  const { passedOver = [], unknown = [] } = plan.candidates ?? {};
  return {
    ...plan,
    problems: [...own, ...plan.problems],
    notes: [...passedOver, ...unknown.map(({ why }) => why)],
  };
}

/** Asks npm for all packages whether it trusts the workflow, before anything is built. */
function trustOf(
  { target }: Meant,
  { idToken, mask, fetch, clock, userAgent }: NpmPlanPorts,
): NpmCredentials | undefined {
  if (idToken === undefined || mask === undefined || !target.isNpmjs) return undefined;
  return new NpmCredentials({
    ...{ registry: target.registry, isNpmjs: true, token: undefined },
    ...{ idToken, mask, fetch, clock, userAgent, say: () => undefined },
  });
}

/** Packages that exist, and whose version does not yet. */
function namesToCome({ units }: NpmCandidates, presence: NpmPresence): readonly string[] {
  return units
    .filter((unit) => !isPublished(unit, presence) && !presence.newNames.has(unit.name))
    .map(({ name }) => name);
}

function lackingPlatforms(
  { lists }: Pick<Meant, "lists">,
  { platforms }: Pick<NpmPlanInputs, "platforms">,
  given: readonly Problem[],
): Problem[] {
  const input = "platforms";
  const isTold = given.some((problem) => problem.input === input);
  const hasMetas = lists.some(({ kind, entries }) => kind === "meta" && entries.length > 0);
  if (!hasMetas || platforms.length > 0 || isTold) return [];
  return [
    {
      code: "input-missing",
      message: 'The input "metas" needs platforms: a meta pins one package for each.',
      remedy: "Set `platforms`.",
      input,
    },
  ];
}

/** What is worth knowing of packages that are to be packed: of what is published it comes too late. */
function notesOf(candidates: NpmCandidates, presence: NpmPresence | undefined): Problem[] {
  return candidates.packages
    .filter(({ name }) => isComing(name, candidates, presence))
    .flatMap(({ name, file, notes }) => packageNotes(name, file, notes));
}

function isComing(
  unit: string | undefined,
  { packages }: NpmCandidates,
  presence: NpmPresence | undefined,
): boolean {
  const found = packages.find(({ name }) => name === unit);
  const versions = presence?.known.get(unit ?? "")?.versions ?? [];
  return found !== undefined && !versions.includes(found.version);
}
