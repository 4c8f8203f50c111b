import { openCratesRegistry, readCratesTarget, type CratesTarget } from "@fairlead/crates";
import { mainUnits, readSource } from "@fairlead/github";
import type { Fetch } from "@fairlead/http";
import {
  npmLookUp,
  readNpmTarget,
  noticingRefusal,
  stageReader,
  type NpmTarget,
} from "@fairlead/npm";
import { unitId, type Clock, type Problem, type RegistryReader } from "@fairlead/publishing";
import type { ReleasedUnit, ReleasePage, UnitTag } from "@fairlead/reporting";
import type { ListItem } from "@fairlead/selection";
import { askGitHub } from "./ask-github.ts";
import { laterBytes } from "./confirm/confirmation-problems.ts";
import { describeUnit } from "./describe-unit.ts";
import { isClaimed, isOfEarlierAttempt, isSent, withBroken } from "./judge.ts";
import { isComplete, releaseState } from "./release-state.ts";
import { idsOf, ordered } from "./in-order.ts";
import { lookAt, type Looked } from "./look.ts";
import { readNeeds } from "./needs.ts";
import { newestTold } from "./reports.ts";
import { askStages } from "./ask-stages.ts";
import { askDeprecatedWhole, askWithdrawal } from "./ask-withdrawal.ts";
import { takeReports } from "./take-reports.ts";
import {
  hasOwnVersion,
  keyOf,
  readWanted,
  wantedTags,
  withTold,
  type WantedUnit,
} from "./wanted-units.ts";

/** What a user gives; names as in the action's inputs. */
export interface SummaryInputs {
  readonly needs: string | undefined;
  readonly version: string | undefined;
  readonly tag: string | undefined;
  readonly crates: readonly ListItem[];
  readonly npm: readonly ListItem[];
  readonly index: string;
  readonly registryUrl: string;
  readonly dryRun: boolean;
  /** The run whose reports are read; undefined: this one. */
  readonly runId: string | undefined;
  /** A token that may read stages. */
  readonly stageToken: string | undefined;
  readonly token: string | undefined;
}

/** The world, as far as the summary needs it. */
export interface SummaryPorts {
  /** A folder for what is downloaded. */
  readonly temp: string;
  /** `owner/name` */
  readonly repository: string;
  readonly sha: string;
  /** GITHUB_REF */
  readonly ref: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly runId: string;
  readonly attempt: number;
  readonly userAgent: string;
  /** This process is a step of a job, which can read the artifacts of its run. */
  readonly inJob: boolean;
  readonly cargoTestIndex: string | undefined;
  readonly npmRegistrySetting: string | undefined;
  /** For reads of registries that want a token even for these. */
  readonly cratesToken: string | undefined;
  readonly npmToken: string | undefined;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly log: {
    readonly info: (line: string) => void;
    readonly inGroup: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  };
}

export interface SummaryEnd {
  readonly page: ReleasePage;
  /** Everything is out. */
  readonly complete: boolean;
  /** `name@version` of what is not in its registry with the contents of this release, in order. */
  readonly missing: readonly string[];
  /** `name@version` of what is there, and needs something of `missing`. */
  readonly broken: readonly string[];
}

/**
 * Finds out what has really shipped: reads the reports of the run, then asks the registries and
 * GitHub itself, and judges. Works with what there is: whatever cannot be read is told on the page.
 *
 * @param given what is wrong with the inputs
 */
