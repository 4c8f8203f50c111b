import { openCratesRegistry, readCratesTarget, type CratesTarget } from "@fairlead/crates";
import type { Live } from "@fairlead/github";
import type { Fetch } from "@fairlead/http";
import { npmLookUp, readNpmTarget, type NpmTarget } from "@fairlead/npm";
import {
  firstFew,
  inApprovalOrder,
  unitId,
  type Clock,
  type ExpectedRecord,
  type Problem,
  type RecordedUnit,
  type RegistryReader,
  type VersionName,
  type RecordText,
} from "@fairlead/publishing";
import { disputeProblems, laterBytes } from "./confirm/confirmation-problems.ts";
import { sendsOther } from "./confirm/judge-recorded.ts";
import { absences, missingRecord } from "./confirm/read-recorded.ts";
import { readTrusted, type TrustedRecord } from "./confirm/read-trusted.ts";
import { lookAt, type Looked } from "./look.ts";

/** The registries, and the world as far as asking them needs it. */
export interface LivePorts {
  readonly index: string;
  readonly registryUrl: string;
  readonly cargoTestIndex: string | undefined;
  readonly npmRegistrySetting: string | undefined;
  /** For reads of registries that want a token even for these. */
  readonly cratesToken: string | undefined;
  readonly npmToken: string | undefined;
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** Reads what the run has sent to npm; absent where there can be no record. */
  readonly takeRecords?: () => Promise<{
    readonly reports: readonly RecordText[];
    readonly problems: readonly Problem[];
  }>;
  /** The record was asked for: nothing is called live without it. */
  readonly needsRecord: boolean;
  /** What the record has to be of. */
  readonly recordOf: ExpectedRecord;
  /** The page of that run, without an attempt. */
  readonly runUrl: string;
}

/**
 * Asks the registries which of these versions nobody can install yet. A registry can be behind itself
 * for a moment, so what is missing is looked for again after 5 and 15 s, as in a summary. Never throws.
 *
 * With a record of the run, packages that a named one pins count too, and all are in the order of
 * approval. What is live with other bytes than the run sent is a problem: whoever installs the release
 * would not get what it says, and no wait changes that.
 */
export async function askLive(
  crates: readonly VersionName[],
  npm: readonly VersionName[],
  ports: LivePorts,
): Promise<Live> {
  const { clock, cancelled } = ports;
  const cratesTarget = readCratesTarget(ports.index, undefined, ports.cargoTestIndex);
  const npmTarget = readNpmTarget(ports.registryUrl, ports.npmRegistrySetting);
  const look = (
    kind: "crate" | "npm",
    versions: readonly VersionName[],
    open: () => Promise<RegistryReader>,
  ) => {
    const wanted = versions.map(({ name, version }) => ({ kind, name, version }));
    return lookAt(wanted, open, () => true, clock, cancelled);
  };
  const record =
    "problem" in npmTarget || npm.length === 0 ? noRecord : await recordFor(npmTarget, npm, ports);
  const packages = inApprovalOrder(
    withPins(npm, record.packages),
    record.packages.map(({ recorded }) => recorded),
  );
  const [inCrates, inNpm] = await Promise.all([
    crates.length === 0 || "problem" in cratesTarget
      ? notAsked(crates, cratesTarget)
      : look("crate", crates, () => openCratesRegistry(cratesTarget, ports.cratesToken, ports)),
    npm.length === 0 || "problem" in npmTarget
      ? notAsked(npm, npmTarget)
      : look("npm", packages, () => Promise.resolve(npmLookUp(npmTarget, ports.npmToken, ports))),
  ]);
  const missing = (versions: readonly VersionName[], { findings }: Looked) =>
    versions.filter((each) => {
      const found = findings.get(unitId(each));
      // A yanked version is there, and no installer takes it.
      const isYanked = found?.kind === "present" && found.yanked;
      return found?.kind === "absent" || found?.kind === "pending" || isYanked;
    });
  const recorded = new Map(record.packages.map((unit) => [unitId(unit), unit]));
  const differing = packages.map(unitId).filter((id) => {
    const unit = recorded.get(id);
    return unit !== undefined && sendsOther(unit, inNpm.findings.get(id));
  });
  const absent = missing(packages, inNpm).map(unitId);
  const disputed = record.packages.filter(({ stageConflict }) => stageConflict !== undefined);
  const isLive = (unit: VersionName) => inNpm.findings.get(unitId(unit))?.kind === "present";
  const held = packages.map(unitId).filter((id) => [...absent, ...differing].includes(id));
  return {
    missing: [...missing(crates, inCrates).map(unitId), ...held],
    differing,
    warnings: [
      ...(ports.needsRecord ? [] : record.warnings),
      ...disputeProblems(
        disputed.filter((unit) => absent.includes(unitId(unit))),
        ports.runUrl,
      ),
      ...laterBytes(disputed.filter((unit) => unit.stageConflict === "own" && isLive(unit))),
    ],
    problems: [
      ...(ports.needsRecord ? record.warnings : []),
      ...(differing.length > 0 ? [otherBytes(differing)] : []),
      ...inCrates.problems,
      ...inNpm.problems,
    ],
  };
}

const noRecord: TrustedRecord = { packages: [], warnings: [] };

/** Without one, only what is named counts; one that was asked for has to have all that is named. */
async function recordFor(
  target: NpmTarget,
  npm: readonly VersionName[],
  { takeRecords, needsRecord, recordOf }: LivePorts,
): Promise<TrustedRecord> {
  const taken = (await takeRecords?.()) ?? { reports: [], problems: [] };
  const { packages, warnings } = readTrusted(taken.reports, target, recordOf);
  const told = [...taken.problems, ...warnings];
  if (!needsRecord || told.length > 0) return { packages, warnings: told };
  const { runId = "" } = recordOf;
  // It may have expired: then nobody knows which bytes the run sent.
  const lacking =
    packages.length === 0 ? [missingRecord(runId)] : absences(packages, npm.map(unitId), runId);
  return { packages, warnings: lacking };
}

/** What is named, with all that it pins of the release, and what that pins. */
function withPins(
  named: readonly VersionName[],
  recorded: readonly RecordedUnit[],
): readonly VersionName[] {
  const known = new Map(recorded.map((unit) => [unitId(unit), unit]));
  const found = new Map(named.map((each) => [unitId(each), each]));
  const open = [...found.keys()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const pin of known.get(id)?.recorded.pins ?? []) {
      const pinned = known.get(pin);
      if (pinned === undefined || found.has(pin)) continue;
      found.set(pin, pinned);
      open.push(pin);
    }
  }
  return [...found.values()].map(({ name, version }) => ({ name, version }));
}

function otherBytes(ids: readonly string[]): Problem {
  const [are, them] = ids.length === 1 ? ["is", "it"] : ["are", "them"];
  return {
    code: "published-bytes-differ",
    message: `${firstFew(ids, 12)} ${are} live with other bytes than this run sent.`,
    remedy: `Find out who published ${them}. If an older attempt staged ${them}, make the release with the artifacts of that one. Otherwise release a new version.`,
  };
}

/** Nothing to ask for, or nobody knows where. */
function notAsked(
  versions: readonly VersionName[],
  target: CratesTarget | NpmTarget | { readonly problem: Problem },
): Looked {
  const isWrong = versions.length > 0 && "problem" in target;
  return { findings: new Map(), problems: isWrong ? [target.problem] : [] };
}
