import type { SeenStage } from "@fairlead/npm";
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
}

export interface SeenTarball {
  readonly name: string;
  readonly version: string;
  /** `sha512-…` */
  readonly integrity: string;
}

/** What makes up for a stage that is not there, or not to be approved. */
const stageAgain =
  "To stage it again, start a new run of the workflow: a re-run does not stage it again.";

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
  const { integrity, stageId } = recorded;
  if (live === integrity) return { state: "live" };
  if (live !== undefined) return { problem: otherBytesLive(recorded, live) };
  if (stage === undefined) return gone(seen, user);
  if (stage.name !== recorded.name || stage.version !== recorded.version) {
    const message = `Stage ${stageId} is of ${stage.name}@${stage.version}, and the record says ${id}.`;
    return {
      problem: { code: "stage-of-other-package", message, remedy: "Do not trust this record." },
    };
  }
  if (stage.tag !== undefined && recorded.tag !== undefined && stage.tag !== recorded.tag) {
    const message = `${id} was staged with the tag ${stage.tag}, and the record says ${recorded.tag}.`;
    return {
      problem: {
        code: "stage-of-other-tag",
        message,
        remedy: `Reject it with npm stage reject ${stageId}. ${stageAgain}`,
      },
    };
  }
  if ((stage.status ?? status) === "blocked") return { problem: blocked(id) };
  if (tarball === undefined || "cause" in tarball) {
    const message = `The staged file of ${id} could not be read: ${tarball?.cause ?? "no answer"}.`;
    return { problem: { code: "stage-unreadable", message, remedy: "Run this again." } };
  }
  if (
    tarball.integrity !== integrity ||
    tarball.name !== recorded.name ||
    tarball.version !== recorded.version
  ) {
    const message = `The staged file of ${id} is not what the run packed: its SHA-512 is ${tarball.integrity}, and the record says ${integrity}.`;
    const remedy = `Do not approve it. Reject it with npm stage reject ${stageId}. ${stageAgain}`;
    return { problem: { code: "staged-bytes-differ", message, remedy } };
  }
  return { state: (stage.status ?? status) === "validating" ? "validating" : "ready" };
}

/** There is no stage, and nothing is live. */
function gone({ recorded, status, isMaintainer }: Seen, user: string): Judgment {
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
  const message = `Stage ${stageId} of ${id} no longer exists, and ${id} is not live.`;
  const remedy = `If somebody approved it a moment ago, wait a few minutes and run this again. ${stageAgain}`;
  return { problem: { code: "stage-gone", message, remedy } };
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
