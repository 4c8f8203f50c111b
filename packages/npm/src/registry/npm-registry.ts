import type { Fetch } from "@fairlead/http";
import {
  unitId,
  type Clock,
  type Compared,
  type Registry,
  type RegistryTraits,
  type UploadAnswer,
} from "@fairlead/publishing";
import { comparePublished, type TarballOf } from "./compare-published.ts";
import { listedStage, perhapsStaged, whatExists } from "./existing-version.ts";
import { readPublishReply } from "./npm-answers.ts";
import type { NpmCredentials } from "./npm-credentials.ts";
import type { NpmReader } from "./npm-look-up.ts";
import type { ReadPorts } from "./npm-reads.ts";
import type { NpmTarget } from "./npm-target.ts";
import type { NpmUnit } from "./npm-unit.ts";
import { logIndexOf } from "./provenance-bundle.ts";
import { needsApproval, PublishWays, type PublishMode, type Way } from "./publish-way.ts";
import { publishTarball } from "./publish.ts";
import { readBackStage } from "./read-back-stage.ts";
import { stageReader } from "./stage-reads.ts";
import { withOwnBytes, type StagedMemory } from "./staged-memory.ts";
import { tagGuard } from "./tag-guard.ts";

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
  /** When the packages were read that tags were chosen by, in epoch ms. */
  readonly lookedAt: number;
  /** How long to wait until what was accepted is served, in ms. */
  readonly confirmWithinMs: number;
  readonly mode: PublishMode;
  /** A person's token that may read stages. */
  readonly stageToken?: string | undefined;
  /** The commit that is released. */
  readonly commit: string | undefined;
  readonly tarballOf: TarballOf;
  /** The job was cancelled: nothing more is begun. */
  readonly cancelled: AbortSignal;
  /** What earlier attempts of this run staged. */
  readonly memory: StagedMemory;
  /** A line of the log. */
  readonly say?: (line: string) => void;
}

/** An npm registry, and what it answered beside how uploads ended. */
export interface NpmPublishing extends Registry<NpmUnit> {
  /** The entry of a package's provenance in the transparency log, if this job made one. */
  readonly logIndexOf: (unit: NpmUnit) => string | undefined;
  /** Tells of a version (`name@version`) that waits for a person's approval. */
  readonly waits: (id: string) => void;
}

