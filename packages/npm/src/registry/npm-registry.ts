import type { Fetch } from "@fairlead/http";
import {
  unitId,
  type Clock,
  type Comparison,
  type Registry,
  type RegistryTraits,
  type UploadAnswer,
} from "@fairlead/publishing";
import { comparePublished, type Identify, type TarballOf } from "./compare-published.ts";
import { readPublishReply } from "./npm-answers.ts";
import type { NpmCredentials } from "./npm-credentials.ts";
import type { NpmReader } from "./npm-look-up.ts";
import type { ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";
import { publishTarball } from "./publish.ts";
import { otherBytesStaged, type StagedMemory } from "./staged-memory.ts";
import { isUnpublished } from "./unpublished.ts";

export interface NpmRegistryParts {
  readonly target: NpmTarget;
  /** Looks with what the credentials give for reads. */
  readonly reader: NpmReader;
  readonly credentials: NpmCredentials;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly userAgent: string;
  /** The variables of the job, which a provenance tells. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An absolute folder for files of a moment. */
  readonly temp: string;
  /** One upload at a time with this pause between two, in ms; undefined: what the registry allows. */
  readonly delayMs: number | undefined;
  /** How long to wait until what was accepted is served, in ms. */
  readonly confirmWithinMs: number;
  readonly mode: "direct" | "stage";
  /** The commit that is released. */
  readonly commit: string | undefined;
  readonly identify: Identify;
  readonly tarballOf: TarballOf;
  /** The job was cancelled: nothing more is begun. */
  readonly cancelled: AbortSignal;
  /** What earlier attempts of this run staged. */
  readonly memory: StagedMemory;
}

/** An npm registry, and what it answered beside how uploads ended. */
export interface NpmPublishing extends Registry<NpmUnit> {
  /** The entry of a package's provenance in the transparency log, if this job made one. */
  readonly logIndexOf: (unit: NpmUnit) => string | undefined;
}

/** An npm registry as the publish loop sees it. */
export function npmRegistry(parts: NpmRegistryParts): NpmPublishing {
  const { target, memory, reader, credentials, fetch, clock, userAgent, cancelled } = parts;
  const reads: ReadPorts = {
    fetch,
    userAgent,
    readToken: (name) => credentials.readToken(name),
  };
  const served = new Map<string, string>();
  const logged = new Map<string, string>();

  async function compare(unit: NpmUnit, _: unknown, signal: AbortSignal): Promise<Comparison> {
    const document = reader.documentOf(unit);
    if (document === undefined) return { kind: "unreadable", cause: "its document was not read" };
    return await comparePublished(unit, document, parts, reads, signal);
  }

  async function upload(unit: NpmUnit, signal: AbortSignal): Promise<UploadAnswer> {
    let askedAgain = false;
    for (;;) {
      const credential = await credentials.for(unit.name, unit.isNew, cancelled);
      if (cancelled.aborted) return { kind: "unsent" };
      if ("cause" in credential) {
        const { cause, remedy, passes } = credential;
        return passes ? { kind: "unclear", cause } : { kind: "refused", cause, remedy };
      }
      served.set(unit.name, credential.kind);
      const reply = await publishTarball(
        {
          registry: target.registry,
          file: unit.file,
          size: unit.size,
          integrity: unit.checksum,
          token: credential.token,
          // An existing package's access would change with the version.
          access: unit.isNew || unit.isPlaceholder === true ? unit.access : undefined,
          tag: unit.tag,
          provenance: unit.provenance,
          mode: parts.mode,
          commit: parts.commit,
          userAgent,
          temp: parts.temp,
        },
        { fetch, env: parts.env, cancelled },
        signal,
      );
      if (reply.logIndex !== undefined) logged.set(unit.name, reply.logIndex);
      const context = { mode: parts.mode, isNew: unit.isNew };
      const answer = readPublishReply(reply, context, clock.now());
      const mayBeOld = answer.kind === "stop" && credential.kind === "trusted publishing";
      if (mayBeOld && !askedAgain) {
        askedAgain = true;
        credentials.forget(unit.name);
        continue;
      }
      return answer.kind === "exists" ? await whatExists(unit, answer) : answer;
    }
  }

  /**
   * A version that was unpublished is refused as an existing one is, and never served again. Nor can
   * npm's answer to a staging tell what is staged from what is published: what is not served then waits
   * for a person, not for time.
   */
  async function whatExists(
    unit: NpmUnit,
    answer: Extract<UploadAnswer, { kind: "exists" }>,
  ): Promise<UploadAnswer> {
    if (await isUnpublished(unit, target, reads, { clock, cancelled })) {
      return {
        kind: "refused",
        cause: `this version was unpublished (${answer.cause})`,
        remedy: "A version that was unpublished can never be used again: take a new one.",
      };
    }
    const id = unitId(unit);
    const earlier = memory.staged.get(id);
    if (earlier !== undefined && earlier.integrity !== unit.checksum) {
      return { kind: "refused", ...otherBytesStaged(earlier, target) };
    }
    if (earlier !== undefined) {
      const note = "Its stage is not shown to the token: approved, and not served yet?";
      return { kind: "staged", stageId: earlier.stageId, ...(memory.gone.has(id) && { note }) };
    }
    if (parts.mode !== "stage") return answer;
    const found = await reader.readBack(unit, cancelled);
    if (found.kind !== "absent") return answer;
    const list = `npm stage list ${unit.name}${target.isNpmjs ? "" : ` --registry ${target.registry}`}`;
    return {
      kind: "staged",
      note: `Staged by somebody else, so its id is not known: ${list}`,
    };
  }

  return {
    traits: npmTraits(target, parts),
    find: reader.find,
    readBack: reader.readBack,
    compare,
    upload,
    credentialOf: ({ name }) => served.get(name) ?? "none",
    logIndexOf: ({ name }) => logged.get(name),
  };
}

/** What differs between npm and crates.io, as data. */
export function npmTraits(
  { title }: NpmTarget,
  { delayMs, confirmWithinMs }: Pick<NpmRegistryParts, "delayMs" | "confirmWithinMs">,
): RegistryTraits {
  return {
    title,
    // A 2xx was seen that published nothing, and the scan may still refuse a version.
    acceptedIsFinal: false,
    // A version that exists is refused, by npmjs and by all others that are known.
    repeatIsSafe: true,
    // `Failed to save packument` passes in half a minute, if it does.
    retryPausesMs: [30_000, 30_000, 30_000],
    // Short: what a scan holds back is awaited at the end, all of it together.
    existsWithinMs: 5_000,
    confirmWithinMs,
    confirmEveryMs: 15_000,
    concurrency: 10,
    dependantsNeed: "served",
    delayMs,
    limits: [],
  };
}