export async function summarize(
  inputs: SummaryInputs,
  given: readonly Problem[],
  ports: SummaryPorts,
): Promise<SummaryEnd> {
  const { clock, cancelled, repository } = ports;
  const { version, tag } = inputs;
  const { jobs, problems: badNeeds } = readNeeds(inputs.needs);
  // The reports themselves say what another run released.
  const here = { ...ports, sha: "" };
  const { source, problems: noSource } = readSource(inputs, here);
  const crates = readWanted(inputs.crates, "crate", version);
  const npm = readWanted(inputs.npm, "npm", version);

  const { reports, problems: unread } = await takeReports(ports.temp, source, ports);
  const told = newestTold(reports);
  const { units, problems: leftOut } = withTold(
    [...crates.units, ...npm.units],
    [...told.values()],
  );

  const ownTags = inputs.dryRun ? [] : wantedTags([...inputs.crates, ...inputs.npm]);
  const cratesTarget = readCratesTarget(inputs.index, undefined, ports.cargoTestIndex);
  const npmTarget = readNpmTarget(inputs.registryUrl, ports.npmRegistrySetting);
  const claimed = (unit: WantedUnit) => isClaimed(told.get(keyOf(unit)));
  const lookAtKind = (kind: WantedUnit["kind"], open: () => Promise<RegistryReader>) => {
    const ofKind = units.filter((unit) => unit.kind === kind);
    return lookAt(ofKind, open, claimed, clock, cancelled);
  };
  const [inCrates, inNpm, onGitHub] = await Promise.all([
    "problem" in cratesTarget
      ? notAsked(cratesTarget)
      : lookAtKind("crate", () => openCratesRegistry(cratesTarget, ports.cratesToken, ports)),
    "problem" in npmTarget
      ? notAsked(npmTarget)
      : lookAtKind("npm", () => Promise.resolve(npmLookUp(npmTarget, ports.npmToken, ports))),
    askGitHub(
      tag,
      ownTags.map((each) => each.tag),
      inputs.token,
      ports,
    ),
  ]);

  const { looks, gone, warnings } = await askStages(
    units.filter(({ kind }) => kind === "npm"),
    { findings: inNpm.findings, told, isDryRun: inputs.dryRun, now: clock.now() },
    inputs.stageToken === undefined || "problem" in npmTarget
      ? undefined
      : noticingRefusal(stageReader(npmTarget, inputs.stageToken, ports, cancelled), npmTarget),
  );
  const whole = await askDeprecatedWhole(inNpm.findings, npmTarget, ports);
  const isOwnRun = inputs.runId === undefined || inputs.runId === ports.runId;
  const attempt = isOwnRun ? ports.attempt : undefined;
  const released = withBroken(
    units.map((unit): ReleasedUnit => {
      const looked = unit.kind === "crate" ? inCrates : inNpm;
      const isPackage = unit.kind === "npm";
      const look = isPackage ? looks.get(unitId(unit)) : undefined;
      const isGone = isPackage && gone.has(unitId(unit));
      const of = told.get(keyOf(unit));
      const isEarlier = !isSent(of) && hasOwnVersion(unit, version);
      const isApart = !inputs.dryRun && (isEarlier || (isPackage && whole.has(unitId(unit))));
      const known = { told: of, look, isGone, isApart, isEarlier };
      return describeUnit(unit, looked, known, { dryRun: inputs.dryRun, attempt });
    }),
  );
  const { release } = onGitHub;
  const unitTags = ownTags.map((own): UnitTag => {
    return { ...own, ...(onGitHub.tags?.get(own.tag) ?? { state: "unseen" }) };
  });
  const lists = [...given.filter(concernsLists), ...crates.problems, ...npm.problems, ...leftOut];
  const hasLists = crates.units.length + npm.units.length > 0;
  const isWantedKnown = lists.length === 0 && (hasLists || unread.length === 0);
  const seen = { units: released, jobs, release, unitTags, dryRun: inputs.dryRun, isWantedKnown };
  const state = releaseState(seen);
  const withdrawal =
    state === "withdrawn"
      ? await askWithdrawal(released, npmTarget, ports)
      : { steps: undefined, problems: [] };
  const title = tag ?? version;
  const runUrl = (id: string) => `${ports.serverUrl}/${repository}/actions/runs/${id}`;
  return {
    page: {
      ...{ state, jobs, units: ordered(withMains(released, repository)) },
      ...(title !== undefined && { title }),
      ...(tag !== undefined && { tag }),
      ...(release !== undefined && { release }),
      unitTags,
      ...(withdrawal.steps !== undefined && { toWithdraw: withdrawal.steps }),
      unseen: [
        ...[
          ...given,
          ...noSource,
          ...badNeeds,
          ...crates.problems,
          ...npm.problems,
          ...unread,
          ...leftOut,
        ],
        ...[...inCrates.problems, ...inNpm.problems, ...onGitHub.problems],
        ...withdrawal.problems,
      ],
      ...{ repository, sha: ports.sha, runId: ports.runId, attempt: ports.attempt },
      runUrl: runUrl(ports.runId),
      ...(inputs.runId !== undefined && { stagedBy: runUrl(inputs.runId) }),
      warnings: [...warnings, ...laterBytes(released.filter(isOfEarlierAttempt))],
      askedAt: clock.now(),
      ...registriesOf(cratesTarget, npmTarget),
    },
    complete: isComplete(seen),
    missing: idsOf(released, (state) => !isThere.includes(state)),
    broken: idsOf(released, (state) => state === "broken"),
  };
}

/** What its registry has with the contents of this release. */
const isThere: readonly ReleasedUnit["state"][] = ["shipped", "broken", "yanked", "deprecated"];

/** Problems of the inputs that list the units; those of a large plan's artifact belong to no input. */
function concernsLists({ input, file }: Problem): boolean {
  return (input === undefined && file === undefined) || input === "crates" || input === "npm";
}

function notAsked({ problem }: { readonly problem: Problem }): Looked {
  return { findings: new Map(), problems: [problem] };
}

/** Marks those that represent the others in install lines. */
function withMains(units: readonly ReleasedUnit[], repository: string): readonly ReleasedUnit[] {
  const name = repository.split("/").at(-1) ?? "";
  const shipped = units.filter(({ state }) => state === "shipped");
  const mains = (["crate", "npm"] as const).flatMap((kind) =>
    mainUnits(
      shipped.filter((unit) => unit.kind === kind),
      name,
    ),
  );
  return units.map((unit) => ({ ...unit, isMain: mains.some((main) => main === unit) }));
}

function registriesOf(
  crates: CratesTarget | { readonly problem: Problem },
  npm: NpmTarget | { readonly problem: Problem },
): Pick<ReleasePage, "isCratesIo" | "npmRegistry"> {
  return {
    isCratesIo: !("problem" in crates) && crates.isCratesIo,
    ...(!("problem" in npm) && !npm.isNpmjs && { npmRegistry: npm.registry }),
  };
}