/** An npm registry as the publish loop sees it. */
export function npmRegistry(parts: NpmRegistryParts): NpmPublishing {
  const { target, reader, credentials, fetch, clock, userAgent, cancelled } = parts;
  const reads: ReadPorts = {
    fetch,
    userAgent,
    readToken: (name) => credentials.readToken(name),
  };
  const { stageToken } = parts;
  const stagesFor = (token: string) => stageReader(target, token, reads, cancelled);
  const served = new Map<string, string>();
  const ways = new PublishWays(parts.mode);
  const bundles = new Map<NpmUnit, unknown>();
  /** Stagings of which nobody knows whether they arrived. */
  const perhaps = new Set<NpmUnit>();
  const refusals = new Set<string>();
  const tagInTheWay = tagGuard(parts.lookedAt, { ...parts, reads });

  async function compare(unit: NpmUnit, _: unknown, signal: AbortSignal): Promise<Compared> {
    const document = reader.documentOf(unit);
    if (document === undefined) return { kind: "unreadable", cause: "its document was not read" };
    const compared = await comparePublished(unit, document, parts, reads, signal);
    return withOwnBytes(compared, unit, document.checksum, parts.memory);
  }

  async function upload(unit: NpmUnit, signal: AbortSignal): Promise<UploadAnswer> {
    let askedAgain = false;
    for (;;) {
      const credential = await credentials.for(unit.name, unit.isNew, cancelled);
      if (cancelled.aborted) return { kind: "unsent" };
      if ("cause" in credential) {
        const { cause, remedy, passes } = credential;
        return passes ? { kind: "unsent", cause } : { kind: "refused", cause, remedy };
      }
      const { token } = credential;
      served.set(unit.name, credential.kind);
      const way = ways.of(unit, token);
      if (way.mode === "neither") return { kind: "refused", ...needsApproval(way.for) };
      const { mode } = way;
      // A token that was given sees more than one of trusted publishing, which the upload is sent with.
      const stages = stagesFor(stageToken ?? credentials.readToken(unit.name) ?? token);
      // Other registries were seen to take a version a second time while the first one waits.
      const there =
        mode === "stage" && !target.isNpmjs ? await listedStage(unit, { target, stages }) : "none";
      if (there === undefined && perhaps.has(unit)) return perhapsStaged(unit, target);
      const isListed = there !== undefined && there !== "none";
      const hindrance = isListed ? there : await tagInTheWay(unit);
      if (hindrance !== undefined) return hindrance;
      const reply = await publishTarball(
        {
          registry: target.registry,
          ...{ file: unit.file, size: unit.size, integrity: unit.checksum, token, mode },
          // An existing package's access would change with the version.
          access: unit.isNew || unit.isPlaceholder === true ? unit.access : undefined,
          ...{ tag: unit.tag, provenance: unit.provenance, bundle: bundles.get(unit) },
          ...{ commit: parts.commit, userAgent, temp: parts.temp },
        },
        { fetch, env: parts.env, cancelled, hindrance: () => tagInTheWay(unit) },
        signal,
      );
      if (reply.bundle !== undefined) bundles.set(unit, reply.bundle);
      const answer = readPublishReply(
        reply,
        { mode, isNew: unit.isNew, title: target.title },
        clock.now(),
      );
      switch (answer.kind) {
        case "unclear":
          if (mode === "stage") perhaps.add(unit);
          return answer;
        case "not-this-way": {
          const denied = ways.denied(unit, token, way, answer);
          if (denied === undefined) {
            tellOnce(answer.cause);
            continue;
          }
          return { kind: "refused", ...denied };
        }
        case "stop":
          if (credential.kind === "token" || askedAgain) return answer;
          // The token of trusted publishing may have ended.
          askedAgain = true;
          credentials.forget(unit.name);
          continue;
        case "exists": {
          const refused = { mode, cause: answer.cause };
          const found = await whatExists(unit, refused, { ...parts, reads, stages });
          const wasAccepted = parts.memory.accepted.has(unit.checksum);
          return waiting(unit, found.kind === "exists" ? { ...found, wasAccepted } : found, way);
        }
        case "staged":
          if (stageToken === undefined || answer.stageId === undefined) {
            return waiting(unit, answer, way);
          }
          return waiting(unit, await readBackStage(unit, answer.stageId, stages, target), way);
        default:
          return answer;
      }
    }
  }

  /** What needs a package that waits for a person waits for it too. */
  function waiting(unit: NpmUnit, answer: UploadAnswer, way: Way): UploadAnswer {
    if (answer.kind !== "staged") return answer;
    ways.waits(unitId(unit));
    const isRefused = way.mode === "stage" && way.why.kind === "refused";
    return isRefused ? { ...answer, directRefusal: way.why.cause } : answer;
  }

  /** Of many packages npm says the same. */
  function tellOnce(said: string): void {
    if (refusals.has(said)) return;
    refusals.add(said);
    parts.say?.(
      `${target.title} refuses to publish directly, so publish-mode: auto stages instead: ${said}`,
    );
  }

  const look: NpmReader["find"] = async (version, signal) => {
    await credentials.askForReads([version.name], signal);
    return reader.find(version, signal);
  };
  return {
    traits: npmTraits(target, parts),
    find: look,
    readBack: look,
    compare,
    upload,
    credentialOf: ({ name }) => served.get(name) ?? "none",
    logIndexOf: (unit) => logIndexOf(bundles.get(unit)),
    waits: (id) => {
      ways.waits(id);
    },
  };
}

/** What differs between npm and crates.io, as data. */
export function npmTraits(
  { title, isNpmjs }: Pick<NpmTarget, "title" | "isNpmjs">,
  {
    delayMs,
    confirmWithinMs,
    mode,
  }: Pick<NpmRegistryParts, "delayMs" | "confirmWithinMs"> &
    Partial<Pick<NpmRegistryParts, "mode">>,
): RegistryTraits {
  return {
    title,
    // A 2xx was seen that published nothing, and the scan may still refuse a version.
    acceptedIsFinal: false,
    // npmjs refuses a version that exists; other registries can be set to replace it. Of what is staged,
    // no read tells: there the stages are listed before each upload, and after an unclear one nothing is
    // sent unless the list is answered.
    repeatIsSafe: isNpmjs || mode === "stage",
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
