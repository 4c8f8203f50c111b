import { createHash } from "node:crypto";
import { describeAnswer, send, type Fetch } from "@fairlead/http";
import {
  answered,
  isSameVersion,
  messageOf,
  ProblemsError,
  unitId,
  type Clock,
  type Compared,
  type Finding,
  type Registry,
  type RegistryTraits,
  type UploadAnswer,
  type VersionName,
} from "@fairlead/publishing";
import { gradeFiles, inBoth } from "@fairlead/rebuilds";
import { readCrateContents, unpackOfCrate, type CrateFile } from "../packing/crate-file.ts";
import type { CrateUnit } from "../packing/crate-unit.ts";
import { cratesIoLimits } from "./crates-io-limits.ts";
import { lockMismatches } from "../packing/lock.ts";
import { encodeUpload, uploadMetadata } from "../packing/upload-metadata.ts";
import { readUploadAnswer } from "./answers.ts";
import { compareCrates, contentsWanted, publishedFrom } from "./compare.ts";
import { indexAddress, titleOf, type Target } from "./crates-target.ts";
import type { Credentials } from "./credentials.ts";
import type { OpenRegistry } from "./open-registry.ts";
import { downloadUrl } from "./registry-config.ts";
import { findVersion } from "./sparse-index.ts";

/** crates.io's own time for an upload is 30 s; some more for what lies before it. */
const uploadTimeoutMs = 120_000;

/** Far more than crates.io takes; others may take larger crates. */
const maxBytes = 512 * 1024 ** 2;

interface CrateRegistryParts {
  readonly registry: OpenRegistry;
  readonly credentials: Credentials;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Aborted when the job is cancelled: nothing is sent then with a credential that came too late. */
  readonly cancelled: AbortSignal;
  /** One upload at a time with this pause between two, in ms; undefined: what the registry allows. */
  readonly delayMs: number | undefined;
  /** An absolute folder for files of a moment. */
  readonly temp: string;
}

/** What to do about a crate that no credential serves. */
function howToServe({ isNew }: CrateUnit, { isCratesIo }: Target): string {
  if (!isCratesIo) return "Set a token.";
  return isNew
    ? "Publish a new crate with a token first (input token, or CARGO_REGISTRY_TOKEN)."
    : "Set a token, or add this workflow to the crate's trusted publishers.";
}

