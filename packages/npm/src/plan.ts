import {
  eachOnce,
  estimateUploads,
  ProblemsError,
  topologicalOrder,
  type Estimate,
  type Problem,
  type VersionName,
} from "@fairlead/publishing";
import { precedence } from "./discover/publish-order.ts";
import { tagProblem } from "./registry/dist-tag.ts";
import { doubleNames } from "./entries/double-names.ts";
import { lookUpPackages, type PackagesLookUp } from "./registry/look-up-packages.ts";
import type { NpmPorts } from "./inputs.ts";
import { npmTraits } from "./registry/npm-registry.ts";
import { npmjs, readNpmTarget, versionPage } from "./registry/npm-target.ts";
import { autoDelayMs, npmLimit } from "./registry/npm-unit.ts";
import { missingPins, pinProblems, type Pin } from "./checks/pins.ts";
import { checkPlanned, unplanned } from "./checks/plan-checks.ts";
import { planManifests, type PlannedManifest } from "./discover/known-packages.ts";
import type { NpmPlanInputs } from "./plan/plan-inputs.ts";
import { readPlanSpecs } from "./plan/plan-specs.ts";

export interface NpmPlanPorts extends Pick<
  NpmPorts,
  "workspace" | "temp" | "userAgent" | "npmRegistrySetting" | "fetch" | "clock" | "cancelled"
> {
  /** `https://github.com/owner/name` of the repository that runs; undefined: nobody knows. */
  readonly repository: string | undefined;
  /** For reads of packages that are not public. */
  readonly token: string | undefined;
}

/** A package of the plan, as the output `npm` has it. */
export interface PlannedPackage extends VersionName {
  /** Its folder, relative to the workspace; `none` for one that has none. */
  readonly path: string;
  /** This version is in the registry. */
  readonly published: boolean;
  /** The input writes its name or path out, so it may be created. */
  readonly listed: boolean;
  /** Names of the packages that come before it. */
  readonly after: readonly string[];
}

export interface NpmPlan {
  /** False: the registry did not answer, or was not asked, so nobody knows what is there. */
  readonly isAsked: boolean;
  /** In the order of their dependencies. */
  readonly packages: readonly PlannedPackage[];
  readonly newNames: ReadonlySet<string>;
  readonly estimate: Estimate;
  readonly warnings: readonly Problem[];
  /** Everything that would stop the release, but for the problems that were given. */
  readonly problems: readonly Problem[];
  /** What was passed over, and what is not known yet, in sentences. */
  readonly notes: readonly string[];
  readonly registry: {
    readonly title: string;
    readonly link: (version: VersionName) => string | undefined;
  };
}

/**
 * What a release of npm packages would do, and everything that would stop it. Reads the checkout and
 * the registry, and writes nothing.
 *
 * @param given problems of the inputs: with any of them the registry is not asked
 */
export async function planNpm(
  inputs: NpmPlanInputs,
  given: readonly Problem[],
  ports: NpmPlanPorts,
): Promise<NpmPlan> {
  const { workspace, clock, cancelled } = ports;
  const { platforms } = inputs;
  // Whatever stands for a version that is wrong: what depends on it need not be told as well.
  const isWrong = given.some(({ input }) => input === "version" || input === "version-from");
  const version = isWrong ? "1.0.0" : inputs.version;
  const read = readNpmTarget(inputs.registryUrl, ports.npmRegistrySetting);
  const target = "problem" in read ? npmjs : read;
  const link = (version: VersionName) => versionPage(target, version);
  const wrongTag = inputs.distTag === "auto" ? undefined : tagProblem(inputs.distTag, "dist-tag");
  const named = await readPlanSpecs({ ...inputs, version }, given, ports);
  const wrongInputs = [
    ...("problem" in read ? [read.problem] : []),
    ...(wrongTag === undefined ? [] : [wrongTag]),
    ...named.wrongInputs,
  ];

  const { manifests, unknown, folders, scopeRegistries, ...wrong } = await planManifests(
    named.specs,
    workspace,
    {
      version,
      platforms,
    },
  );
  const doubles = doubleNames(
    manifests.map(({ name, spec, file }) => ({ name, where: file ?? `line ${spec.line}` })),
  );
  const { within, elsewhere, pins } = precedence(manifests, (name) => folders.has(name));
  const before = (name: string) => (within.get(name) ?? []).map(nameOf);
  const order = topologicalOrder(
    manifests,
    ({ name }) => name,
    ({ name }) => before(name),
  );
  const ordered = order.kind === "ordered" ? order.items : manifests;

  let lookUp: PackagesLookUp = {
    ...{ known: new Map(), newNames: new Set(), access: new Map(), problems: [] },
  };
  let missing: readonly Pin[] = [];
  let unread: readonly Problem[] = [];
  const mayAsk = given.length === 0 && wrongInputs.length === 0;
  if (mayAsk) {
    try {
      const reads = { ...ports, readToken: () => ports.token };
      const asked = [...ordered, ...elsewhere];
      const asksAccess = target.isNpmjs && inputs.provenance !== false;
      lookUp = await lookUpPackages(asked, target, reads, clock, cancelled, asksAccess);
      // What a template lists and nobody declares is told already.
      const isTold = ({ by }: Pin) =>
        wrong.problems.some(({ code, unit }) => code === "platform-undeclared" && unit === by);
      const pinned = pins.filter((pin) => !isTold(pin));
      missing = await missingPins(pinned, { target, reads, clock, signal: cancelled });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      unread = error.problems;
    }
  }
  const checks = { ...inputs, target, scopeRegistries, repository: ports.repository };
  const isAsked = mayAsk && unread.length === 0;
  const checked = isAsked ? checkPlanned(ordered, lookUp, checks) : { problems: [], warnings: [] };
  const absent = elsewhere.filter(({ name, version }) => {
    return isAsked && lookUp.known.get(name)?.versions.includes(version) !== true;
  });
  // What only an artifact names may be what others wait for.
  const needed = unplanned(unknown.length > 0 ? [] : absent, folders);
  const isThere = ({ name, version }: VersionName) =>
    lookUp.known.get(name)?.versions.includes(version) ?? false;
  const uploads = ordered.filter((each) => !isThere(each)).map(() => ({ limit: npmLimit }));
  return {
    isAsked,
    packages: ordered.map((each) => ({
      name: each.name,
      version: each.version,
      path: folderOf(each),
      published: isThere(each),
      listed: each.spec.listed,
      after: before(each.name),
    })),
    newNames: new Set(ordered.map(({ name }) => name).filter((name) => lookUp.newNames.has(name))),
    estimate: estimateUploads(
      uploads,
      npmTraits(target, { minIntervalMs: autoDelayMs, confirmWithinMs: 0 }),
    ),
    warnings: [
      ...checked.warnings,
      ...needed.warnings,
      ...ordered.flatMap(({ file, notes }) =>
        notes.map((message) => ({
          code: "package-note",
          message,
          ...(file !== undefined && { file }),
        })),
      ),
    ],
    problems: eachOnce([
      ...wrongInputs,
      ...named.problems,
      ...wrong.problems,
      ...doubles,
      ...unread,
      ...checked.problems,
      ...pinProblems(missing, target),
      ...needed.problems,
    ]),
    notes: [...named.notes, ...unknown],
    registry: { title: target.title, link },
  };
}

/** Of an id `name@version`; a name may begin with `@`. */
function nameOf(id: string): string {
  return id.slice(0, id.lastIndexOf("@"));
}

function folderOf({ spec }: PlannedManifest): string {
  return spec.base.kind === "folder" ? spec.base.template.folder : "none";
}
