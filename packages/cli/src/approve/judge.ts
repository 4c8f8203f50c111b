import { stageMismatch, type SeenStage, type StageMismatch } from "@fairlead/npm";
import {
  unitId,
  type Problem,
  type RecordedPackage,
  type StagedPackage,
} from "@fairlead/publishing";

/** What was seen of a package that a run staged. */
export interface Seen {
  readonly recorded: StagedPackage;
  /** The checksum that the registry serves it with; undefined: it is not live. */
  readonly live: string | undefined;
  /** Undefined: there is no such stage, or not for this person. */
  readonly stage: SeenStage | undefined;
  /** Of the version, where the registry says it. */
  readonly status: string | undefined;
  /** The tarball in the stage: what it is, or why it could not be read. */
  readonly tarball: SeenTarball | { readonly cause: string } | undefined;
  /** Asked for only where the stage is not seen. */
  readonly isMaintainer: boolean | undefined;
  /** Where the stage is not seen: the registry has shown this login something of the package. */
  readonly isCovered: boolean;
  /** A later attempt of the run packed other bytes, and a person was told of it. */
  readonly isDisputed?: boolean;
}

export interface SeenTarball {
  readonly name: string;
  readonly version: string;
  /** `sha512-…` */
  readonly integrity: string;
}

/** Jobs that may list stages see that one is gone. */
export const rerunMayNot =
  "without a token that can read stages, a re-run takes it for one that still waits";

/**
 * What makes up for a stage that is not there, or not to be approved. Of one in dispute a re-run takes
 * nothing for granted.
 */
function stageAgain({ isDisputed }: Seen): string {
  return isDisputed === true
    ? "To stage it again, re-run the publishing job."
    : `To stage it again, start a new run of the workflow: ${rerunMayNot}.`;
}

export type State =
  /** Live, with the bytes of the record. */
  | "live"
  /** Approved, and not served yet. */
  | "approved"
  /** The registry still looks through it: it can be approved afterwards. */
  | "validating"
  | "ready";

export type Judgment =
  | { readonly state: State; readonly problem?: undefined }
  | { readonly state?: undefined; readonly problem: Problem };

/** What a package is: something to approve, something done, or a reason to approve nothing at all. */
export function judge(seen: Seen, user: string): Judgment {
  const { recorded, live, stage, status, tarball } = seen;
  const id = unitId(recorded);
  const { integrity } = recorded;
  if (live === integrity) return { state: "live" };
  if (live !== undefined) return { problem: otherBytesLive(recorded, live) };
  if (stage === undefined) return gone(seen, user);
  const file = tarball !== undefined && !("cause" in tarball) ? tarball : undefined;
  const mismatch = stageMismatch(recorded, stage, integrity, file?.integrity);
  if (mismatch !== undefined) return { problem: notAsRecorded(seen, mismatch) };
  if ((stage.status ?? status) === "blocked") return { problem: blocked(id) };
  if (tarball === undefined || "cause" in tarball) {
    const message = `The staged file of ${id} could not be read: ${tarball?.cause ?? "no answer"}.`;
    return { problem: { code: "stage-unreadable", message, remedy: "Run this again." } };
  }
  if (tarball.name !== recorded.name || tarball.version !== recorded.version) {
    const cause = `its staged file is of ${tarball.name}@${tarball.version}`;
    return { problem: notAsRecorded(seen, { kind: "bytes", cause }) };
  }
  return { state: (stage.status ?? status) === "validating" ? "validating" : "ready" };
}

/** What waits is not what the record says. */
function notAsRecorded(seen: Seen, { kind, cause }: StageMismatch): Problem {
  const { recorded } = seen;
  const message = `${unitId(recorded)} is not staged as the run recorded it: ${cause}.`;
  if (kind === "package") {
    return { code: "stage-of-other-package", message, remedy: "Do not trust this record." };
  }
  const remedy = `Do not approve it. Reject it with npm stage reject ${recorded.stageId}. ${stageAgain(seen)}`;
  return { code: kind === "tag" ? "stage-of-other-tag" : "staged-bytes-differ", message, remedy };
}

/** There is no stage, and nothing is live. */
function gone(seen: Seen, user: string): Judgment {
  const { recorded, status, isMaintainer, isCovered } = seen;
  const id = unitId(recorded);
  const { name, stageId } = recorded;
  if (status === "published" || status === "validating") return { state: "approved" };
  if (status === "blocked") return { problem: blocked(id) };
  if (status === "deleted") {
    const message = `${id} was published, and has been unpublished since.`;
    const remedy = "Release a new version.";
    return { problem: { code: "version-unpublished", message, remedy } };
  }
  if (isMaintainer === false) {
    const message = `npm is logged in as ${user}, who does not maintain ${name}.`;
    const remedy = `Log in as a maintainer, or have one run npm owner add ${user} ${name}.`;
    return { problem: { code: "not-a-maintainer", message, remedy } };
  }
  // A token for other packages is answered in the same way.
  if (!isCovered) return { problem: hidden(seen, user) };
  const message = `Stage ${stageId} of ${id} no longer exists, and ${id} is not live.`;
  const remedy = `If someone approved it a moment ago, wait a few minutes and run this again. ${stageAgain(seen)}`;
  return { problem: { code: "stage-gone", message, remedy } };
}

/** The registry shows nothing of the package: nobody can say what became of the stage. */
function hidden(seen: Seen, user: string): Problem {
  const { name, stageId } = seen.recorded;
  const message = `npm does not show stage ${stageId} of ${unitId(seen.recorded)} to this login of ${user}: the login's token may not cover ${name}, or the stage was approved or rejected.`;
  const remedy = `If .npmrc has a granular access token, give it access to ${name}, or run npm login, then run this again. ${stageAgain(seen)} If someone approved it, wait until the version is live.`;
  return { code: "stage-hidden", message, remedy };
}

/** What is live is not what the run packed. */
export function otherBytesLive(
  recorded: Pick<RecordedPackage, "name" | "version" | "integrity">,
  live: string,
): Problem {
  const message = `${unitId(recorded)} is live, but its bytes differ from what the run staged: ${live}, not ${recorded.integrity}.`;
  const remedy = "Find out who published it before anything else of this release goes live.";
  return { code: "published-bytes-differ", message, remedy };
}

function blocked(id: string): Problem {
  const message = `npm refused ${id} after its scan, so it can never go live.`;
  const remedy = "Read what npm wrote to the maintainers, and release a new version.";
  return { code: "stage-blocked", message, remedy };
}