/** A cargo registry as the publish loop sees it: crates.io, or another one that speaks its web API. */
export function crateRegistry(parts: CrateRegistryParts): Registry<CrateUnit> {
  const { registry, credentials, fetch, clock, cancelled } = parts;
  const { target, config, headers, find, versionsOf } = registry;
  const traits = traitsOf(target, parts.delayMs);
  const asked = { title: traits.title, isCratesIo: target.isCratesIo };
  const served = new Map<string, string>();
  /** Checksums that the registry was given, or has without its index showing it. */
  const checksums = new Map<string, string>();
  /** By both checksums: what was downloaded once need not be again. */
  const compared = new Map<string, Compared>();

  async function readBack(unit: VersionName, signal: AbortSignal): Promise<Finding> {
    const finding = await registry.readBack(unit, signal);
    if (finding.kind === "present") checksums.set(unitId(unit), finding.checksum);
    return finding;
  }

  /** What locks must agree with. */
  function checksumOf(name: string, version: string): string | undefined {
    const known = checksums.get(unitId({ name, version }));
    if (known !== undefined) return known;
    const finding = findVersion(versionsOf(name), version);
    return finding.kind === "present" ? finding.checksum : undefined;
  }

  async function compare(
    unit: CrateUnit,
    found: { readonly checksum: string },
    signal: AbortSignal,
  ): Promise<Compared> {
    const { crate } = unit;
    if ("cause" in crate) {
      return {
        kind: "not-compared",
        note: `Not compared, since it cannot be packed: ${crate.cause}`,
      };
    }
    // The build metadata may be another one.
    const listed = versionsOf(unit.name).find(({ vers }) =>
      isSameVersion(vers, unit.version),
    )?.vers;
    if (listed !== undefined && listed !== unit.version) {
      const how = `version ${listed} in the registry, which counts as the same`;
      return { kind: "other", entries: [`Cargo.toml (${how})`] };
    }
    const pair = `${unit.checksum} ${found.checksum}`;
    const known = compared.get(pair);
    if (known !== undefined) return known;
    const url = downloadUrl(config.dl, unit.name, unit.version, found.checksum);
    const reply = await send(fetch, url, { headers, from: namedBy(url), maxBytes }, signal);
    if (reply.kind === "failed") return { kind: "unreadable", cause: reply.cause };
    if (reply.status !== 200) {
      return { kind: "unreadable", cause: describeAnswer(reply.status, reply.body) };
    }
    const checksum = createHash("sha256").update(reply.body).digest("hex");
    if (checksum !== found.checksum) {
      const cause = `the downloaded file has the checksum ${checksum}, the index says ${found.checksum}`;
      return { kind: "unreadable", cause };
    }
    const comparison = await readAndCompare(crate, unit.file, reply.body, parts.temp);
    if (comparison.kind !== "unreadable") compared.set(pair, comparison);
    return comparison;
  }

  /** Downloads may lie at the registry's API or elsewhere: only there they get its credential. */
  function namedBy(url: string): string {
    const isApi = URL.parse(url)?.origin === new URL(config.api).origin;
    return isApi ? config.api : indexAddress(target);
  }

  async function upload(unit: CrateUnit, signal: AbortSignal): Promise<UploadAnswer> {
    const { crate } = unit;
    if ("cause" in crate) {
      return {
        kind: "refused",
        cause: `it is no longer in the registry, and it was not packed: ${crate.cause}`,
        remedy: "Run this job again.",
      };
    }
    const [mismatch] = lockMismatches(crate.lock ?? [], checksumOf);
    if (mismatch !== undefined) {
      return {
        kind: "refused",
        cause: `its packed Cargo.lock pins ${mismatch.name} ${mismatch.version} to ${mismatch.locked ?? "no checksum"}, and the registry has ${mismatch.expected}: cargo install --locked would always fail`,
        remedy:
          "Pack it again against the registry: run this job again, or the job that packed it.",
      };
    }
    const metadata = uploadMetadata(crate, target);
    const { file, size, checksum } = unit;
    const body = encodeUpload(metadata, { file, size, algorithm: "sha256", digest: checksum });
    let mintedAgain = false;
    let notServed: { cause: string; remedy: string } | undefined;
    for (;;) {
      const credential = await credentials.for(unit.name, unit.isNew);
      if (cancelled.aborted) return { kind: "unsent" };
      if ("cause" in credential) {
        if (notServed !== undefined) return { kind: "refused", ...notServed };
        const cause = `there is no credential for ${unit.name}: ${credential.cause}`;
        if (credential.passes) return { kind: "unsent", cause };
        return {
          kind: credential.forAll ? "stop" : "refused",
          cause,
          remedy: howToServe(unit, target),
        };
      }
      served.set(unit.name, credential.kind);
      const reply = await send(
        fetch,
        `${config.api}/api/v1/crates/new`,
        {
          method: "PUT",
          headers: {
            ...headers,
            accept: "application/json",
            "content-type": "application/octet-stream",
            authorization: credential.authorization,
          },
          body,
          timeoutMs: uploadTimeoutMs,
        },
        signal,
      );
      if (reply.kind === "failed" && reply.code === "file-changed") {
        return {
          kind: "refused",
          cause: reply.cause,
          remedy: "Pack it again: run this job again.",
        };
      }
      const answer = readUploadAnswer(reply, clock.now(), asked);
      if (answer.kind === "mint-again") {
        if (mintedAgain || credential.kind === "token") {
          const cause = answered(asked.title, answer.cause);
          return { kind: "stop", cause, remedy: "Check the credential." };
        }
        mintedAgain = true;
        credentials.forgetMinted(credential.authorization);
      } else if (answer.kind === "other-credential") {
        credentials.doesNotServe(unit.name, credential.kind, answer.cause);
        notServed = { cause: answer.cause, remedy: answer.remedy };
      } else {
        if (answer.kind === "accepted") checksums.set(unitId(unit), unit.checksum);
        return answer;
      }
    }
  }

  return {
    traits,
    find,
    readBack,
    compare,
    upload,
    credentialOf: ({ name }) => served.get(name) ?? "none",
  };
}

/** Compares the packed file with the registry's, whose bytes are as the index says. */
async function readAndCompare(
  crate: CrateFile,
  file: string,
  bytes: Buffer,
  temp: string,
): Promise<Compared> {
  try {
    const label = `the published ${crate.name} ${crate.version}`;
    const theirs = await readCrateContents(bytes, label).catch((error: unknown) => {
      if (error instanceof ProblemsError) return error.message;
      throw error;
    });
    // Its bytes will never be others: no later run can read it either.
    if (typeof theirs === "string") {
      return { kind: "not-compared", note: `Not compared: ${theirs}` };
    }
    const wanted = contentsWanted(crate, theirs);
    const unpack = {
      ours: (folder: string) => unpackOfCrate(file, wanted, folder),
      theirs: (folder: string) => unpackOfCrate(bytes, wanted, folder),
    };
    const graded = wanted.size === 0 ? [] : await inBoth(unpack, temp, gradeFiles);
    return { ...compareCrates(crate, theirs, graded), madeFrom: publishedFrom(crate, theirs) };
  } catch (error) {
    // This machine's fault says nothing of what is published.
    return { kind: "unreadable", cause: messageOf(error) };
  }
}

/** What differs between crates.io and other cargo registries, as data. */
export function traitsOf(target: Target, delayMs: number | undefined): RegistryTraits {
  return {
    title: titleOf(target),
    acceptedIsFinal: true,
    // Others were seen to take one version twice.
    repeatIsSafe: target.isCratesIo,
    retryPausesMs: [5_000, 15_000, 45_000, 120_000],
    existsWithinMs: 120_000,
    // The index's edge keeps an answer for up to 10 minutes.
    confirmWithinMs: 12 * 60_000,
    confirmEveryMs: 10_000,
    // crates.io counts uploads, 5 new crates and 30 versions of others at once, and no connections
    // (`rate_limiter.rs`). So many are what a browser opens to one host.
    concurrency: 6,
    // crates.io answers when the version is in its database. What others say is no proof.
    dependantsNeed: target.isCratesIo ? "accepted" : "served",
    delayMs,
    limits: target.isCratesIo ? cratesIoLimits : [],
  };
}
